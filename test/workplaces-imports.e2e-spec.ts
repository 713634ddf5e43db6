import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../src/spreadsheets/write.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Row {
  line: number;
  status: string;
  errors: { field: string; code: string; message: string }[];
  warnings: { field: string; code: string }[];
}

interface Report {
  code: string;
  importId: string;
  file: Record<string, unknown>;
  counts: Record<string, number>;
  rows: Row[];
  dependents: { noun: string; id: string; count: number }[];
}

const tables = [
  'employers', 'employer_names', 'sites', 'site_names', 'job_classes', 'job_class_names', 'headcounts',
  'posted_rates', 'posted_benefits', 'certifications', 'funding_programmes', 'funded_work',
]; // prettier-ignore

describe('importing the map', () => {
  let union: TestUnion;
  let secretary: Person;
  let turn = 0;
  const bring = (content: string | Buffer, query = '', name = 'agencies.csv', who = secretary) => {
    const form = new FormData();
    form.append('file', new Blob([content as BlobPart]), name);
    return who.post<Report>(`/api/v1/map-imports${query}`, form, { 'accept-language': 'en' });
  };
  const undo = (id: string) => secretary.send<Report>('DELETE', `/api/v1/map-imports/${id}`);
  const snapshot = async (): Promise<string> => {
    const parts = await Promise.all(
      tables.map((table) =>
        union.db.query<{ rows: string }[]>(
          `SELECT coalesce(jsonb_agg(to_jsonb(t) - 'version' ORDER BY t.id), '[]')::text AS rows FROM ${table} t`,
        ),
      ),
    );
    return parts.map(([part]) => part?.rows).join('\n');
  };
  const statuses = ({ rows }: Report): string[] => rows.map(({ status }) => status);
  const codes = (remarks: { field: string; code: string }[]): string[] =>
    remarks.map(({ field, code }) => `${field} ${code}`);

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
  });
  beforeEach(() => {
    turn += 1;
  });
  afterAll(() => union.end());

  const messy = (): string =>
    [
      `Agencies we know of (${turn})`,
      '',
      'Employer / Employeur;Site;Adresse;Job class;Effectif;Taux affiché;Base;Heures;Source;Date;Dentaire;Colour',
      `Harbour ${turn};East end;1 Example St;Kit maker ${turn};au moins 20;10,00 $;quart;3;job advert;2026-03-01;non;red`,
      `HARBOUR ${turn}!;East End;1 example st.;Kit maker ${turn};;$15.00/hr;;;agreement;1 mars 2026;oui;`,
      `Lantern ${turn};;;Outreach ${turn};;18.500;hour;;advert;2026-03-01;;`,
      `Lantern ${turn};;;;;12;hour;;advert;2026-03-01;perhaps;`,
      ';;;;;;;;;;;blue',
      `=HYPERLINK(x) ${turn};;;Kit maker ${turn};;12 par bond;;;advert;03/04/2026;;`,
      `+Plus ${turn};;;Kit maker ${turn};12;20;hour;;advert;2027-01-01;;`,
      `=cmd() ${turn};;;Kit maker ${turn};;20;hour;;;;;`,
    ].join('\r\n');

  it('tells line by line what a messy file says, in a dry run that changes nothing', async () => {
    const before = await snapshot();
    const { status, body } = await bring(Buffer.from(messy(), 'latin1'), '?dryRun=true');
    expect(status).toBe(201);
    expect(await snapshot()).toBe(before);
    expect(body).toMatchObject({
      importId: null,
      dryRun: true,
      file: { encoding: 'windows-1252', delimiter: ';', headerLine: 3, unknownColumns: ['Colour'] },
      counts: { created: 3, updated: 0, unchanged: 0, rejected: 4, skipped: 1 },
    });
    const found = body.rows.map(({ line, status: became, errors, warnings }) => [
      line, became, ...codes(errors), ...codes(warnings),
    ]); // prettier-ignore
    expect(found).toEqual([
      [4, 'created'],
      [5, 'created'],
      [6, 'rejected', 'amount pay.ambiguous'],
      [7, 'rejected', 'benefits.dental choice.unreadable', 'jobClass row.job_class_missing'],
      [8, 'skipped'],
      [9, 'rejected', 'amount pay.unreadable', 'on date.ambiguous'],
      [10, 'rejected', 'on fact.day_ahead'],
      [11, 'created', 'on map_import.day_assumed', 'source map_import.source_assumed'],
    ]);
    expect(body.rows[2]?.errors[0]?.message).toContain('18.500');
  });

  it('puts on the map what the dry run foretold, and refuses the very same file again', async () => {
    const file = messy();
    const foretold = await bring(file, '?dryRun=true');
    const made = await bring(file);
    expect(made.body.rows).toEqual(foretold.body.rows);
    const names = await secretary.get<{ items: { name: string }[] }>(
      `/api/v1/employers?search=${encodeURIComponent(`${turn}`)}&limit=200`,
    );
    expect(names.body.items.map(({ name }) => name)).toEqual([`=cmd() ${turn}`, `Harbour ${turn}`]);
    const rates = await secretary.get<{ items: { hourly: string; employer: string; site: string }[] }>(
      `/api/v1/posted-rates?search=${encodeURIComponent(`harbour ${turn}`)}`,
    );
    expect(rates.body.items.map(({ hourly, site }) => `${hourly} ${site}`).sort()).toEqual([
      '15.00 East end',
      '3.3333 East end',
    ]);
    const again = await bring(file);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'map_import.same_file', importId: made.body.importId },
    });
    const summary = await secretary.get<Report>(`/api/v1/map-imports/${made.body.importId}`);
    expect(summary.body).toMatchObject({ counts: made.body.counts, undoneAt: null });
    const rejected = await secretary.get<{ items: Row[] }>(
      `/api/v1/map-imports/${made.body.importId}/rows?status=rejected`,
    );
    expect(rejected.body.items.map(({ line }) => line)).toEqual([6, 7, 9, 10]);
    const log = await union.db.query<{ details: unknown }[]>(
      `SELECT details FROM audit_entries WHERE action = 'map_import.made' AND subject_id = $1`,
      [made.body.importId],
    );
    expect(log).toEqual([{ details: made.body.counts }]);
  });

  it('undoes exactly what it created and changed, and may be brought again', async () => {
    const programme = (day: string) =>
      `Funder;Programme;End date;Employer;Job class;Union;Bargaining unit\nCity ${turn};Fund ${turn};${day};Agency ${turn};Peer ${turn};Local 9;all`;
    const first = await bring(programme('2027-03-31'));
    expect(statuses(first.body)).toEqual(['created']);
    const before = await snapshot();
    const second = await bring(programme('2028-03-31'));
    expect(second.body.rows).toMatchObject(
      [
        {
          status: 'updated',
          warnings: [{ code: 'map_import.changed_from' }, { code: 'map_import.day_assumed' }],
        },
      ].map(({ status }) => ({ status })),
    );
    expect(codes(second.body.rows[0]!.warnings)).toContain('endsOn map_import.changed_from');
    const blocked = await undo(first.body.importId);
    expect(blocked).toMatchObject({ status: 409, body: { code: 'map_import.in_use' } });
    expect(blocked.body.dependents).toMatchObject([{ noun: 'funding_programmes.changed' }]);
    expect((await undo(second.body.importId)).status).toBe(204);
    expect(await snapshot()).toBe(before);
    expect((await undo(first.body.importId)).status).toBe(204);
    expect((await undo(first.body.importId)).status).toBe(404);
    expect((await bring(programme('2027-03-31'))).body.counts['created']).toBe(1);
  });

  it('leaves everything when something came to depend on it, and says what', async () => {
    const made = await bring(`Employer,Job class\nNorth ${turn},Peer ${turn}\nSouth ${turn},Peer ${turn}`);
    const [north] = (
      await secretary.get<{ items: { id: string }[] }>(`/api/v1/employers?search=north ${turn}`)
    ).body.items;
    const site = await secretary.post<{ id: string }>('/api/v1/sites', {
      name: 'Back door',
      employerId: north!.id,
    });
    const before = await snapshot();
    const refused = await undo(made.body.importId);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'map_import.in_use', dependents: [{ noun: 'sites', id: north!.id, count: 1 }] },
    });
    expect(await snapshot()).toBe(before);
    await secretary.send('DELETE', `/api/v1/sites/${site.body.id}`);
    expect((await undo(made.body.importId)).status).toBe(204);
  });

  it('says when the map, or an earlier row, already says otherwise', async () => {
    const head = 'Employer,Site,Address,Headcount,Source,Date';
    const { body } = await bring(
      [
        head,
        `Cedar ${turn},Door,1 First St,20,list,2026-01-01`,
        `Cedar ${turn},Door,2 Other St,25,list,2026-01-01`,
        `Cedar ${turn},Door,1 First St,20,list,2026-01-01`,
      ].join('\n'),
    );
    expect(statuses(body)).toEqual(['created', 'unchanged', 'unchanged']);
    expect(codes(body.rows[1]!.warnings)).toEqual([
      'address map_import.differs',
      'headcount map_import.differs',
    ]);
    expect(body.rows[2]!.warnings).toEqual([]);
    const moved = await bring([head, `Cedar ${turn},Door,3 New St,20+,count,2026-02-01`].join('\n'));
    expect(moved.body.rows).toMatchObject([{ status: 'created' }]);
    const sites = await secretary.get<{ items: { address: string }[] }>(`/api/v1/sites?search=door`);
    expect(sites.body.items.map(({ address }) => address)).toContain('3 New St');
    expect((await undo(moved.body.importId)).status).toBe(204);
    expect((await undo(body.importId)).status).toBe(204);
  });

  it('reads a workbook as it reads a text file', async () => {
    const file = await writeXlsx({
      columns: [
        { head: 'Employeur', kind: 'text' },
        { head: 'Poste', kind: 'text' },
        { head: 'Taux horaire', kind: 'number' },
      ],
      rows: [[`Érable ${turn}`, `Pair aidant ${turn}`, '18.5']],
    });
    const { body } = await bring(file, '', 'carte.xlsx');
    expect(body).toMatchObject({ file: { encoding: 'xlsx' }, counts: { created: 1, rejected: 0 } });
  });

  it('lets one of two who bring the same file at the same time win', async () => {
    const file = `Employer,Job class\nRace ${turn},Runner ${turn}`;
    const answers = await Promise.all([bring(file), bring(file), bring(file)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('refuses what is no spreadsheet and who may not, and keeps nothing', async () => {
    const before = await snapshot();
    expect((await bring('')).body.code).toBe('file.empty');
    expect((await bring(Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))).status).toBe(422);
    expect((await bring('hello\nworld')).body.code).toBe('file.no_head');
    expect((await secretary.post('/api/v1/map-imports', {})).status).toBe(415);
    expect((await bring('Employer,Job class\nA,B', '?dryRun=maybe')).status).toBe(400);
    const member = await union.person(`robin${turn}`);
    const steward = await union.person(`sasha${turn}`, ['steward']);
    for (const who of [member, steward]) {
      expect((await bring('Employer,Job class\nA,B', '', 'a.csv', who)).status).toBe(404);
    }
    expect(await snapshot()).toBe(before);
  });
});
