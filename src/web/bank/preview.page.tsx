import type { VNode } from 'preact';
import type { BankStatementReportView } from '../../bank/index.js';
import type { PageContext, Say } from '../page.js';
import { amountText } from './parts.js';

/** Further lines are counted, not shown. */
const mostShown = 200;

interface PreviewProperties {
  report: BankStatementReportView;
  context: PageContext;
  say: Say;
}

export function BankPreview({ report, context, say }: PreviewProperties): VNode {
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
      {shown.map((line) => (
        <Preview key={line.line} line={line} context={context} say={say} />
      ))}
      <p>{say('bank_page.choose_again')}</p>
      <p>
        <a href="/p/bk">{say('page.back')}</a>
      </p>
    </>
  );
}

interface LineProperties {
  line: BankStatementReportView['lines'][number];
  context: PageContext;
  say: Say;
}

function Preview({ line, context, say }: LineProperties): VNode {
  const { outcome, happenedOn, amount, text, remarks, suggestions } = line;
  return (
    <p>
      {amount ? <strong>{amountText(amount, context)} </strong> : null}
      {happenedOn ?? say('bank_page.line_of_file', { line: line.line })}:{' '}
      {say(outcome === 'doubtful' ? 'bank_page.doubtful_line' : `bank_page.${outcome}`)}{' '}
      {suggestions > 0 ? say('bank_page.fits', { count: suggestions }) : null}
      <br />
      {text}
      {remarks.map((remark) => (
        <small key={remark.code}> {remark.text}</small>
      ))}
    </p>
  );
}
