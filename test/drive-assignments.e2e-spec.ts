import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Nights } from '../src/schedule.js';
import { asProgram } from '../src/database/reach.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Assignment {
  contactId: string;
  name: string;
  reason: string;
  dueOn: string | null;
  isDone: boolean;
}

const dayMs = 86_400_000;

describe('whom to talk to today', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;
  let ben: Person;
  let everybody: Person[];

  const own = async (person: Person): Promise<Assignment[]> =>
    accepted(await person.get<{ items: Assignment[] }>(`${drive.path}/assignments`)).items;
  const add = async (body: object): Promise<string> =>
    String(accepted(await ana.post(`${drive.path}/contacts`, body))['id']);
  const talk = async (person: Person, contactId: string, body: object = {}): Promise<string> =>
    String(
      accepted(await person.post(`${drive.path}/conversations`, { contactId, stages: [], ...body }))['id'],
    );
  const planned = async (): Promise<{ on: string; account: string }[]> =>
    asProgram(() =>
      union.db.query(
        `SELECT r.rule->>'on' AS on, w.chosen_name AS account FROM reminders r JOIN accounts a ON a.id = r.account_id
         JOIN workers w ON w.id = a.worker_id WHERE r.source = 'drive-follow-ups' AND r.ended_at IS NULL ORDER BY 1`,
      ),
    );

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    ana = await personIn(union, drive.id, { name: 'ana', role: 'organizer' });
    ben = await personIn(union, drive.id, { name: 'ben', role: 'organizer' });
    everybody = [ana, ben, ...drive.committee];
    for (let number = 0; number < 12; number += 1) await add({ name: `Number ${number}` });
  });
  afterAll(() => union.end());

  it('is shared by all who organize: each contact once, nobody two more than another', async () => {
    const lists = await Promise.all(everybody.map(own));
    const sizes = lists.map(({ length }) => length).sort();
    expect(sizes).toEqual([2, 2, 2, 3, 3]);
    expect(new Set(lists.flat().map(({ contactId }) => contactId)).size).toBe(12);
    expect(lists.flat().every(({ reason }) => reason === 'never-talked-to')).toBe(true);
  });

  it('stays the same while the day is worked through', async () => {
    const before = await own(ana);
    await talk(ana, before[0]!.contactId, { followUpOn: '2026-11-23', rating: 2 });
    const after = await own(ana);
    expect(after.map(({ contactId }) => contactId)).toEqual(before.map(({ contactId }) => contactId));
    expect(after.map(({ isDone }) => isDone)).toEqual(before.map((_, place) => place === 0));
  });

  it('is first of all who one promised to come back to, on that day, and only with who promised', async () => {
    const [promised] = await own(ana);
    union.clock.instant = new Date(union.clock.instant.getTime() + dayMs);
    const lists = async (): Promise<string[]> =>
      (await Promise.all(everybody.map(own))).flat().map(({ contactId }) => contactId);
    expect(await lists()).not.toContain(promised!.contactId);
    union.clock.instant = new Date(union.clock.instant.getTime() + dayMs);
    const [first] = await own(ana);
    expect(first).toMatchObject({ contactId: promised!.contactId, reason: 'follow-up', dueOn: '2026-11-23' });
    for (const other of everybody.slice(1)) {
      expect((await own(other)).map(({ contactId }) => contactId)).not.toContain(promised!.contactId);
    }
  });

  it('never is one’s own supervisor, whoever is shielded, or oneself', async () => {
    const kits = accepted(
      await ana.post<{ departments: { id: string }[] }>(`${drive.path}/departments`, { name: 'Kits' }),
    ).departments[0]!.id;
    const self = await add({ name: 'Ana herself', departmentId: kits });
    accepted(await ana.post(`${drive.path}/contacts/${self}/joining`, { workerId: ana.workerId }));
    const boss = await add({ name: 'Her boss', departmentId: kits, isSupervisor: true });
    const other = await add({ name: 'Another boss', isSupervisor: true });
    const shielded = await add({ name: 'Shielded', isShielded: true });
    const tie = await ana.send('PUT', `${drive.path}/contacts/${other}/ties/${self}`, { kind: 'supervises' });
    expect(tie.status).toBe(204);
    const hers = (await own(ana)).map(({ contactId }) => contactId);
    for (const never of [self, boss, other, shielded]) expect(hers).not.toContain(never);
    const theirs = (await Promise.all(everybody.slice(1).map(own))).flat().map(({ contactId }) => contactId);
    expect(theirs).toContain(boss);
    expect(theirs).not.toContain(shielded);
  });

  it('is told as a reminder to who promised and nobody else, until they talk again or take it back', async () => {
    const contactId = await add({ name: 'Ida' });
    expect(await planned()).toEqual([{ on: '2026-11-23', account: 'ana' }]);
    const first = await talk(ben, contactId, { followUpOn: '2026-12-01' });
    union.clock.instant = new Date(union.clock.instant.getTime() + 1_000);
    const second = await talk(ben, contactId, { followUpOn: '2026-12-05' });
    const bens = async (): Promise<string[]> =>
      (await planned()).filter(({ account }) => account === 'ben').map(({ on }) => on);
    expect(await bens()).toEqual(['2026-12-05']);
    expect((await ben.send('DELETE', `${drive.path}/conversations/${second}`)).status).toBe(204);
    expect(await bens()).toEqual(['2026-12-01']);
    expect((await ben.send('DELETE', `${drive.path}/conversations/${first}`)).status).toBe(204);
    expect(await bens()).toEqual([]);
    const [told] = await asProgram(() =>
      union.db.query<{ all: string }[]>(
        `SELECT string_agg(code || "values"::text || drive_id::text, ' ') AS all FROM reminders WHERE source = 'drive-follow-ups'`,
      ),
    );
    expect(told!.all).toContain(drive.id);
    expect(told!.all).not.toContain('Ida');
  });

  it('is gone with everything about people 90 days after the drive ended, and not a day before', async () => {
    const counts = async (): Promise<number[]> => {
      const tables = ['drive_contacts', 'drive_conversations', 'drive_assessments', 'drive_ties'];
      const rows = await Promise.all(
        tables.map((table) =>
          union.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`),
        ),
      );
      return rows.map(([row]) => row!.count);
    };
    const [gone, kept] = [await add({ name: 'Twice' }), await add({ name: 'Once' })];
    accepted(await ana.post(`${drive.path}/contacts/${kept}/merging`, { goneId: gone }));
    await union.db.query(`UPDATE drives SET ended_on = '2026-12-01'`);
    union.clock.instant = new Date('2027-02-28T10:00:00Z');
    await union.app.get(Nights).ring();
    expect((await counts()).every((count) => count > 0)).toBe(true);
    union.clock.instant = new Date('2027-03-02T10:00:00Z');
    await union.app.get(Nights).ring();
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});
