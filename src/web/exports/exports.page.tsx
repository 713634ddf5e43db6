import type { VNode } from 'preact';
import { exportForms, exportKinds, type ExportView } from '../../exports/index.js';
import type { MapEntry } from '../../workplaces/index.js';
import type { PageContext, Say } from '../page.js';

interface ExportsProperties {
  files: readonly ExportView[];
  places: Places;
  asked: boolean;
  context: PageContext;
  say: Say;
}

export interface Places {
  sites: readonly MapEntry[];
  employers: readonly MapEntry[];
  jobClasses: readonly MapEntry[];
}

export function ExportsPage({ files, places, asked, context, say }: ExportsProperties): VNode {
  return (
    <>
      {asked ? <p role="status">{say('export_page.asked')}</p> : null}
      {files.length === 0 ? <p>{say('export_page.none')}</p> : null}
      <ul>
        {files.map((file) => (
          <File key={file.id} file={file} context={context} say={say} />
        ))}
      </ul>
      <Asking places={places} say={say} />
    </>
  );
}

function File({ file, context, say }: { file: ExportView; context: PageContext; say: Say }): VNode {
  const time = new Intl.DateTimeFormat(context.language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: context.profile?.timeZone ?? 'UTC',
  });
  return (
    <li>
      {say(`export.kind_${file.kind}`)}, {say('export_page.rows', { count: file.count })},{' '}
      {file.isThere ? (
        <>
          {say('export_page.until', { at: time.format(new Date(file.expiresAt)) })}{' '}
          <a href={`/p/ex/${file.id}/f`}>
            {say('export_page.fetch')} ({file.form.toUpperCase()})
          </a>
        </>
      ) : (
        say('export_page.gone')
      )}
    </li>
  );
}

function Asking({ places, say }: { places: Places; say: Say }): VNode {
  return (
    <section>
      <h2>{say('export_page.ask')}</h2>
      <p>{say('export_page.note')}</p>
      <form method="post" action="/p/ex">
        <label for="kind">{say('export.what')}</label>
        <select id="kind" name="kind">
          {exportKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`export.kind_${kind}`)}
            </option>
          ))}
        </select>
        <label for="form">{say('export.form')}</label>
        <select id="form" name="form">
          {exportForms.map((form) => (
            <option key={form} value={form}>
              {form.toUpperCase()}
            </option>
          ))}
        </select>
        <Place name="siteId" label={say('export.site')} entries={places.sites} say={say} />
        <Place name="employerId" label={say('export.employer')} entries={places.employers} say={say} />
        <Place name="jobClassId" label={say('export.job_class')} entries={places.jobClasses} say={say} />
        <label for="reason">{say('export.reason')}</label>
        <input id="reason" name="reason" required maxLength={500} />
        <button>{say('export_page.ask')}</button>
      </form>
    </section>
  );
}

interface PlaceProperties {
  name: string;
  label: string;
  entries: readonly MapEntry[];
  say: Say;
}

function Place({ name, label, entries, say }: PlaceProperties): VNode {
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{say('export_page.everywhere')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.name}
          </option>
        ))}
      </select>
    </>
  );
}
