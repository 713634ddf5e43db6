import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { ExportsService } from '../src/exports/index.js';
import { ActorsService } from '../src/identity/index.js';
import { Keyring } from '../src/keys/keyring.js';
import { readSheet } from '../src/spreadsheets/read.js';
import { carryOut } from './support/carrying-out.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const exports = '/api/v1/exports';

describe('a file with people in it', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let steward: Person;
  let member: Person;
  let atSite: string;
  let elsewhere: string;
  const make = (proposer: Person, payload: object): Promise<string> =>
    carryOut({
      kind: 'export',
      payload: { reason: 'phone tree', ...payload },
      proposer,
      approver: custodian,
    });
  const fileOf = (id: string): string => `${exports}/${id}/file`;

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
    member = await union.person('=cmd|calc', []);
    const organizer = await union.person('olive', ['organizer']);
    const onMap = async (kind: string, body: object): Promise<string> =>
      String((await organizer.post(`/api/v1/${kind}`, body)).body['id']);
    const employerId = await onMap('employers', { name: 'Harbour Health' });
    atSite = await onMap('sites', { name: 'Dock', employerId });
    elsewhere = await onMap('sites', { name: 'Mill', employerId });
    const jobClassId = await onMap('job-classes', { name: 'outreach worker' });
    steward = await union.person('stevie', [{ role: 'steward', scopeKind: 'site', scopeId: atSite }]);
    const path = `/api/v1/workers/${member.workerId}`;
    const job = { siteId: atSite, jobClassId, fromOn: '2026-01-01', kind: 'employed' };
    expect((await secretary.post(`${path}/jobs`, job)).status).toBe(201);
    const contact = { email: 'm@example.org', phone: '+1 416 555 0100' };
    expect((await secretary.send('PUT', `${path}/contact`, contact, { 'if-match': '"1"' })).status).toBe(200);
  });
  afterAll(() => union.end());

  it('holds whom the asker may see, with text that no spreadsheet program runs', async () => {
    const id = await make(steward, { kind: 'workers' });
    const { status, text, headers } = await steward.get(fileOf(id));
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="table-1.csv"');
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('Name,Pronouns,E-mail,Phone,Jobs');
    expect(lines.slice(1)).toEqual([
      `'=cmd|calc,,m@example.org,'+1 416 555 0100,"outreach worker, Harbour Health, Dock, 2026-01-01"`,
    ]);
  });

  it('is for the asker alone, in a session of signing in', async () => {
    const id = await make(steward, { kind: 'workers' });
    for (const other of [secretary, custodian, member, union.stranger]) {
      expect([401, 404]).toContain((await other.get(fileOf(id))).status);
    }
    expect((await steward.get(fileOf(randomUUID()))).status).toBe(404);
    // and with the floor of row-level security taken away
    const foreign = await union.app.get(ActorsService).holding(custodian.token ?? '');
    const fetched = asProgram(() => union.app.get(ExportsService).fetch(foreign!, id));
    await expect(fetched).rejects.toThrow('nothing.here');
    await union.db.query(
      `UPDATE sessions SET kind = 'command-line' WHERE account_id =
      (SELECT id FROM accounts WHERE worker_id = $1)`,
      [steward.workerId],
    );
    expect((await steward.get(fileOf(id))).status).toBe(404);
    await union.db.query(`UPDATE sessions SET kind = 'sign-in' WHERE kind = 'command-line'`);
    expect((await steward.get(fileOf(id))).status).toBe(200);
  });

  it('stands in the log of everybody in it, each time it is taken', async () => {
    const id = await make(secretary, { kind: 'workers', filter: { siteId: atSite } });
    expect((await secretary.get(fileOf(id))).status).toBe(200);
    const { body } = await member.get<{ items: { action: string; by: string }[] }>('/api/v1/me/access-log');
    expect(body.items.slice(0, 2).map(({ action, by }) => [action, by])).toEqual([
      ['export.fetched', 'sade'],
      ['export.made', 'cato'],
    ]);
  });

  it('is a workbook when one is asked for, and lists mandates as well', async () => {
    const id = await make(secretary, { kind: 'mandates', form: 'xlsx' });
    const response = await fetch(union.address + fileOf(id), {
      headers: { authorization: `Bearer ${secretary.token}` },
    });
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()), {
      fileName: 'table-1.xlsx',
      recognise: (cells) => cells.length,
    });
    const cells: string[][] = [];
    for await (const batch of sheet.records()) cells.push(...batch.map((record) => [...record.cells]));
    expect(cells.map(([name, mandate, where]) => [name, mandate, where])).toEqual(
      expect.arrayContaining([
        ['cato', 'custodian', ''],
        ['stevie', 'steward', 'Dock'],
      ]),
    );
  });

  it('cannot be asked for beyond the asker’s reach', async () => {
    await expect(make(steward, { kind: 'workers', filter: { siteId: elsewhere } })).rejects.toThrow(
      'request.invalid',
    );
    await expect(make(steward, { kind: 'mandates' })).rejects.toThrow('nothing.here');
    await expect(make(member, { kind: 'workers' })).rejects.toThrow('nothing.here');
    const absent = { kind: 'workers', filter: { employerId: randomUUID() } };
    await expect(make(secretary, absent)).rejects.toThrow('request.invalid');
  });

  it('is taken by fifty at once fifty times, and each time is logged', async () => {
    const id = await make(secretary, { kind: 'workers' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => secretary.get(fileOf(id))));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [count] = await union.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM audit_entries WHERE action = 'export.fetched' AND subject_id = $1`,
      [id],
    );
    expect(count?.n).toBe(50);
  });

  it('is written in pieces when there are many, in order and whole', async () => {
    const many = process.env['TEST_LONG'] ? 100_000 : 9_000;
    await union.db.query(
      `INSERT INTO workers (chosen_name, name_key, created_at)
       SELECT 'Somebody with a long name ' || n, 'zz' || lpad(n::text, 6, '0'), $2
       FROM generate_series(1, $1::int) n`,
      [many, union.clock.now()],
    );
    await union.db.query('ANALYZE workers');
    const tooMany = { kind: 'workers', form: 'xlsx', reason: 'all' };
    const refused = await secretary.post(exports, tooMany);
    expect(refused.body['code']).toBe(many > 20_000 ? 'export.too_large_for_workbook' : undefined);
    const before = process.memoryUsage().heapUsed;
    const id = await make(secretary, { kind: 'workers' });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 2 ** 20);
    const { text } = await secretary.get(fileOf(id));
    const names = text
      .split('\r\n')
      .flatMap((line) => /^Somebody with a long name (\d+)/.exec(line)?.[1] ?? []);
    expect(names).toEqual(Array.from({ length: many }, (_, place) => String(place + 1)));
    const [row] = await union.db.query<{ chunks: number; longest: number }[]>(
      `SELECT chunks, (SELECT max(length(sealed)) FROM export_chunks WHERE export_id = e.id) AS longest
       FROM exports e WHERE id = $1`,
      [id],
    );
    expect(row!.chunks).toBeGreaterThan(1);
    expect(row!.longest).toBeLessThan(257 * 1024);
    await union.db.query(`DELETE FROM workers WHERE name_key LIKE 'zz%'`);
  });

  it('is gone after a day: the file, who was in it, and the key that opened it', async () => {
    const id = await make(secretary, { kind: 'workers' });
    const before = union.clock.instant;
    union.clock.instant = new Date(before.getTime() + 24 * 3_600_000);
    expect((await secretary.get(fileOf(id))).status).toBe(404);
    await union.app.get(ExportsService).sweep();
    const [row] = await union.db.query<Record<string, unknown>[]>(
      `SELECT persons, filter, deleted_at IS NOT NULL AS gone,
              (SELECT count(*)::int FROM export_chunks WHERE export_id = e.id) AS pieces FROM exports e WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ persons: [], filter: {}, gone: true, pieces: 0 });
    expect(await union.app.get(Keyring).find(`export:${id}`)).toBeNull();
    expect(await union.db.query('SELECT * FROM keys_to_end')).toEqual([]);
    const { body } = await secretary.get<{ items: { id: string; isThere: boolean }[] }>(exports);
    expect(body.items.find((file) => file.id === id)?.isThere).toBe(false);
    union.clock.instant = before;
  });
});
