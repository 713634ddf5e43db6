import type { VNode } from 'preact';
import type { ReportQuestionView, ReportView } from '../../dues/index.js';
import type { Problem } from '../../shared/errors.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';
import { Lines } from './lines.page.js';

interface ReportProperties {
  report: ReportView;
  isOwn: boolean;
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

export function ReportPage(properties: ReportProperties): VNode {
  const { report, problem, context, say } = properties;
  const amount = amountFormat(context);
  const isOpen = report.acceptedAt === null;
  const about = (entryId: string | null): VNode => <Questions {...properties} entryId={entryId} />;
  return (
    <>
      {problem ? (
        <p class="problem" role="alert">
          {say(problem.code, problem.values)}
        </p>
      ) : null}
      <p>{say('report_page.of', { name: report.chosenName, number: report.credential })}</p>
      <dl class="counts">
        <div>
          <dt>{say('report_page.book_short')}</dt>
          <dd>{amount(report.book)}</dd>
        </div>
        <div>
          <dt>{say('report_page.counted_short')}</dt>
          <dd>{amount(report.counted)}</dd>
        </div>
        <div>
          <dt>{say('report_page.difference_short')}</dt>
          <dd>{amount(report.difference)}</dd>
        </div>
      </dl>
      <p>{say(isOpen ? 'report_page.waiting' : 'report_page.accepted')}</p>
      {about(null)}
      <h2>{say('report_page.lines')}</h2>
      {report.lines.length === 0 ? <p>{say('report_page.nothing')}</p> : null}
      <Lines lines={report.lines} context={context} say={say} beside={({ entryId }) => about(entryId)} />
      {report.mayAccept ? (
        <form method="post" action={`/p/rp/${report.id}/a`}>
          <label>
            <input type="checkbox" name="sure" value="true" required /> {say('report_page.sure')}
          </label>
          <button>{say('report_page.accept')}</button>
        </form>
      ) : null}
    </>
  );
}

/** What was asked about a line, or about the whole, and the forms to ask and to answer. */
function Questions({ report, isOwn, entryId, say }: ReportProperties & { entryId: string | null }): VNode {
  const asked = report.questions.filter((question) => question.entryId === entryId);
  return (
    <>
      {asked.map((question) => (
        <Question key={question.id} question={question} reportId={report.id} isOwn={isOwn} say={say} />
      ))}
      {report.mayAccept ? (
        <details>
          <summary>{say(entryId ? 'report_page.ask_line' : 'report_page.ask_whole')}</summary>
          <form method="post" action={`/p/rp/${report.id}/q`}>
            <input type="hidden" name="entryId" value={entryId ?? ''} />
            <label>
              {say('report_page.question')}
              <input name="text" required maxLength={1000} />
            </label>
            <button class="quiet">{say('report_page.ask')}</button>
          </form>
        </details>
      ) : null}
    </>
  );
}

function Question({
  question,
  reportId,
  isOwn,
  say,
}: {
  question: ReportQuestionView;
  reportId: string;
  isOwn: boolean;
  say: Say;
}): VNode {
  return (
    <div class="note">
      <p>{question.text}</p>
      {question.answer === null ? <p>{say('report_page.no_answer')}</p> : <p>→ {question.answer}</p>}
      {isOwn && question.answer === null ? (
        <form method="post" action={`/p/rp/${reportId}/q/${question.id}`}>
          <label>
            {say('report_page.your_answer')}
            <input name="text" required maxLength={1000} />
          </label>
          <button>{say('report_page.answer')}</button>
        </form>
      ) : null}
    </div>
  );
}
