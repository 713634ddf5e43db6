import type { VNode } from 'preact';
import { type BookImportView, type BookRowView, bookRowStatuses } from '../../books/index.js';
import { isMessageCode } from '../../shared/messages/index.js';
import { amountIn } from '../money/words.js';
import type { PageContext, Say } from '../page.js';

/** How many lines ended how. */
export function Counts({ counts, say }: { counts: BookImportView['counts']; say: Say }): VNode {
  return (
    <ul>
      {bookRowStatuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <li key={status}>
            {say(`book.${status}`)}: {counts[status]}
          </li>
        ))}
    </ul>
  );
}

interface BroughtProperties {
  brought: BookImportView['brought'];
  context: PageContext;
  say: Say;
}

export function Brought({ brought, context, say }: BroughtProperties): VNode {
  const amount = amountIn(context);
  const currency = context.profile?.currency ?? '';
  const { amountCents } = brought;
  return (
    <p>
      {say('book.brought', { ...brought })}{' '}
      {amountCents > 0 ? say('book.money', { amount: amount({ amountCents, currency }) }) : null}
    </p>
  );
}

interface RowsProperties {
  rows: readonly BookRowView[];
  left: number;
  say: Say;
}

/** Lines with what is said of them. */
export function Rows({ rows, left, say }: RowsProperties): VNode {
  if (rows.length === 0) return <p>{say('book.no_remarks')}</p>;
  return (
    <>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th class="number">{say('book.line')}</th>
              <th>{say('book.how')}</th>
              <th>{say('book.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td class="number">{row.line}</td>
                <td>{say(`book.${row.status}`)}</td>
                <td>
                  <Remarks row={row} say={say} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? <p>{say('book.left', { count: left })}</p> : null}
    </>
  );
}

function Remarks({ row: { duplicateOf, errors, warnings }, say }: { row: BookRowView; say: Say }): VNode {
  return (
    <>
      {duplicateOf === null ? null : <div>{say('book.duplicate_of', { line: duplicateOf })}</div>}
      {[...errors, ...warnings].map(({ field, code, message }) => (
        <div key={`${field} ${code}`}>
          {message ?? (isMessageCode(code) ? withoutValues(say(code)) : code)}
        </div>
      ))}
    </>
  );
}

/** Of a line that is kept only codes are: what stood in the cell is gone. */
function withoutValues(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}
