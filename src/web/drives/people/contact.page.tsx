import type { VNode } from 'preact';
import type { ContactOfDrive, ConversationView, DriveMapView } from '../../../drives/index.js';
import type { Say } from '../../page.js';
import { ContactFields } from './contact.fields.js';
import { PairsPart } from './pairs.part.js';
import { Earlier } from './talk.page.js';
import { type TieShown, TiesPart } from './ties.part.js';

interface ContactProperties {
  driveId: string;
  contact: ContactOfDrive;
  map: DriveMapView;
  talks: readonly ConversationView[];
  reader: string | null;
  /** who they are tied to, by name */
  ties: readonly TieShown[];
  search: string;
  /** null before anybody was searched for */
  found: readonly ContactOfDrive[] | null;
  say: Say;
}

/** One contact: what is known, what to change. */
export function ContactPage(properties: ContactProperties): VNode {
  const { driveId, contact, map, talks, reader, ties, search, found, say } = properties;
  const { id, version, rating, workerId, mergedInto } = contact;
  return (
    <>
      <p class="telling">{contact.name ?? say('people_page.no_name')}</p>
      {mergedInto ? (
        <p>
          <a href={`/p/dr/${driveId}/c/${mergedInto}`}>{say('people_page.is_merged')}</a>
        </p>
      ) : null}
      {mergedInto ? (
        <form method="post" action={`/p/dr/${driveId}/c/${id}/p`}>
          <button class="quiet">{say('people_page.part')}</button>
        </form>
      ) : (
        <PairsPart {...{ driveId, contact, search, found, say }} />
      )}
      <p>{rating === null ? say('people_page.no_rating') : say('people_page.rated', { rating })}</p>
      <p>
        <a class="button" href={`/p/dr/${driveId}/t/${id}`}>
          {say('people_page.talk')}
        </a>{' '}
        <a class="button quiet" href={`/p/dr/${driveId}/s/p/${id}`}>
          {say('cards_page.card')}
        </a>
      </p>
      <TiesPart {...{ driveId, contactId: id, ties, say }} />
      <Earlier talks={talks} own={{ address: `/p/dr/${driveId}/t/${id}/v`, reader }} say={say} />
      <details>
        <summary>{say('people_page.change')}</summary>
        <form method="post" action={`/p/dr/${driveId}/c/${id}`}>
          <input type="hidden" name="version" value={version} />
          <ContactFields map={map} contact={contact} say={say} />
          <button>{say('people_page.change_button')}</button>
        </form>
      </details>
      {workerId === null ? (
        <form method="post" action={`/p/dr/${driveId}/c/${id}/j`}>
          <p class="note">{say('people_page.join_note')}</p>
          <button class="quiet">{say('people_page.join')}</button>
        </form>
      ) : (
        <p>{say('people_page.joined')}</p>
      )}
    </>
  );
}
