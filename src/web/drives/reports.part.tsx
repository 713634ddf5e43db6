import type { VNode } from 'preact';
import type { DriveProperties } from './drive-properties.js';

/** Month by month; a month without a report says so. */
export function ReportsPart({ drive, reports, today, say }: DriveProperties): VNode {
  const missing = reports.filter(({ isMissing }) => isMissing).at(-1)?.month;
  return (
    <section>
      <h2>{say('drive_page.reports')}</h2>
      <dl>
        {reports.map(({ month, isMissing, text }) => (
          <div key={month}>
            <dt>{month}</dt>
            <dd>{isMissing ? <strong>{say('drive_page.report_missing')}</strong> : text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{say('drive_page.write_report')}</summary>
        <form method="post" action={`/p/dr/${drive.id}/k/m`}>
          <label for="month">{say('drive_page.month')}</label>
          <input id="month" name="month" type="month" value={missing ?? today.slice(0, 7)} required />
          <label for="text">{say('drive_page.report')}</label>
          <textarea id="text" name="text" required maxLength={20_000} />
          <button>{say('drive_page.write_down')}</button>
        </form>
      </details>
    </section>
  );
}
