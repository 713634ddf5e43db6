import type { VNode } from 'preact';
import type { ContactOfDrive } from '../../../drives/index.js';
import type { Say } from '../../page.js';
import { pairings } from './forms.js';

interface PairsProperties {
  driveId: string;
  contact: ContactOfDrive;
  search: string;
  /** null before anybody was searched for */
  found: readonly ContactOfDrive[] | null;
  say: Say;
}

/** Somebody else and how they stand to this contact: known, close, supervised, or the same person after all. */
export function PairsPart({ driveId, contact, search, found, say }: PairsProperties): VNode {
  const address = `/p/dr/${driveId}/c/${contact.id}`;
  const others = (found ?? []).filter(({ id }) => id !== contact.id);
  return (
    <section>
      <h2>{say('people_page.others')}</h2>
      <form method="get" action={address}>
        <label for="search">{say('people_page.part_of_name')}</label>
        <input id="search" name="search" value={search} required maxLength={100} />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
      {found !== null && others.length === 0 ? <p>{say('people_page.nobody')}</p> : null}
      <ul class="plain">
        {others.map((other) => (
          <li key={other.id}>
            <form method="post" action={`${address}/w`}>
              <input type="hidden" name="otherId" value={other.id} />
              {other.name ?? say('people_page.no_name')}
              <br />
              {pairings.map((pairing) => (
                <button key={pairing} class="quiet" name="pairing" value={pairing}>
                  {say(`people_page.pair_${pairing}`)}
                </button>
              ))}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
