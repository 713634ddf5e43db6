import type { VNode } from 'preact';
import { type ContactOfDrive, conversationStages, type ConversationView } from '../../../drives/index.js';
import type { Say } from '../../page.js';

interface TalkProperties {
  driveId: string;
  contact: ContactOfDrive;
  earlier: readonly ConversationView[];
  followUpOn: string;
  direction: string;
  /** who reads: one’s own talks can be a mistake */
  reader: string | null;
  say: Say;
}

const scale = [1, 2, 3, 4, 5] as const;

/** What was talked about, where they stand, save: the rest is there for whoever has the time. */
export function TalkPage(properties: TalkProperties): VNode {
  const { driveId, contact, earlier, followUpOn, direction, reader, say } = properties;
  return (
    <>
      <p class="telling">{contact.name ?? say('people_page.no_name')}</p>
      <form method="post" action={`/p/dr/${driveId}/t/${contact.id}`}>
        <fieldset>
          <legend>{say('people_page.covered')}</legend>
          {conversationStages.map((stage) => (
            <label key={stage} class="choice">
              <input type="checkbox" name="stages" value={stage} /> {say(`people_page.stage_${stage}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('people_page.stands')}</legend>
          <p class="note">
            {say(direction === 'one-leads' ? 'people_page.one_leads' : 'people_page.one_opposed')}
          </p>
          {scale.map((rating) => (
            <label key={rating} class="choice">
              <input type="radio" name="rating" value={rating} /> {rating}
            </label>
          ))}
          <label class="choice">
            <input type="radio" name="rating" value="" checked /> {say('people_page.no_rating')}
          </label>
        </fieldset>
        <label for="followUpOn">{say('people_page.follow_up')}</label>
        <input id="followUpOn" name="followUpOn" type="date" value={followUpOn} />
        <button>{say('people_page.save')}</button>
        <details>
          <summary>{say('people_page.words')}</summary>
          {(['issues', 'ask', 'commitment', 'note'] as const).map((name) => (
            <Words key={name} name={name} say={say} />
          ))}
        </details>
      </form>
      <Earlier talks={earlier} own={{ address: `/p/dr/${driveId}/t/${contact.id}/v`, reader }} say={say} />
      <p>
        <a href={`/p/dr/${driveId}/c/${contact.id}`}>{say('people_page.record')}</a>
      </p>
    </>
  );
}

function Words({ name, say }: { name: 'issues' | 'ask' | 'commitment' | 'note'; say: Say }): VNode {
  return (
    <>
      <label for={name}>{say(`people_page.${name}`)}</label>
      <textarea id={name} name={name} maxLength={4000} />
    </>
  );
}

interface EarlierProperties {
  talks: readonly ConversationView[];
  /** where a talk of one’s own is voided */
  own: { address: string; reader: string | null };
  say: Say;
}

export function Earlier({ talks, own, say }: EarlierProperties): VNode | null {
  if (talks.length === 0) return null;
  return (
    <section>
      <h2>{say('people_page.earlier')}</h2>
      <ul>
        {talks.map(({ id, organizerId, talkedOn, stages, issues, ask, commitment, note, rating }) => (
          <li key={id}>
            {[talkedOn, ...stages.map((stage) => say(`people_page.stage_${stage as 'agitate'}`))].join(' · ')}
            {rating === null ? null : ` · ${rating}`}
            {[issues, ask, commitment, note].map((text, place) =>
              text === null ? null : (
                <span key={place} class="lines">
                  {text}
                </span>
              ),
            )}
            {organizerId !== null && organizerId === own.reader ? (
              <details>
                <summary>{say('actions_page.mistake')}</summary>
                <form method="post" action={own.address}>
                  <input type="hidden" name="conversationId" value={id} />
                  <button class="quiet">{say('actions_page.void')}</button>
                </form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
