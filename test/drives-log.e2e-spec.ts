import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { isShown } from '../src/audit/index.js';
import { asActor, asPerson } from '../src/database/reach.js';
import type { Actor } from '../src/shared/actor.js';
import { approve } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Entry {
  action: string;
  capacity: string;
  by: string | null;
}

interface OwnData {
  tables: { table: string; rows: Record<string, unknown>[] }[];
}

describe('a reading inside a hidden drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let trustee: Person;

  const log = async (person: Person): Promise<Entry[]> =>
    (await person.get<{ items: Entry[] }>('/api/v1/me/access-log?limit=200')).body.items;
  const ownRows = async (person: Person, table: string): Promise<Record<string, unknown>[]> =>
    (await person.get<OwnData>('/api/v1/me/data')).body.tables.find((each) => each.table === table)!.rows;
  const looked = async (person: Person): Promise<Entry[]> =>
    (await person.get<{ looked: Entry[] }>('/api/v1/me/status')).body.looked;

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    trustee = await union.person('tru', ['trustee']);
    await drive.committee[0].get(drive.path);
  });
  afterAll(() => union.end());

  it('is logged at once, with the persons read', async () => {
    const rows = await union.db.query<{ persons: string[]; capacity: string }[]>(
      `SELECT persons, capacity FROM audit_entries WHERE details->>'drive' = $1 AND action = 'drive.committee_read'`,
      [drive.id],
    );
    const [, two, three] = drive.committee;
    expect(rows).toEqual([
      { persons: expect.arrayContaining([two.workerId, three.workerId]), capacity: 'committee' },
    ]);
  });

  it('is shown to nobody while it is hidden, nor is the mandate that was given in it', async () => {
    for (const person of [drive.committee[1], drive.committee[2]]) {
      const shown = [...(await log(person)), ...(await looked(person))];
      expect(shown.filter(({ action }) => /drive|organizer|mandate/.test(action))).toEqual([]);
      const entries = await ownRows(person, 'audit_entries');
      expect(entries.filter(({ action }) => /drive\.|organizer|mandate/.test(String(action)))).toEqual([]);
    }
  });

  it('is beyond the reach of trustees, whatever a statement forgets', async () => {
    const reader: Actor = {
      ...union.operator,
      ...{ workerId: trustee.workerId, capacity: 'trustee' },
      mandates: [{ role: 'trustee', scopeKind: 'union', scopeId: null }],
    };
    const rows = await asActor(reader, () =>
      union.app
        .get(DataSource)
        .query<{ whole: string; hidden: string }[]>(
          `SELECT count(*) AS whole, count(*) FILTER (WHERE details ? 'drive') AS hidden FROM audit_entries`,
        ),
    );
    expect(Number(rows[0]!.whole)).toBeGreaterThan(0);
    expect(rows[0]!.hidden).toBe('0');
  });

  it('leaves the index on persons to whoever looks for their own entries', async () => {
    const [{ workerId }] = drive.committee;
    const rows = await asPerson(workerId, () =>
      union.app.get(DataSource).transaction(async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off');
        return tx.query<{ 'QUERY PLAN': string }[]>(
          `EXPLAIN SELECT a.id FROM audit_entries a WHERE a.persons @> ARRAY[$1]::uuid[] AND ${isShown('a')}`,
          [workerId],
        );
      }),
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan on audit_entries_persons');
  });

  it('shows whoever opened the drive nothing of it in their own data', async () => {
    for (const person of drive.custodians) {
      expect(await ownRows(person, 'proposals')).toEqual([]);
      const { text } = await person.get('/api/v1/me/data');
      expect(text).not.toContain(drive.id);
      const given = (await ownRows(person, 'audit_entries')).filter(
        ({ action }) => action === 'mandate.given',
      );
      expect(given.map(({ capacity }) => capacity)).toEqual(['operator']);
    }
  });

  it('is shown to the person as an organizer’s, without the drive, from the day it goes public', async () => {
    const [one, two, three] = drive.committee;
    const body = { publicName: 'East side' };
    const { id } = (await one.post<{ id: string }>(`${drive.path}/publication`, body)).body;
    await approve(two, id);
    const readings = (await log(three)).filter(({ action }) => action === 'organizer.read');
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) expect(reading).toMatchObject({ capacity: 'organizer', by: null });
    expect((await log(three)).map(({ action }) => action)).toContain('mandate.given');
    expect((await looked(three)).filter(({ action }) => action === 'organizer.read')[0]).toMatchObject({
      by: null,
    });
    const entries = await ownRows(three, 'audit_entries');
    const seen = entries.filter(({ action }) => action === 'organizer.read');
    expect(seen[0]).toMatchObject({ capacity: 'organizer', worker: null, details: {} });
  });

  it('leaves the log whole: who checks it finds no difference', async () => {
    const { status, body } = await trustee.post('/api/v1/log-verifications', {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ differenceCount: 0 });
    expect(JSON.stringify(body)).not.toContain(drive.id);
  });
});
