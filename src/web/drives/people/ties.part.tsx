import type { VNode } from 'preact';
import type { DriveMapView } from '../../../drives/index.js';
import type { MessageCode } from '../../../shared/messages/index.js';
import type { Say } from '../../page.js';

export interface TieShown {
  otherId: string;
  name: string;
  word: MessageCode;
}

type Tie = DriveMapView['ties'][number];

const words: Record<string, MessageCode> = {
  knows: 'people_page.pair_knows',
  close: 'people_page.pair_close',
};

/** The other one of a tie, and how the two stand to each other. */
export function tieOf({ fromId, toId, kind }: Tie, contactId: string): Omit<TieShown, 'name'> {
  if (kind !== 'supervises') {
    return { otherId: fromId === contactId ? toId : fromId, word: words[kind] ?? 'people_page.pair_knows' };
  }
  return fromId === contactId
    ? { otherId: toId, word: 'people_page.pair_supervises' }
    : { otherId: fromId, word: 'people_page.supervised_by' };
}

interface TiesProperties {
  driveId: string;
  contactId: string;
  ties: readonly TieShown[];
  say: Say;
}

/** Who they know; a tie that is none is taken away. */
export function TiesPart({ driveId, contactId, ties, say }: TiesProperties): VNode | null {
  if (ties.length === 0) return null;
  return (
    <section>
      <h2>{say('people_page.ties')}</h2>
      <ul>
        {ties.map(({ otherId, name, word }) => (
          <li key={`${otherId} ${word}`}>
            <a href={`/p/dr/${driveId}/c/${otherId}`}>{name || say('people_page.no_name')}</a>: {say(word)}
            <form method="post" action={`/p/dr/${driveId}/c/${contactId}/u`}>
              <input type="hidden" name="otherId" value={otherId} />
              <button class="quiet">{say('people_page.untie')}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
