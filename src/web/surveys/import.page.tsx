import type { VNode } from 'preact';
import type { MapEntry } from '../../workplaces/index.js';
import type { Say } from '../page.js';
import type { WholeImport } from './import-pages.service.js';
import { ReportPage } from './report.page.js';

const statuses = ['accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped'] as const;

export function ImportPage({ view, say }: { view: WholeImport; say: Say }): VNode {
  const { ids, progress, rows } = view;
  const address = `/p/w/${ids.surveyId}/f/${ids.importId}`;
  return (
    <>
      {progress.file === null ? <Waiting view={view} say={say} /> : null}
      {progress.file ? <Names view={view} address={address} say={say} /> : null}
      {progress.file ? (
        <>
          <nav>
            {statuses.map((status) => (
              <a key={status} href={`${address}?status=${status}`}>
                {say(`survey_page.${status}`)}
              </a>
            ))}
            <a href={address}>{say('survey_page.all')}</a>
          </nav>
          <ReportPage
            surveyId={ids.surveyId}
            importId={ids.importId}
            report={{ ...progress, file: progress.file, rows: rows.items }}
            say={say}
          />
        </>
      ) : null}
      {rows.next ? (
        <a href={`${address}?after=${encodeURIComponent(rows.next)}`}>{say('page.next')}</a>
      ) : null}
      <form method="post" action={`${address}/undoing`}>
        <button class="quiet">{say('survey_page.undo')}</button>
      </form>
      <p>
        <a href={`/p/w/${ids.surveyId}`}>{say('page.back')}</a>
      </p>
    </>
  );
}

function Waiting({ view: { progress }, say }: { view: WholeImport; say: Say }): VNode {
  return (
    <p class="note">
      {progress.failure
        ? say(progress.failure)
        : say('survey_page.still_reading', { done: progress.rowsDone, total: progress.rowsTotal ?? '…' })}
    </p>
  );
}

interface NamesProperties {
  view: WholeImport;
  address: string;
  say: Say;
}

/** Names of the file that the map does not know, each with what it can mean. */
function Names({ view, address, say }: NamesProperties): VNode | null {
  const open = view.progress.file?.unconfirmedNames;
  const kinds = [
    ['employer', view.map.employers],
    ['site', view.map.sites],
    ['jobClass', view.map.jobClasses],
  ] as const;
  if (!open || kinds.every(([kind]) => open[kind].length === 0)) return null;
  return (
    <section>
      <h2>{say('survey_page.names')}</h2>
      <p>{say('survey_page.names_note')}</p>
      <form method="post" action={`${address}/names`}>
        {kinds.map(([kind, entries]) =>
          open[kind].map((name) => (
            <NameChoice
              key={`${kind} ${name}`}
              field={`${kind}.${name}`}
              name={name}
              entries={entries}
              say={say}
            >
              {say(`survey_page.${kind}`)}
            </NameChoice>
          )),
        )}
        <button>{say('survey_page.save_names')}</button>
      </form>
    </section>
  );
}

interface NameChoiceProperties {
  field: string;
  name: string;
  entries: readonly MapEntry[];
  say: Say;
  children: string;
}

function NameChoice({ field, name, entries, say, children }: NameChoiceProperties): VNode {
  return (
    <label>
      {children}: {name}
      <select name={field}>
        <option value="">{say('survey_page.decide_later')}</option>
        <option value="create">{say('survey_page.create_name')}</option>
        <option value="pool">{say('survey_page.pool_name')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {say('survey_page.same_as', { name: entry.name })}
          </option>
        ))}
      </select>
    </label>
  );
}
