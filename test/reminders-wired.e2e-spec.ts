import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approve, propose } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { begin, confirm } from './support/recoveries.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';
import { ahead, onMorningOf, told } from './support/wired.js';

const start = new Date('2026-11-21T15:00:00Z');

describe('a mandate that ends', () => {
  let union: TestUnion;
  let robin: Person;
  let secretary: Person;
  const mandate = async (
    person: Person,
    { role = 'steward', from = '2026-01-01', until, kind = 'union', scope = null }: Mandate,
  ): Promise<string> => {
    const [row] = await union.db.query<{ id: string }[]>(
      `INSERT INTO mandates (worker_id, role, scope_kind, scope_id, from_on, until_on, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '2026-01-01') RETURNING id`,
      [person.workerId, role, kind, scope, from, until],
    );
    return row!.id;
  };

  beforeAll(async () => {
    union = await startUnion();
    robin = await union.person('Robin');
    secretary = await union.person('secretary', ['secretary']);
  });
  afterAll(() => union.end());

  it('is told to who holds it a month and a week before, once each, and to nobody else', async () => {
    await mandate(robin, { until: '2026-12-23' });
    expect(await ahead(union, robin)).toEqual([
      '2026-11-23 mandate.ends_soon',
      '2026-12-16 mandate.ends_soon',
    ]);
    expect(await ahead(union, secretary)).toEqual([]);
    await onMorningOf(union, '2026-11-23');
    await onMorningOf(union, '2026-11-24');
    expect(await told(robin)).toEqual(['2026-11-23 mandate.ends_soon']);
    expect(await told(secretary)).toEqual([]);
    const lines = await robin.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    expect(lines.body.items.filter(({ code }) => code === 'mandate.ends_soon')).toHaveLength(1);
  });

  it('is told late when nothing ran on that morning', async () => {
    await onMorningOf(union, '2026-12-18');
    expect(await told(robin)).toEqual(['2026-11-23 mandate.ends_soon', '2026-12-16 mandate.ends_soon']);
  });

  it('is not told when another follows, nor for days before it was given', async () => {
    const [ash, kim] = [await union.person('Ash'), await union.person('Kim')];
    await mandate(ash, { until: '2027-01-20' });
    expect(await ahead(union, ash)).toHaveLength(2);
    const next = await mandate(ash, { from: '2027-01-21', until: '2028-01-20' });
    expect(await ahead(union, ash)).toEqual([]);
    await union.db.query('UPDATE mandates SET recalled_on = from_on WHERE id = $1', [next]);
    expect(await ahead(union, ash)).toHaveLength(2);
    const late = await mandate(kim, { until: '2026-12-23' });
    await union.db.query('UPDATE mandates SET created_at = $2 WHERE id = $1', [late, union.clock.now()]);
    expect(await ahead(union, kim)).toEqual([]);
  });

  it('moves with its last day, and is not told once it was recalled', async () => {
    union.clock.instant = new Date('2026-12-18T15:00:00Z');
    const ray = await union.person('Ray');
    const id = await mandate(ray, { until: '2026-12-30' });
    expect(await ahead(union, ray)).toEqual(['2026-12-23 mandate.ends_soon']);
    await union.db.query(`UPDATE mandates SET until_on = '2027-01-06' WHERE id = $1`, [id]);
    expect(await ahead(union, ray)).toEqual(['2026-12-30 mandate.ends_soon']);
    await union.db.query(`UPDATE mandates SET recalled_on = '2026-12-20' WHERE id = $1`, [id]);
    expect(await ahead(union, ray)).toEqual([]);
  });

  it('of a drive stays within it: no secretary learns that somebody is told something', async () => {
    const drive = await openDrive(union, { name: 'tansy' });
    const organizer = await union.person('Wren');
    await mandate(organizer, { role: 'organizer', until: '2027-01-05', kind: 'drive', scope: drive.id });
    expect(await ahead(union, organizer)).toEqual(['2026-12-29 mandate.ends_soon']);
    const seen = async (person: Person): Promise<string> =>
      (await person.get('/api/v1/reminders/preview?until=2027-01-10')).text;
    expect(await seen(secretary)).not.toContain('Wren');
    expect(await seen(drive.committee[0])).toContain('Wren');
  });
});

describe('a proposal that waits', () => {
  let union: TestUnion;
  let treasurer: Person;
  let proposer: Person;
  let custodian: Person;
  let secretary: Person;
  let candidate: Person;
  const mandatePayload = (): object => ({
    ...{ workerId: candidate.workerId, role: 'steward' },
    ...{ fromOn: '2026-12-01', untilOn: '2027-11-30' },
  });

  beforeAll(async () => {
    union = await startUnion();
    proposer = await union.person('proposer', ['custodian']);
    custodian = await union.person('custodian', ['custodian']);
    secretary = await union.person('secretary', ['secretary']);
    treasurer = await union.person('treasurer', ['treasurer']);
    candidate = await union.person('candidate');
  });
  afterAll(() => union.end());

  it('is told the morning after and on the last one, to whose office may approve it by then', async () => {
    const id = await propose({ kind: 'mandate', payload: mandatePayload(), proposer });
    const last = '2026-12-20 proposal.waits_until';
    expect(await ahead(union, custodian)).toEqual(['2026-11-22 proposal.waits_until', last]);
    // after a week it may be any of these; who proposed it never decides
    expect(await ahead(union, treasurer)).toEqual([last]);
    expect(await ahead(union, proposer)).toEqual([]);
    expect(await ahead(union, candidate)).toEqual([]);
    await onMorningOf(union, '2026-11-22');
    expect(await told(custodian)).toEqual(['2026-11-22 proposal.waits_until']);
    await approve(custodian, id);
    expect(await ahead(union, custodian)).toEqual([]);
    expect(await ahead(union, treasurer)).toEqual([]);
  });

  it('is not told to whom it is against', async () => {
    const [mandate] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM mandates WHERE worker_id = $1 AND role = 'custodian'`,
      [custodian.workerId],
    );
    const payload = { mandateId: mandate!.id, decision: 'Decided by all.' };
    const id = await propose({ kind: 'recall', payload, proposer });
    expect(await ahead(union, custodian)).toEqual([]);
    expect(await ahead(union, treasurer)).toEqual(['2026-12-21 proposal.waits_until']);
    await proposer.send('DELETE', `/api/v1/proposals/${id}`);
    expect(await ahead(union, treasurer)).toEqual([]);
  });

  it('to open a drive is nowhere, and of a drive is its committee’s alone', async () => {
    const drive: OpenedDrive = await openDrive(union, { name: 'yarrow' });
    const [one, two, three] = drive.committee;
    const opening = {
      ...{ codeName: 'sorrel', path: 'solidarity', jurisdiction: 'US', direction: 'one-leads' },
      ...{ siteIds: [drive.siteId], workerIds: drive.committee.map(({ workerId }) => workerId) },
    };
    await propose({ kind: 'drive', payload: opening, proposer: drive.custodians[0] });
    expect(await ahead(union, drive.custodians[1])).toEqual([]);
    const payload = {
      ...{ driveId: drive.id, workerId: candidate.workerId, role: 'organizer' },
      untilOn: '2027-10-30',
    };
    await propose({ kind: 'drive-mandate', payload, proposer: one });
    const days = ['2026-11-23 proposal.waits_until', '2026-12-21 proposal.waits_until'];
    expect([await ahead(union, two), await ahead(union, three)]).toEqual([days, days]);
    for (const outside of [one, custodian, treasurer, secretary, candidate, drive.custodians[0]]) {
      expect(await ahead(union, outside)).toEqual([]);
    }
    const { text } = await secretary.get('/api/v1/reminders/preview?until=2026-12-24');
    expect(text).not.toContain('yarrow');
  });
});

describe('somebody who lost everything', () => {
  let union: TestUnion;
  let robin: Person;
  let officers: Person[];
  let member: Person;

  beforeAll(async () => {
    union = await startUnion();
    union.clock.instant = new Date(start);
    robin = await union.person('Robin', ['steward']);
    officers = [await union.person('one', ['secretary']), await union.person('two', ['steward'])];
    member = await union.person('Kim', ['trustee']);
  });
  afterAll(() => union.end());

  it('is told to the officers who may confirm them, in one line a day', async () => {
    const begun = await begin(union, robin);
    await begin(union, robin);
    const waits = ['2026-11-22 recovery.waiting', '2026-11-27 recovery.waiting'];
    for (const officer of officers) expect(await ahead(union, officer)).toEqual(waits);
    expect(await ahead(union, member)).toEqual([]);
    expect(await ahead(union, robin)).toEqual([]);
    await onMorningOf(union, '2026-11-22');
    expect(await told(officers[1]!)).toEqual(['2026-11-22 recovery.waiting']);
    expect(await confirm(officers[0]!, begun)).toBe(204);
    expect(await confirm(officers[1]!, begun)).toBe(204);
    // one is confirmed and can be used, the other still waits
    const rest = ['2026-11-27 recovery.unused', '2026-11-27 recovery.waiting'];
    expect(await ahead(union, officers[1]!)).toEqual(rest);
    await union.db.query('UPDATE recoveries SET stopped_at = $1', [union.clock.now()]);
    expect(await ahead(union, officers[1]!)).toEqual([]);
    expect(await told(officers[1]!)).toEqual(['2026-11-22 recovery.waiting']);
  });
});

interface Mandate {
  role?: string;
  from?: string;
  until: string;
  kind?: string;
  scope?: string | null;
}
