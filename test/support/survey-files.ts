import type { Answer, Person } from './union.js';

export interface Row {
  line: number;
  status: string;
  duplicateOf: number | null;
  duplicateOfImport?: string;
  values: Record<string, unknown>;
  errors: { field: string; code: string; message: string }[];
  warnings: { field: string; code: string; message: string }[];
}

export interface Report {
  importId: string;
  dryRun: boolean;
  file: {
    encoding: string;
    delimiter: string | null;
    sheet: string | null;
    headerLine: number;
    unknownColumns: string[];
    unconfirmedNames: { employer: string[]; site: string[]; jobClass: string[] };
  };
  counts: Record<'accepted' | 'partial' | 'review' | 'rejected' | 'duplicate' | 'skipped', number>;
  rows: Row[];
}

export interface Asked {
  name?: string;
  dryRun?: boolean;
  mapping?: object;
  settings?: object;
  language?: string;
}

/** A new survey of the union. @returns its address */
export async function newSurvey(person: Person, title = 'Wages (synthetic)'): Promise<string> {
  const { body, status } = await person.post('/api/v1/wage-surveys', {
    title,
    opensOn: '2026-11-01',
    closesOn: '2026-12-01',
  });
  if (status !== 201) throw new Error(`no survey: ${status} ${JSON.stringify(body)}`);
  return `/api/v1/wage-surveys/${String(body['id'])}`;
}

export function bring<Body = Report>(
  person: Person,
  survey: string,
  content: string | Uint8Array,
  { name = 'answers.csv', dryRun, mapping, settings, language }: Asked = {},
): Promise<Answer<Body>> {
  const form = new FormData();
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  if (settings) form.set('settings', JSON.stringify(settings));
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const query = dryRun === undefined ? '' : `?dryRun=${dryRun}`;
  return person.post<Body>(
    `${survey}/imports${query}`,
    form,
    language ? { 'accept-language': language } : {},
  );
}

/** Text as an older Excel saves it. */
export function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96, œ: 0x9c };
  return Uint8Array.from([...text], (letter) => special[letter] ?? letter.charCodeAt(0));
}

/** Every text of every table but the log's own codes: what a thief of the database reads. */
export async function textOfDatabase(query: (sql: string) => Promise<{ [column: string]: string }[]>) {
  const tables = await query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'graphile_worker')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await query(`SELECT t::text AS text FROM ${name} t`);
    texts.push(...rows.map(({ text }) => text ?? ''));
  }
  return texts.join('\n');
}
