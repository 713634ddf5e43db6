import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asProgram } from '../src/database/reach.js';
import { AccountsService } from '../src/identity/index.js';
import { type Place, putOnMap } from './support/places.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Row {
  line: number;
  status: string;
  workerId: string | null;
  duplicateOf: number | null;
  candidates: string[];
  values: Record<string, unknown> | null;
  errors: { field: string; code: string }[];
  warnings: { field: string; code: string }[];
}
interface Report extends Record<string, unknown> {
  importId: string;
  counts: Record<string, number>;
  rows: Row[];
  file: { unknownColumns: string[]; newNames: Record<string, string[]> };
}

const head = 'Chosen name,Pronouns,E-mail,Employer,Site,Job class,Kind,Covered,Start';

describe('bringing a spreadsheet of workers', () => {
  let union: TestUnion;
  let secretary: Person;
  let harbour: Place;

  const bring = (
    lines: string[],
    {
      by = secretary,
      dryRun = false,
      settings = {},
    }: { by?: Person; dryRun?: boolean; settings?: object } = {},
  ): Promise<Answer<Report>> => {
    const form = new FormData();
    form.set('file', new Blob([[head, ...lines].join('\n')]), 'people.csv');
    form.set('settings', JSON.stringify(settings));
    return by.post<Report>(`/api/v1/worker-imports?dryRun=${String(dryRun)}`, form);
  };
  const names = async (search: string): Promise<string[]> => {
    const { body } = await secretary.get(`/api/v1/workers?search=${encodeURIComponent(search)}`);
    return (body['items'] as { chosenName: string }[]).map(({ chosenName }) => chosenName);
  };
  const statuses = ({ body }: Answer<Report>): string[] => body.rows.map(({ status }) => status);

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    harbour = await putOnMap(union, { employer: 'Harbour', site: 'Pier', jobClass: 'Kit maker' });
  });
  afterAll(() => union.end());

  it('is the secretary’s alone', async () => {
    const steward = await union.person('sasha', ['steward']);
    expect((await bring(['A,,,,,,,,'], { by: steward })).status).toBe(404);
    expect((await steward.get(`/api/v1/worker-imports/${harbour.siteId}`)).status).toBe(404);
    expect((await secretary.get(`/api/v1/worker-imports/${harbour.siteId}`)).status).toBe(404);
  });

  it('says what would become of each row, and adds nobody', async () => {
    const lines = [
      'Dry Alex,they,dry@example.org,harbour,PIER,kit maker,employed,no,2024-02-01',
      ',,,Harbour,,Kit maker,,,',
      'Dry Kim,,,Nowhere,,Kit maker,,,2024-02-01',
      'Dry Lou,,,Harbour,,Kit maker,,,03/04/2024',
      'Dry Mo,,not an address,,,,,,',
    ];
    const answer = await bring(lines, { dryRun: true });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ importId: null, dryRun: true });
    expect(answer.body.counts).toMatchObject({ accepted: 2, rejected: 3 });
    expect(answer.body.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      [],
      ['worker_import.name_missing'],
      ['worker_import.employer_unknown'],
      ['date.ambiguous'],
      [],
    ]);
    expect(answer.body.rows[4]!.warnings).toMatchObject([{ code: 'worker_import.word_unknown' }]);
    expect(answer.body.file.newNames['employer']).toEqual(['Nowhere']);
    expect(await names('dry')).toEqual([]);
  });

  it('adds people with their jobs once; the same file again is refused', async () => {
    const lines = [
      'Once Alex,they,once@example.org,Harbour,Pier,Kit maker,volunteer,yes,2024-02-01',
      'Once Bo,,,,,,,,',
    ];
    const first = await bring(lines);
    expect(statuses(first)).toEqual(['accepted', 'accepted']);
    const again = await bring(lines);
    expect([again.status, again.body['code']]).toEqual([409, 'worker_import.same_file']);
    const { body } = await secretary.get(`/api/v1/workers/${first.body.rows[0]!.workerId}`);
    expect(body['jobs']).toMatchObject([
      {
        employer: { name: 'Harbour' },
        site: { name: 'Pier' },
        kind: 'volunteer',
        covered: true,
        fromOn: '2024-02-01',
      },
    ]);
  });

  it('knows people by e-mail and name, gives them the new job, and never doubles them', async () => {
    const river = await putOnMap(union, { employer: 'River', site: 'Bend', jobClass: 'Outreach' });
    const first = await bring(['Same Pat,,pat@example.org,Harbour,,Kit maker,,,2024-01-01']);
    const second = await bring([
      'same pat,,PAT@example.org,River,Bend,Outreach,,,2025-01-01',
      'Same Pat,,pat@example.org,Harbour,,Kit maker,,,2025-01-01',
      'Same Pat,,pat@example.org,River,Bend,Outreach,,,2025-01-01',
    ]);
    expect(statuses(second)).toEqual(['matched', 'duplicate', 'duplicate']);
    expect(second.body.rows[0]!.workerId).toBe(first.body.rows[0]!.workerId);
    expect(second.body.rows[2]!.duplicateOf).toBe(2);
    expect(await names('same pat')).toEqual(['Same Pat']);
    const there = await secretary.get(`/api/v1/workers?employerId=${river.employerId}`);
    expect(there.body['items']).toHaveLength(1);
  });

  it('asks a person about namesakes at one employer, and about one address with two names', async () => {
    const first = await bring([
      'Twin Jo,,,Harbour,,Kit maker,,,2024-01-01',
      'Share Ann,,share@example.org,,,,,,',
    ]);
    const jo = first.body.rows[0]!.workerId!;
    const second = await bring([
      'TWIN JO,,,Harbour,,Kit maker,,,2024-01-01',
      'Share Bob,,share@example.org,,,,,,',
      'Twin Jo,,,Harbour,,Kit maker,,,2025-01-01',
    ]);
    expect(statuses(second)).toEqual(['review', 'review', 'review']);
    expect(second.body.rows[0]!.candidates).toEqual([jo]);
    const path = `/api/v1/worker-imports/${second.body.importId}`;
    const decide = (line: number, body: object) => secretary.post(`${path}/rows/${line}/decision`, body);
    expect((await decide(2, { decision: 'same' })).body['code']).toBe('worker_import.person_needed');
    expect((await decide(2, { decision: 'same', workerId: jo })).body).toMatchObject({
      status: 'matched',
      workerId: jo,
      values: null,
    });
    expect((await decide(2, { decision: 'new' })).body['code']).toBe('worker_import.not_in_review');
    const waiting = await secretary.get<Report>(path);
    expect(waiting.body.rows[1]!.values).toMatchObject({ chosenName: 'Share Bob' });
    expect((await decide(3, { decision: 'new' })).body['status']).toBe('accepted');
    expect((await decide(4, { decision: 'leave' })).body['status']).toBe('rejected');
    expect(await names('share')).toEqual(['Share Ann', 'Share Bob']);
    const keyring = await readFile(join(union.folder, 'keys', 'keyring'), 'utf8');
    expect(keyring).not.toContain(`worker-import:${second.body.importId}`);
  });

  it('puts new names on the map only when that is confirmed', async () => {
    const lines = ['New Name,,,Brand New Agency,North,Night worker,,,2024-01-01'];
    const refused = await bring(lines, { dryRun: true });
    expect(statuses(refused)).toEqual(['rejected']);
    const taken = await bring(lines, { settings: { confirmNewNames: true } });
    expect(statuses(taken)).toEqual(['accepted']);
    expect(await names('new name')).toEqual(['New Name']);
  });

  it('can be undone: people, keys, jobs and new names are gone, and the file may come again', async () => {
    const lines = ['Gone Sam,,gone@example.org,Vanishing Agency,,Vanishing work,,,2024-01-01'];
    const { body } = await bring(lines, { settings: { confirmNewNames: true } });
    const id = body.rows[0]!.workerId!;
    const keyFile = join(union.folder, 'keys', 'keyring');
    expect(await readFile(keyFile, 'utf8')).toContain(`worker:${id}`);
    expect((await secretary.send('DELETE', `/api/v1/worker-imports/${body.importId}`)).status).toBe(204);
    expect((await secretary.get(`/api/v1/workers/${id}`)).status).toBe(404);
    expect(await readFile(keyFile, 'utf8')).not.toContain(`worker:${id}`);
    const left = await union.db.query<unknown[]>(`SELECT 1 FROM employers WHERE name = 'Vanishing Agency'`);
    expect(left).toEqual([]);
    expect((await bring(lines, { settings: { confirmNewNames: true } })).status).toBe(201);
  });

  it('stays when somebody depends on it: an account, a mandate, a later job, a change', async () => {
    const { body } = await bring(['Stays Ali,,,Harbour,,Kit maker,,,2024-01-01']);
    const id = body.rows[0]!.workerId!;
    const account = { signInName: 'ali', passphrase: 'a long enough passphrase', workerId: id };
    await asProgram(() => union.app.get(AccountsService).create(union.operator, account));
    await secretary.post(`/api/v1/workers/${id}/jobs`, {
      ...harbour,
      kind: 'employed',
      fromOn: '2026-01-01',
    });
    await secretary.send('PATCH', `/api/v1/workers/${id}`, { pronouns: 'she' }, { 'if-match': '"1"' });
    const answer = await secretary.send('DELETE', `/api/v1/worker-imports/${body.importId}`);
    expect([answer.status, answer.body['code']]).toEqual([409, 'worker_import.depended_on']);
    expect(answer.body['dependents']).toEqual([
      { noun: 'accounts', count: 1 },
      { noun: 'changed workers', count: 1 },
      { noun: 'jobs', count: 1 },
    ]);
  });

  it('refuses what is no spreadsheet of people, and keeps nothing of it', async () => {
    const send = (content: string, mapping = '{}') => {
      const form = new FormData();
      form.set('file', new Blob([content]), 'people.csv');
      form.set('mapping', mapping);
      return secretary.post('/api/v1/worker-imports', form);
    };
    expect((await send('')).body['code']).toBe('file.empty');
    expect((await send('Employer,Site\nA,B')).body['code']).toBe('column.missing');
    expect((await send(`${head}\nX`, '{"Nothing": "email"}')).body['code']).toBe('column.head_absent');
    expect((await send(`${head}\nX`, '[]')).status).toBe(400);
    const many = Array.from({ length: 5_001 }, (_, place) => `Person ${place},,,,,,,,`);
    expect((await bring(many)).body['code']).toBe('worker_import.too_many_rows');
    expect((await bring(['X,,,,,,,,'], { settings: { surprise: 1 } })).status).toBe(400);
  });
});
