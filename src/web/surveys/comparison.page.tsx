import type { VNode } from 'preact';
import type { ComparisonCellView, ComparisonView } from '../../wage-surveys/index.js';
import type { Say } from '../page.js';
import { KeyCells, KeyHeads, TableChoice, type TableChoiceProperties } from './table.parts.js';

interface ComparisonProperties {
  view: ComparisonView;
  choice: TableChoiceProperties;
  say: Say;
}

const figures = [
  ['survey_page.respondents', 'respondents'],
  ['survey_page.median', 'median'],
  ['survey_page.gap', 'gapToBest'],
  ['survey_page.below_minimum', 'belowMinimumWage'],
  ['survey_page.below_living', 'belowLivingWage'],
  ['survey_page.no_raise', 'noRaiseInTwoYears'],
] as const;

export function ComparisonPage({ view, choice, say }: ComparisonProperties): VNode {
  return (
    <>
      <p class="note">{say('survey_page.eyes_only')}</p>
      <TableChoice {...choice} />
      <img src={`${choice.address}.svg?${choice.query}`} alt={say('survey_page.comparison')} />
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <KeyHeads by={view.by} say={say} />
              {figures.map(([code]) => (
                <th key={code} scope="col" class="number">
                  {say(code)}
                </th>
              ))}
              <th scope="col" class="number">
                {say('survey_page.quartiles')}
              </th>
              <th scope="col">{say('survey_page.posted')}</th>
            </tr>
          </thead>
          <tbody>
            {view.cells.map((cell) => (
              <tr key={JSON.stringify(cell.ids)}>
                <KeyCells by={view.by} cell={cell} say={say} />
                {cell.shown ? (
                  <Figures cell={cell} />
                ) : (
                  <Hidden why={cell.why} columns={figures.length + 1} />
                )}
                <td>{cell.postedRates.map(({ hourly, source }) => `${hourly} (${source})`).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Figures({ cell }: { cell: ComparisonCellView }): VNode {
  return (
    <>
      {figures.map(([code, member]) => (
        <td key={code} class="number">
          {cell[member] ?? '—'}
        </td>
      ))}
      <td class="number">{cell.p25 && cell.p75 ? `${cell.p25} – ${cell.p75}` : '—'}</td>
    </>
  );
}

/** Every hidden cell looks the same, whatever is behind it. */
export function Hidden({ why, columns }: { why: string | undefined; columns: number }): VNode {
  return (
    <td class="hidden-cell" colSpan={columns}>
      {why}
    </td>
  );
}
