import type { VNode } from 'preact';
import type { ReportSummaryView, UnreportedView } from '../../dues/index.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';
import { Lines } from './lines.page.js';

interface ReportsProperties {
  /** null without a credential */
  draft: UnreportedView | null;
  /** the other month that may be reported now */
  otherMonth: string | null;
  /** whether the month of the draft is not over */
  isThisMonth: boolean;
  /** whether it stands in a report already */
  isReported: boolean;
  reports: readonly ReportSummaryView[];
  context: PageContext;
  say: Say;
}

export function ReportsPage(properties: ReportsProperties): VNode {
  const { draft, reports, context, say } = properties;
  return (
    <>
      {draft ? <Draft {...properties} draft={draft} /> : null}
      <section>
        <h2>{say('report_page.made')}</h2>
        {reports.length === 0 ? <p>{say('report_page.none')}</p> : null}
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <a href={`/p/rp/${report.id}`}>
                {report.month}, {report.chosenName}
              </a>
              <br />
              {stateOf(report, context, say)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function stateOf(report: ReportSummaryView, context: PageContext, say: Say): string {
  const amount = amountFormat(context);
  const counted = say('report_page.counted', { amount: amount(report.counted) });
  const difference =
    report.difference.amountCents === 0
      ? ''
      : ` · ${say('report_page.difference', { amount: amount(report.difference) })}`;
  const state = report.acceptedAt
    ? say('report_page.accepted')
    : report.openQuestions > 0
      ? say('report_page.open_questions', { count: report.openQuestions })
      : say('report_page.waiting');
  return `${state} · ${counted}${difference}`;
}

function Draft({
  draft,
  otherMonth,
  isThisMonth,
  isReported,
  context,
  say,
}: ReportsProperties & { draft: UnreportedView }): VNode {
  const { month, book, credential, lines } = draft;
  const amount = amountFormat(context);
  return (
    <section>
      <h2>{say('report_page.own', { month, number: credential })}</h2>
      {isThisMonth ? <p class="note">{say('report_page.not_over')}</p> : null}
      {lines.length === 0 ? (
        <p>{say('report_page.nothing')}</p>
      ) : (
        <Lines lines={lines} context={context} say={say} />
      )}
      <p>{say('report_page.book', { amount: amount(book) })}</p>
      {isReported ? (
        <p class="note">{say('report.made_already')}</p>
      ) : (
        <form method="post" action="/p/rp">
          <input type="hidden" name="month" value={month} />
          <label for="counted">{say('report_page.count')}</label>
          <input
            id="counted"
            name="counted"
            inputMode="decimal"
            required
            pattern="\d{1,6}([.,]\d{1,2})?"
            placeholder="0.00"
          />
          <button>{say('report_page.report', { month })}</button>
        </form>
      )}
      {otherMonth ? (
        <p>
          <a href={`/p/rp?month=${otherMonth}`}>{say('report_page.other_month', { month: otherMonth })}</a>
        </p>
      ) : null}
    </section>
  );
}
