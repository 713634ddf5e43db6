import type { VNode } from 'preact';
import type { ContactOfDrive, DriveMapView } from '../../../drives/index.js';
import type { Page } from '../../../shared/paging.js';
import type { Say } from '../../page.js';
import { ContactFields } from './contact.fields.js';
import { MapPart } from './map.part.js';

interface PeopleProperties {
  driveId: string;
  contacts: Page<ContactOfDrive>;
  map: DriveMapView;
  search: string;
  say: Say;
}

/** Everybody of the map, and the map itself. */
export function PeoplePage({ driveId, contacts, map, search, say }: PeopleProperties): VNode {
  const departments = new Map(map.departments.map(({ id, name }) => [id, name]));
  return (
    <>
      <form method="get" action={`/p/dr/${driveId}/c`}>
        <label for="search">{say('people_page.part_of_name')}</label>
        <input id="search" name="search" value={search} maxLength={100} />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
      {contacts.items.length === 0 ? <p>{say('people_page.nobody')}</p> : null}
      <ul>
        {contacts.items.map((contact) => (
          <li key={contact.id}>
            <a href={`/p/dr/${driveId}/c/${contact.id}`}>{contact.name ?? say('people_page.no_name')}</a>{' '}
            {told(contact, departments, say)}
          </li>
        ))}
      </ul>
      {contacts.next ? (
        <a href={`/p/dr/${driveId}/c?search=${encodeURIComponent(search)}&after=${contacts.next}`}>
          {say('meeting_page.more')}
        </a>
      ) : null}
      <details>
        <summary>{say('people_page.add')}</summary>
        <form method="post" action={`/p/dr/${driveId}/c`}>
          <ContactFields map={map} contact={null} say={say} />
          <button>{say('people_page.add_button')}</button>
        </form>
      </details>
      <MapPart driveId={driveId} map={map} say={say} />
    </>
  );
}

function told(contact: ContactOfDrive, departments: ReadonlyMap<string, string>, say: Say): string {
  const { departmentId, rating, isLeader, isSupervisor, isShielded, lastTalkedOn } = contact;
  return [
    departmentId === null ? null : departments.get(departmentId),
    rating,
    lastTalkedOn,
    isLeader ? say('people_page.is_leader') : null,
    isSupervisor ? say('people_page.is_supervisor') : null,
    isShielded ? say('people_page.is_shielded') : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ');
}
