import type { VNode } from 'preact';
import type { BookImportSettings, BookImportView, BookRowView } from '../../books/index.js';
import type { PageContext, Say } from '../page.js';
import { FileFields } from './books.page.js';
import { decisionField } from './forms.js';
import { Brought, Counts, Rows } from './report.parts.js';

interface PreviewProperties {
  report: BookImportView;
  settings: BookImportSettings;
  /** of whom a row may be about */
  names: ReadonlyMap<string, string>;
  context: PageContext;
  say: Say;
}

/** What would be added. Nothing of the file is kept here: whoever takes it chooses it once more. */
export function PreviewPage({ report, settings, names, context, say }: PreviewProperties): VNode {
  const doubtful = report.rows.filter(({ status }) => status === 'review');
  const { file, letIn: isLetIn } = report;
  return (
    <>
      <p class="note">{say('book.nothing_yet')}</p>
      <Counts counts={report.counts} say={say} />
      <Brought brought={report.brought} context={context} say={say} />
      <Remarks report={report} say={say} />
      <Rows rows={report.rows} left={report.left} say={say} />
      {isLetIn ? <p class="note">{say('book.let_in')}</p> : <Asking report={report} say={say} />}
      <h2>{isLetIn ? say('book.take') : say('book.look')}</h2>
      <form method="post" action="/p/bo" encType="multipart/form-data">
        {doubtful.map((row) => (
          <Decision key={row.line} row={row} names={names} say={say} />
        ))}
        <FileFields
          today={settings.asOf ?? context.actor?.today ?? ''}
          year={settings.year ?? null}
          label={say('book.file_again')}
          say={say}
        />
        <input type="hidden" name="digest" value={file?.digest ?? ''} />
        <button class="quiet" name="act" value="look">
          {say('book.look')}
        </button>
        {isLetIn ? (
          <button name="act" value="take">
            {say('book.take')}
          </button>
        ) : null}
      </form>
      <p>
        <a href="/p/bo">{say('page.back')}</a>
      </p>
    </>
  );
}

/** What the file did not say, and what of it was not read. */
function Remarks({ report: { file, brought }, say }: { report: BookImportView; say: Say }): VNode | null {
  if (!file) return null;
  return (
    <>
      {file.months.length > 0 ? <p>{say('book.days_of_months')}</p> : null}
      {brought.months > 0 && file.kind === 'members' ? <p>{say('book.days_of_through')}</p> : null}
      {file.unusedColumns.length > 0 ? (
        <p class="problem">{say('book.unused', { names: file.unusedColumns.join(', ') })}</p>
      ) : null}
    </>
  );
}

/** The numbers of the file as it was just looked at, for whoever is to let it in. */
function Asking({ report: { brought, file }, say }: { report: BookImportView; say: Say }): VNode {
  const payload = { digest: file?.digest ?? '', ...brought };
  return (
    <form method="post" action="/p/bo/asking">
      <p class="note">{say('book.ask_note')}</p>
      {Object.entries(payload).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <button>{say('book.ask')}</button>
    </form>
  );
}

/** Doubts about who it is; every other doubt is about the reading. */
const aboutWho = ['namesake', 'namesakes', 'namesake_in_file', 'address_of_another'].map(
  (reason) => `book_import.${reason}`,
);

function Decision({
  row,
  names,
  say,
}: {
  row: BookRowView;
  names: ReadonlyMap<string, string>;
  say: Say;
}): VNode | null {
  const { line, errors, candidates } = row;
  if (errors.some(({ code }) => code === 'book_import.number_taken')) return null;
  const isAboutWho = errors.some(({ code }) => aboutWho.includes(code));
  return (
    <label>
      {say('book.decision', { line })}
      <small>{errors.map(({ message }) => message).join(' ')}</small>
      <select name={decisionField(line)}>
        <option value="">{say('book.decide_leave')}</option>
        {isAboutWho ? <option value="new">{say('book.decide_new')}</option> : null}
        {isAboutWho ? null : <option value="take">{say('book.decide_take')}</option>}
        {candidates.flatMap((id) => {
          const name = names.get(id);
          return name ? [<option value={id}>{name}</option>] : [];
        })}
      </select>
    </label>
  );
}
