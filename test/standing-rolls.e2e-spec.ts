import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { branchOf, cover, makeMember } from './support/members.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Roll {
  id: string;
  on: string;
  branchNumber: number | null;
  goodNow: number;
  goodThen: number;
  hash: string;
}

interface Line {
  number: number;
  chosenName: string;
  goodNow: boolean;
  goodThen: boolean;
}

const rolls = '/api/v1/standing-rolls';

describe('standing rolls', () => {
  let union: TestUnion;
  let secretary: Person;
  let trustee: Person;
  let chair: Person;
  let member: Person;
  let east: string;

  const take = (person: Person, body: object): Promise<Answer<Roll>> => person.post<Roll>(rolls, body);
  const linesOf = async (person: Person, id: string, query = ''): Promise<Line[]> => {
    const { body } = await person.get<{ items: Line[] }>(`${rolls}/${id}/lines${query}`);
    return body.items;
  };
  const namesOn = async (id: string, reading: 'goodNow' | 'goodThen'): Promise<string[]> => {
    const lines = await linesOf(secretary, id);
    return lines.filter((line) => line[reading]).map(({ chosenName }) => chosenName);
  };

  beforeAll(async () => {
    union = await startUnion();
    east = await branchOf(union, 'East side');
    secretary = await union.person('sol', ['secretary']);
    trustee = await union.person('tru', ['trustee']);
    chair = await union.person('ash', [{ role: 'chair', scopeKind: 'branch', scopeId: east }]);
    member = await union.person('mel');
    const on = '2026-09-01';
    // sol is paid, mel owes a long time, ash of the branch is paid, and tru paid in December what was for October
    await cover(union, await makeMember(union, secretary, { on }), ['2026-09', '2026-10'], {
      on: '2026-10-02',
    });
    await makeMember(union, member);
    await cover(union, await makeMember(union, chair, { on, branchId: east }), ['2026-10'], {
      on: '2026-10-02',
    });
    await cover(union, await makeMember(union, trustee, { on }), ['2026-10'], {
      on: '2026-11-20',
      recordedAt: '2026-12-05T12:00:00Z',
    });
    union.clock.instant = new Date('2026-12-10T15:00:00Z');
  });
  afterAll(() => union.end());

  it('freeze who is good, by what is known now and by what was known on the day', async () => {
    const { status, body } = await take(secretary, { on: '2026-11-21' });
    expect([status, body.goodNow, body.goodThen]).toEqual([201, 3, 2]);
    expect(await namesOn(body.id, 'goodNow')).toEqual(['sol', 'ash', 'tru']);
    expect(await namesOn(body.id, 'goodThen')).toEqual(['sol', 'ash']);
  });

  it('of a branch hold its members of that day alone', async () => {
    const { body } = await take(chair, { on: '2026-11-21', branchId: east });
    expect(await namesOn(body.id, 'goodNow')).toEqual(['ash']);
    expect((await take(chair, { on: '2026-11-21' })).status).toBe(404);
    const everybody = await take(secretary, { on: '2026-11-21' });
    expect((await chair.get(`${rolls}/${everybody.body.id}`)).status).toBe(404);
    expect((await chair.get<{ items: Roll[] }>(rolls)).body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  it('carry a hash that anybody can compute from what is printed, and that is found again', async () => {
    const { body } = await take(trustee, { on: '2026-11-21', branchId: east });
    const printed = (await linesOf(trustee, body.id)).map(
      ({ number, goodNow, goodThen }) => `${number} ${goodNow} ${goodThen}\n`,
    );
    const text = `2026-11-21 branch ${body.branchNumber}\n${printed.join('')}`;
    expect(body.hash).toBe(createHash('sha256').update(text).digest('hex'));
    const intact = { isIntact: true, hash: body.hash, recomputed: body.hash };
    expect((await trustee.get(`${rolls}/${body.id}/verification`)).body).toMatchObject(intact);
  });

  it('show a line that was slipped in past the database’s own guard', async () => {
    const { body } = await take(secretary, { on: '2026-11-21' });
    const others = `SELECT $1, m.id, true, true FROM memberships m WHERE NOT EXISTS (
      SELECT FROM standing_roll_lines l WHERE l.roll_id = $1 AND l.membership_id = m.id) LIMIT 1`;
    await union.db.query(`INSERT INTO standing_roll_lines ${others}`, [body.id]);
    const { body: found } = await trustee.get(`${rolls}/${body.id}/verification`);
    expect(found).toMatchObject({ isIntact: false, hash: body.hash, goodNow: 4 });
    for (const sql of ['UPDATE standing_roll_lines SET good_now = false', 'DELETE FROM standing_rolls'])
      await expect(union.db.query(sql)).rejects.toThrow('append-only');
  });

  it('do not change with what is paid or moved later', async () => {
    const { body } = await take(secretary, { on: '2026-11-30' });
    const [row] = await union.db.query<{ id: string }[]>('SELECT id FROM memberships WHERE worker_id = $1', [
      member.workerId,
    ]);
    const back = Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
    await cover(union, row!.id, back, { on: '2026-11-29' });
    expect(await namesOn(body.id, 'goodNow')).not.toContain('mel');
    const again = await take(secretary, { on: '2026-11-30' });
    expect(await namesOn(again.body.id, 'goodNow')).toContain('mel');
    expect(again.body.hash).not.toBe(body.hash);
  });

  it('have pages, and everybody shown finds it in their log', async () => {
    const { body } = await take(secretary, { on: '2026-11-21' });
    const first = await secretary.get<{ items: Line[]; next: string }>(`${rolls}/${body.id}/lines?limit=1`);
    expect(first.body.items.map(({ chosenName }) => chosenName)).toEqual(['sol']);
    const rest = await linesOf(secretary, body.id, `?after=${first.body.next}`);
    expect(rest.map(({ chosenName }) => chosenName)).toContain('ash');
    const log = await chair.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(log.body.items.map(({ action }) => action)).toContain('roll.read');
  });

  it('are nothing for members, not of a day to come, and of a branch that exists', async () => {
    expect((await take(member, { on: '2026-11-21' })).status).toBe(404);
    expect((await take(secretary, { on: '2026-12-11' })).body).toMatchObject({ code: 'roll.day_to_come' });
    const branchId = '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f';
    expect((await take(secretary, { on: '2026-11-21', branchId })).body).toMatchObject({
      code: 'roll.branch_unknown',
    });
    expect((await take(secretary, { on: '2026-02-30' })).status).toBe(400);
  });

  it('are taken for a meeting of its day and branch, or named', async () => {
    const called = { kind: 'branch', branchId: east, meetsOn: '2026-12-10', place: 'Upstairs' };
    const { body: meeting } = await chair.post<{ id: string }>('/api/v1/meetings', called);
    const roll = `/api/v1/meetings/${meeting.id}/roll`;
    const taken = await chair.post<{ rollId: string }>(roll, {});
    expect(taken.status).toBe(201);
    const { body } = await chair.get<Roll>(`${rolls}/${taken.body.rollId}`);
    expect(body).toMatchObject({ on: '2026-12-10', branchId: east });
    const everybody = await take(secretary, { on: '2026-12-10' });
    expect((await secretary.post(roll, { rollId: everybody.body.id })).body['code']).toBe(
      'meeting.roll_of_others',
    );
    const named = await chair.post<{ rollId: string }>(roll, { rollId: body.id });
    expect(named.body.rollId).toBe(body.id);
    expect((await member.post(roll, {})).status).toBe(404);
  });
});
