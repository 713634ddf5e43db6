import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BackupsService } from '../src/backup/index.js';
import { asProgram } from '../src/database/reach.js';
import { accepted } from './support/carrying-out.js';
import { branchOf, makeMember, rollOf } from './support/members.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';
import { ahead, onMorningOf, told } from './support/wired.js';

describe('a funding programme that ends', () => {
  let union: TestUnion;
  let organizer: Person;
  const path = '/api/v1/funding-programmes';

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
  });
  afterAll(() => union.end());

  it('is told to organizers and the secretary two months, one, and a week before, and moves with its end', async () => {
    const secretary = await union.person('secretary', ['secretary']);
    const others = [await union.person('treasurer', ['treasurer']), await union.person('member')];
    const body = { name: 'Peer fund (synthetic)', funder: 'City of Example', endsOn: '2027-01-25' };
    const made = accepted(await organizer.post<{ id: string; version: number }>(path, body));
    const days = ['2026-11-26 programme.ends_on', '2026-12-26 programme.ends_on'];
    expect(
      [await ahead(union, organizer), await ahead(union, secretary)].map((each) => each.slice(0, 1)),
    ).toEqual([days.slice(0, 1), days.slice(0, 1)]);
    for (const other of others) expect(await ahead(union, other)).toEqual([]);
    await onMorningOf(union, '2026-11-26');
    expect(await told(organizer)).toEqual(days.slice(0, 1));
    expect(await ahead(union, organizer)).toEqual(days.slice(1));
    const later = { endsOn: '2027-03-15' };
    const corrected = await organizer.send('PATCH', `${path}/${made.id}`, later, { 'if-match': '"1"' });
    expect(corrected.status).toBe(200);
    expect(await ahead(union, organizer)).toEqual([]);
    await onMorningOf(union, '2027-01-14');
    expect(await told(organizer)).toEqual([days[0], '2027-01-14 programme.ends_on']);
    expect((await organizer.send('DELETE', `${path}/${made.id}`)).status).toBe(204);
    await onMorningOf(union, '2027-02-13');
    expect(await told(organizer)).toHaveLength(2);
  });
});

describe('a meeting', () => {
  let union: TestUnion;
  let secretary: Person;
  let chair: Person;
  let east: string;
  let [general, inEast, outside]: Person[] = [];
  const call = async (body: object): Promise<{ id: string; version: number }> =>
    accepted(
      await secretary.post<{ id: string; version: number }>('/api/v1/meetings', {
        place: 'the hall',
        ...body,
      }),
    );
  const days = (on: [string, string]): string[] => on.map((day) => `${day} meeting.next`);

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('secretary', ['secretary']);
    east = await branchOf(union, 'East');
    chair = await union.person('chair', [{ role: 'chair', scopeKind: 'branch', scopeId: east }]);
    [general, inEast, outside] = [
      await union.person('Robin'),
      await union.person('Kim'),
      await union.person('Ash'),
    ];
    await makeMember(union, general);
    await makeMember(union, inEast, { branchId: east });
  });
  afterAll(() => union.end());

  it('is told two days before and on the day, to whom it is for', async () => {
    await call({ kind: 'general', meetsOn: '2026-12-05' });
    const branch = await call({ kind: 'branch', branchId: east, meetsOn: '2026-11-28' });
    const ofAll = days(['2026-12-03', '2026-12-05']);
    expect(await ahead(union, general!)).toEqual(ofAll);
    expect(await ahead(union, inEast!)).toEqual([...days(['2026-11-26', '2026-11-28']), ...ofAll]);
    expect(await ahead(union, chair)).toEqual(['2026-11-28 meeting.without_roll']);
    for (const other of [outside!, secretary]) expect(await ahead(union, other)).toEqual([]);
    await onMorningOf(union, '2026-11-26');
    expect(await told(inEast!)).toEqual(['2026-11-26 meeting.next']);
    await union.db.query('UPDATE meetings SET roll_id = $2 WHERE id = $1', [
      branch.id,
      await rollOf(union, []),
    ]);
    expect(await ahead(union, chair)).toEqual([]);
  });

  it('that was moved is told anew, and called off not at all', async () => {
    const moved = await call({ kind: 'committee', branchId: east, meetsOn: '2026-12-12' });
    const sits = await union.person('Wren', [{ role: 'committee', scopeKind: 'branch', scopeId: east }]);
    expect(await ahead(union, sits)).toEqual(days(['2026-12-10', '2026-12-12']));
    const path = `/api/v1/meetings/${moved.id}`;
    const later = { meetsOn: '2026-12-19' };
    expect((await secretary.send('PATCH', path, later, { 'if-match': '"1"' })).status).toBeLessThan(300);
    expect(await ahead(union, sits)).toEqual(days(['2026-12-17', '2026-12-19']));
    await onMorningOf(union, '2026-12-17');
    await onMorningOf(union, '2026-12-18');
    expect((await secretary.send('DELETE', path)).status).toBe(204);
    expect(await ahead(union, sits)).toEqual([]);
    await onMorningOf(union, '2026-12-19');
    expect(await told(sits)).toEqual(['2026-12-17 meeting.next']);
  });

  it('that nobody could be told of in time is not told in the evening', async () => {
    await call({ kind: 'general', meetsOn: '2026-12-27' });
    await onMorningOf(union, '2026-12-25');
    union.clock.instant = new Date('2026-12-27T23:00:00Z');
    expect(await ahead(union, general!)).toEqual(['2026-12-27 meeting.next']);
    await onMorningOf(union, '2026-12-28');
    expect(await told(general!)).not.toContain('2026-12-27 meeting.next');
  });
});

describe('a backup that is overdue', () => {
  let union: TestUnion;
  const backUp = (): Promise<void> => {
    const facts = {
      id: randomUUID(),
      madeAt: union.clock.now(),
      generation: 1,
      bytes: 5,
      sha256: Buffer.alloc(32),
    };
    return asProgram(() => union.app.get(BackupsService).recordMade(union.operator, facts, null));
  };

  beforeAll(async () => {
    // as with the database server that comes along, whose backups are made here
    union = await startUnion({ DATABASE_URL: '' });
  });
  afterAll(() => union.end());

  it('is told to custodians every week until one is made', async () => {
    const custodian = await union.person('custodian', ['custodian']);
    const secretary = await union.person('secretary', ['secretary']);
    expect(await ahead(union, custodian)).toContain('2026-11-29 machine.no_backup');
    await backUp();
    // made at ten in the morning: a week later it is overdue an hour after nine
    const planned = ['2026-11-29 machine.backup_old', '2026-12-06 machine.backup_old'];
    expect((await ahead(union, custodian)).slice(0, 2)).toEqual(planned);
    expect(await ahead(union, secretary)).toEqual([]);
    await onMorningOf(union, '2026-11-29');
    expect(await told(custodian)).toEqual(planned.slice(0, 1));
    await backUp();
    await onMorningOf(union, '2026-12-06');
    expect(await told(custodian)).toEqual(planned.slice(0, 1));
    expect((await ahead(union, custodian))[0]).toBe('2026-12-07 machine.backup_old');
  });
});
