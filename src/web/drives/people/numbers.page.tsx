import type { VNode } from 'preact';
import type { HeatRowView, RatingHistoryView, RatingsView } from '../../../drives/index.js';
import type { Say } from '../../page.js';

interface NumbersProperties {
  driveId: string;
  ratings: RatingsView;
  history: RatingHistoryView;
  say: Say;
}

const scale = [1, 2, 3, 4, 5] as const;

/** How many of each department stand where, and how it went over time. */
export function NumbersPage({ driveId, ratings, history, say }: NumbersProperties): VNode {
  const note = say(ratings.direction === 'one-leads' ? 'people_page.one_leads' : 'people_page.one_opposed');
  return (
    <>
      <p class="note">{note}</p>
      <img src={`/p/dr/${driveId}/n/m`} alt={say('drive_rating.title')} />
      <div class="scroll">
        <table>
          <Head first={say('people_page.department')} say={say} />
          <tbody>
            {ratings.rows.map((row) => (
              <Row
                key={row.departmentId}
                label={row.department ?? say('drive_rating.no_department')}
                row={row}
              />
            ))}
            <Row label={say('drive_rating.everybody')} row={ratings.total} />
          </tbody>
        </table>
      </div>
      <h2>{say('people_page.over_time')}</h2>
      <div class="scroll">
        <table>
          <Head first={say('people_page.day')} say={say} />
          <tbody>
            {history.points.map(({ on, counts, notAssessed }) => (
              <Row key={on} label={on} row={{ counts, notAssessed }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head({ first, say }: { first: string; say: Say }): VNode {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {scale.map((rating) => (
          <th key={rating} scope="col" class="number">
            {rating}
          </th>
        ))}
        <th scope="col" class="number">
          {say('drive_rating.not_assessed')}
        </th>
      </tr>
    </thead>
  );
}

function Row({ label, row }: { label: string; row: Pick<HeatRowView, 'counts' | 'notAssessed'> }): VNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      {[...row.counts, row.notAssessed].map((count, place) => (
        <td key={place} class="number">
          {count}
        </td>
      ))}
    </tr>
  );
}
