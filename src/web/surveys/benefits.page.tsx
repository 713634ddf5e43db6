import type { VNode } from 'preact';
import type { MessageCode } from '../../shared/messages/index.js';
import type { BenefitCellView, BenefitGapsView } from '../../wage-surveys/index.js';
import type { Say } from '../page.js';
import { Hidden } from './comparison.page.js';
import { KeyCells, KeyHeads, TableChoice, type TableChoiceProperties } from './table.parts.js';

interface BenefitsProperties {
  view: BenefitGapsView;
  choice: TableChoiceProperties;
  say: Say;
}

export function BenefitsPage({ view, choice, say }: BenefitsProperties): VNode {
  return (
    <>
      <p class="note">{say('survey_page.eyes_only')}</p>
      <TableChoice {...choice} />
      <img src={`${choice.address}.svg?${choice.query}`} alt={say('survey_page.benefits')} />
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <KeyHeads by={view.by} say={say} />
              {view.benefits.map((benefit) => (
                <th key={benefit} scope="col">
                  {say(`benefit.${benefit}` as MessageCode)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.cells.map((cell) => (
              <tr key={JSON.stringify(cell.ids)}>
                <KeyCells by={view.by} cell={cell} say={say} />
                {cell.shown ? (
                  view.benefits.map((benefit) => (
                    <td key={benefit}>
                      {cell.benefits?.[benefit]?.yes ?? '—'}
                      {postedWords(cell, benefit, say)}
                    </td>
                  ))
                ) : (
                  <Hidden why={cell.why} columns={view.benefits.length} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What the employer itself says it offers stands beside what people say they have. */
function postedWords(cell: BenefitCellView, benefit: string, say: Say): string {
  const isPosted = cell.postedBenefits.some((posted) => posted.benefit === benefit && posted.offered);
  return isPosted ? ` (${say('survey_page.posted').toLowerCase()})` : '';
}
