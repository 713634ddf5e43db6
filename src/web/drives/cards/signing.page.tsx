import type { VNode } from 'preact';
import type { CardView, ContactOfDrive, WordingView } from '../../../drives/index.js';
import type { Language } from '../../../shared/messages/index.js';
import type { Say } from '../../page.js';
import { CardList } from './support.page.js';

interface ChoosingProperties {
  driveId: string;
  search: string;
  found: readonly ContactOfDrive[];
  say: Say;
}

/** Whose card is taken in. */
export function ChoosingPage({ driveId, search, found, say }: ChoosingProperties): VNode {
  return (
    <>
      <form method="get" action={`/p/dr/${driveId}/s/p`}>
        <label for="search">{say('people_page.part_of_name')}</label>
        <input id="search" name="search" value={search} maxLength={100} />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
      {found.length === 0 ? <p>{say('people_page.nobody')}</p> : null}
      <ul class="plain">
        {found.map(({ id, name }) => (
          <li key={id}>
            <a class="button quiet" href={`/p/dr/${driveId}/s/p/${id}`}>
              {name ?? say('people_page.no_name')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SigningProperties {
  driveId: string;
  contact: ContactOfDrive;
  cards: readonly CardView[];
  wording: WordingView | null;
  language: Language;
  today: string;
  say: Say;
}

/** A paper that somebody handed in, or signing on this telephone. */
export function SigningPage({
  driveId,
  contact,
  cards,
  wording,
  language,
  today,
  say,
}: SigningProperties): VNode {
  const action = `/p/dr/${driveId}/s/p/${contact.id}`;
  return (
    <>
      <p class="telling">{contact.name ?? say('people_page.no_name')}</p>
      {contact.isSupervisor ? <p class="note">{say('cards_page.supervisor')}</p> : null}
      <form method="post" action={action}>
        <label for="signedOn">{say('cards_page.signed_on')}</label>
        <input id="signedOn" name="signedOn" type="date" required value={today} max={today} />
        <button>{say('cards_page.paper')}</button>
      </form>
      <h2>{say('cards_page.on_this_phone')}</h2>
      <Phone {...{ action, wording, language, say }} />
      {cards.length === 0 ? null : (
        <>
          <h2>{say('cards_page.earlier')}</h2>
          <CardList driveId={driveId} cards={cards} say={say} />
        </>
      )}
    </>
  );
}

function Phone({
  action,
  wording,
  language,
  say,
}: Pick<SigningProperties, 'wording' | 'language' | 'say'> & { action: string }): VNode {
  const text = language === 'fr' ? wording?.french : wording?.english;
  if (!wording || !text) return <p>{say('cards_page.no_wording')}</p>;
  return (
    <form method="post" action={`${action}/s`}>
      <input type="hidden" name="wordingVersion" value={wording.version} />
      <input type="hidden" name="language" value={language} />
      <blockquote class="lines">{text}</blockquote>
      <label for="typedName">{say('cards_page.your_name')}</label>
      <input id="typedName" name="typedName" required maxLength={200} autocomplete="off" />
      <button>{say('cards_page.sign')}</button>
    </form>
  );
}
