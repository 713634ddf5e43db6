import type { VNode } from 'preact';
import type { Say } from '../page.js';

interface TickingProperties {
  /** where people are searched for */
  address: string;
  /** where what was ticked goes to */
  target: string;
  people: readonly { contactId: string; name: string | null; answer: boolean | null }[];
  search: string;
  next: string | null;
  words: { not: string; save: string };
  say: Say;
}

/** The people of a drive, to tick off on one screen. */
export function Ticking({ address, target, people, search, next, words, say }: TickingProperties): VNode {
  return (
    <>
      <form method="get" action={address}>
        <label for="search">{say('people_page.part_of_name')}</label>
        <input id="search" name="search" value={search} maxLength={100} />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
      <form method="post" action={target}>
        {people.map(({ contactId, name, answer }) => (
          <label key={contactId} class="choice">
            <input type="checkbox" name="came" value={contactId} checked={answer === true} />{' '}
            {name ?? say('people_page.no_name')}
            {answer === false ? ` (${words.not})` : ''}
          </label>
        ))}
        {people.map(({ contactId, answer }) =>
          answer === true ? <input key={contactId} type="hidden" name="before" value={contactId} /> : null,
        )}
        {next ? (
          <p>
            <a href={`${address}?search=${encodeURIComponent(search)}&after=${next}`}>
              {say('meeting_page.more')}
            </a>
          </p>
        ) : null}
        <button>{words.save}</button>
      </form>
    </>
  );
}
