import type { VNode } from 'preact';
import type { DriveMapView } from '../../../drives/index.js';
import type { Say } from '../../page.js';

/** Departments, shifts and groups, with how many are there. */
export function MapPart({ driveId, map, say }: { driveId: string; map: DriveMapView; say: Say }): VNode {
  const kinds = [
    { kind: 'department', title: say('people_page.departments'), places: map.departments },
    { kind: 'shift', title: say('people_page.shifts'), places: map.shifts },
    { kind: 'group', title: say('people_page.groups'), places: map.groups },
  ] as const;
  return (
    <section>
      <h2>{say('people_page.map')}</h2>
      <p>
        {say('people_page.counts', { contacts: map.contacts, leaders: map.leaders, ties: map.ties.length })}
      </p>
      {kinds.map(({ kind, title, places }) => (
        <details key={kind}>
          <summary>
            {title}: {places.length}
          </summary>
          <ul>
            {places.map(({ id, name, contacts, leaders }) => (
              <li key={id}>
                {name}: {say('people_page.place_counts', { contacts, leaders })}
                <details>
                  <summary>{say('people_page.rename')}</summary>
                  <form method="post" action={`/p/dr/${driveId}/c/m/${id}`}>
                    <input type="hidden" name="kind" value={kind} />
                    <label for={id}>{say('people_page.place_name')}</label>
                    <input id={id} name="name" value={name ?? ''} required maxLength={100} />
                    <button class="quiet">{say('people_page.rename_button')}</button>
                  </form>
                </details>
              </li>
            ))}
          </ul>
          <form method="post" action={`/p/dr/${driveId}/c/m`}>
            <input type="hidden" name="kind" value={kind} />
            <label for={kind}>{say('people_page.place_name')}</label>
            <input id={kind} name="name" required maxLength={100} />
            <button class="quiet">{say('people_page.add_button')}</button>
          </form>
        </details>
      ))}
    </section>
  );
}
