import type { VNode } from 'preact';
import type { ImportReport, ReportRow } from '../../wage-surveys/index.js';
import type { Say } from '../page.js';

const statuses = ['accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped'] as const;

interface ReportProperties {
  surveyId: string;
  report: Pick<ImportReport, 'file' | 'counts' | 'rows'>;
  /** null for a preview: there is nothing to decide about */
  importId: string | null;
  say: Say;
}

export function ReportPage({ surveyId, report, importId, say }: ReportProperties): VNode {
  const { file, counts, rows } = report;
  return (
    <>
      {importId === null ? <p class="note">{say('survey_page.preview_shown')}</p> : null}
      <p>{say('survey_page.how_read', { encoding: file.encoding, line: file.headerLine })}</p>
      {file.unknownColumns.length > 0 ? (
        <p>{say('survey_page.unknown_columns', { columns: file.unknownColumns.join(', ') })}</p>
      ) : null}
      <dl class="counts">
        {statuses.map((status) => (
          <div key={status}>
            <dt>{say(`survey_page.${status}`)}</dt>
            <dd>{counts[status]}</dd>
          </div>
        ))}
      </dl>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {(
                [
                  'survey_page.line',
                  'survey_page.status',
                  'survey_page.employer',
                  'survey_page.jobClass',
                  'survey_page.hourly',
                  'survey_page.remarks',
                ] as const
              ).map((code) => (
                <th key={code} scope="col">
                  {say(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.line}
                row={row}
                action={importId && `/p/w/${surveyId}/f/${importId}/rows/${row.line}`}
                say={say}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row, action, say }: { row: ReportRow; action: string | null; say: Say }): VNode {
  return (
    <tr class={`row-${row.status}`}>
      <td class="number">{row.line}</td>
      <td>
        {say(`survey_page.${row.status}`)}
        {row.duplicateOf === null ? null : ` ${say('survey_page.duplicate_of', { line: row.duplicateOf })}`}
        {row.status === 'review' && action !== null ? (
          <form method="post" action={action}>
            <button name="decision" value="accept">
              {say('survey_page.accept')}
            </button>
            <button class="quiet" name="decision" value="reject">
              {say('survey_page.reject')}
            </button>
          </form>
        ) : null}
      </td>
      <td>{row.values?.employer}</td>
      <td>{row.values?.jobClass}</td>
      <td class="number">{row.values?.hourlyWage}</td>
      <td>
        {[...row.errors, ...row.warnings].map((remark) => (
          <p key={`${remark.field} ${remark.code}`} class={row.errors.includes(remark) ? 'field-error' : ''}>
            {remark.message}
          </p>
        ))}
      </td>
    </tr>
  );
}
