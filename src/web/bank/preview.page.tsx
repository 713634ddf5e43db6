import type { VNode } from 'preact';
import type { BankStatementReportView } from '../../bank/index.js';
import type { Say } from '../page.js';

/** Further lines are counted, not shown. */
const mostShown = 200;

export function BankPreview({ report, say }: { report: BankStatementReportView; say: Say }): VNode {
  const shown = report.lines.slice(0, mostShown);
  return (
    <>
      <p class="note">{say('bank_page.counts', report.counts)}</p>
      {report.fromOn && report.untilOn ? (
        <p>{say('bank_page.covers', { from: report.fromOn, until: report.untilOn })}</p>
      ) : null}
      {report.unknownColumns.length > 0 ? (
        <p>{say('bank_page.unknown_columns', { names: report.unknownColumns.join(', ') })}</p>
      ) : null}
      <div class="scroll">
        <table class="record">
          <tbody>
            {shown.map(({ line, outcome, happenedOn, amount, text, remarks, suggestions }) => (
              <tr key={line}>
                <td>
                  {say(outcome === 'doubtful' ? 'bank_page.doubtful_line' : `bank_page.${outcome}`)}
                  {suggestions > 0 ? <small> {say('bank_page.fits', { count: suggestions })}</small> : null}
                </td>
                <td>{happenedOn}</td>
                <td class="number">{amount ? (amount.amountCents / 100).toFixed(2) : ''}</td>
                <td>
                  {text}
                  {remarks.map((remark) => (
                    <small key={remark.code}> {remark.text}</small>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{say('bank_page.choose_again')}</p>
      <p>
        <a href="/p/bk">{say('page.back')}</a>
      </p>
    </>
  );
}
