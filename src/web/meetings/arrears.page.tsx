import type { VNode } from 'preact';
import type { ArrearsLineView } from '../../dues/index.js';
import type { BranchView } from '../../memberships/index.js';
import type { Page } from '../../shared/paging.js';
import type { Figures } from '../figures.js';
import type { Say } from '../page.js';

interface ArrearsProperties {
  lines: Page<ArrearsLineView>;
  on: string;
  branch: string;
  branches: readonly BranchView[];
  figures: Figures;
  say: Say;
}

export function ArrearsPage({ lines, on, branch, branches, figures, say }: ArrearsProperties): VNode {
  return (
    <>
      <form method="get" action="/p/ar">
        <label for="on">{say('arrears.day')}</label>
        <input id="on" name="on" type="date" value={on} required />
        <label for="branch">{say('meeting_page.branch')}</label>
        <select id="branch" name="branch">
          <option value="">{say('meeting_page.everybody')}</option>
          {branches.map(({ id, name }) => (
            <option key={id} value={id} selected={id === branch}>
              {name}
            </option>
          ))}
        </select>
        <button>{say('arrears.show')}</button>
      </form>
      {lines.items.length === 0 ? (
        <p>{say('arrears.nobody')}</p>
      ) : (
        <Lines lines={lines.items} figures={figures} say={say} />
      )}
      {lines.next ? (
        <a href={`/p/ar?on=${on}&branch=${branch}&after=${lines.next}`}>{say('meeting_page.more')}</a>
      ) : null}
    </>
  );
}

function Lines({
  lines,
  figures,
  say,
}: Pick<ArrearsProperties, 'figures' | 'say'> & { lines: readonly ArrearsLineView[] }): VNode {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th class="number">{say('roll.number')}</th>
            <th>{say('roll.name')}</th>
            <th class="number">{say('arrears.owed')}</th>
            <th>{say('waiver.months')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, chosenName, owed, months, inactiveSince }) => (
            <tr key={number}>
              <td class="number">{number}</td>
              <td>
                {chosenName}
                {inactiveSince ? (
                  <>
                    <br />
                    <em>{say('arrears.inactive', { day: inactiveSince })}</em>
                  </>
                ) : null}
              </td>
              <td class="number">{figures.money(owed)}</td>
              <td>{told(months)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first and the last, and how many there are between. */
function told(months: readonly string[]): string {
  if (months.length <= 2) return months.join(', ');
  return `${months[0]} … ${months.at(-1)} (${months.length})`;
}
