import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { seeded } from '../src/demo/random.js';
import { type SignedCard, type Revocation, signersOn } from '../src/drives/cards/signers.rules.js';
import { signersOfDrive } from '../src/drives/support/support.sql.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';
import { ahead } from './support/wired.js';

interface Support {
  signed: { low: number; high: number };
  unit: { low: number; high: number } | null;
  perMille: { low: number; high: number } | null;
  thresholds: { code: string; state: string; needed: object | null; text: string; verified: boolean }[];
  committee: { people: number; departments: object; shifts: object };
  lapsing: { lastOn: string; people: number }[];
  filing: {
    on: string | null;
    reason: string | null;
    needed: number | null;
    newPeople: number;
    text: string;
  };
  why: { code: string; text: string }[];
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const drives = process.env['TEST_LONG'] ? 60 : 6;

describe('the support of a drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;

  const post = async (part: string, body: object, path = drive.path): Promise<Record<string, unknown>> =>
    accepted(await ana.post(`${path}/${part}`, body));
  const support = async (query = ''): Promise<Support> =>
    accepted(await ana.get<Support>(`${drive.path}/support${query}`));
  const states = async (query = ''): Promise<Record<string, string>> =>
    Object.fromEntries((await support(query)).thresholds.map(({ code, state }) => [code, state]));
  const contact = async (name: string, more: object = {}): Promise<string> =>
    String((await post('contacts', { name, ...more }))['id']);

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [ana] = drive.committee;
  });
  afterAll(() => union.end());

  it('is uncertain while nobody said how many work there', async () => {
    const told = await support();
    expect(told).toMatchObject({ signed: { low: 0, high: 0 }, unit: null, perMille: null });
    expect(told.filing).toMatchObject({ on: null, reason: 'no-estimate' });
    expect(new Set(told.thresholds.map(({ state }) => state))).toEqual(new Set(['uncertain']));
    expect(told.why.map(({ code }) => code)).toEqual([
      ...['drive_support.signed', 'drive_support.validity_application', 'drive_support.unit_unknown'],
      ...['drive_support.win_of_ballots', 'drive_support.vote_within', 'drive_support.bar'],
      'drive_support.unverified',
    ]);
  });

  it('counts people and not cards, and is exact where a threshold begins', async () => {
    await post('unit-estimates', { low: 5, high: 5, estimatedOn: '2026-11-01' });
    const people: string[] = [];
    for (const name of ['Ada', 'Bojan', 'Cyra']) people.push(await contact(name));
    const boss = await contact('The boss', { isSupervisor: true });
    const sign = (contactId: string, signedOn: string) => post('cards', { contactId, signedOn });
    await sign(people[0]!, '2026-11-01');
    await sign(people[0]!, '2026-11-02');
    await sign(boss, '2026-11-02');
    expect(await states()).toMatchObject({ vote: 'not-met', 'signed-share': 'not-met' });
    await sign(people[1]!, '2026-11-03');
    expect(await states()).toMatchObject({ vote: 'met', 'signed-share': 'not-met' });
    expect((await support()).perMille).toEqual({ low: 400, high: 400 });
    expect(await states('?on=2026-11-02')).toMatchObject({ vote: 'not-met' });
    await post('unit-estimates', { low: 5, high: 6, estimatedOn: '2026-11-20' });
    const told = await support();
    expect(told.thresholds.find(({ code }) => code === 'vote')).toMatchObject({
      ...{ state: 'uncertain', needed: { low: 2, high: 3 }, verified: false },
      text: 'At least 40 % of the bargaining unit signed: uncertain. It takes 2 to 3, depending on how many there are; there are 2.',
    });
    expect(await states('?on=2026-11-19')).toMatchObject({ vote: 'met' });
    const { filing } = told;
    expect(filing).toMatchObject({ on: '2026-12-19', reason: null, needed: 4, newPeople: 2 });
    expect(filing.text).toContain('2026-12-19');
  });

  it('holds the committee against every department and shift', async () => {
    const { departments } = (await post('departments', { name: 'Kits' })) as {
      departments: { id: string }[];
    };
    const { shifts } = (await post('shifts', { name: 'Nights' })) as { shifts: { id: string }[] };
    const place = { departmentId: departments[0]!.id, shiftId: shifts[0]!.id };
    expect(await states()).toMatchObject({
      'committee-departments': 'not-met',
      'committee-share': 'not-met',
    });
    const own = await contact('Ana herself', place);
    await post(`contacts/${own}/joining`, { workerId: ana.workerId });
    expect(await states()).toMatchObject({
      ...{ 'committee-departments': 'met', 'committee-shifts': 'met', 'committee-share': 'met' },
    });
    expect((await support()).committee).toMatchObject({
      ...{ people: 1, departments: { total: 1, reached: 1 }, shifts: { total: 1, reached: 1 } },
    });
  });

  it('tells the committee before the month in which cards lapse, and nobody else', async () => {
    const outside = drive.custodians[0];
    union.clock.instant = new Date('2027-09-20T15:00:00Z');
    for (const person of [ana, outside]) {
      const wanted = person === ana ? ['2027-10-02 drive_support.lapse_soon'] : [];
      const told = await ahead(union, person);
      expect(told.filter((each) => each.includes('drive_'))).toEqual(wanted);
    }
    union.clock.instant = new Date('2026-11-21T17:00:00Z');
  });

  it('is explained in the language of who asks, and drawn without a name', async () => {
    const { headers, text } = await ana.get(`${drive.path}/support.svg`);
    expect(headers.get('content-type')).toContain('image/svg+xml');
    expect(text).toContain('uncertain');
    for (const name of ['Ada', 'Bojan', 'Cyra', 'juniper']) expect(text).not.toContain(name);
  });

  it.each([
    ['solidarity', 'CA-ON', 'drive_support.never_lapse', 4],
    ['certification', 'CA-QC', 'drive_support.win_of_employees', 6],
    ['certification', 'CA-AB', 'drive_support.validity_unknown', 5],
    ['certification', 'CA-YT', 'drive_support.law_unknown', 4],
  ])('of a %s in %s says so', async (path, jurisdiction, code, thresholds) => {
    const opened = await openDrive(union, { name: `${path} ${jurisdiction}`, path, jurisdiction });
    const { body } = await opened.committee[0].get<Support>(`${opened.path}/support`);
    expect(body.why.map((one) => one.code)).toContain(code);
    expect(body.thresholds).toHaveLength(thresholds);
  });

  it('a sector had a law of its own as long as it had one', async () => {
    const opened = await openDrive(union, { name: 'sector', sector: 'temporary help' });
    const codes = async (on: string): Promise<string[]> => {
      const { body } = await opened.committee[0].get<Support>(`${opened.path}/support?on=${on}`);
      return body.thresholds.map(({ code }) => code);
    };
    expect(await codes('2018-11-20')).toContain('automatic-may');
    expect(await codes('2018-11-21')).not.toContain('automatic-may');
  });

  it(`is the same in the database as by the rules, for random cards, mergers and revocations (seed ${seed})`, async () => {
    const random = seeded(seed);
    for (let round = 0; round < drives; round += 1) {
      const { cards, revocations } = await plant(union, drive.id, random);
      for (const on of ['2026-11-21', '2026-10-24', '2026-06-01']) {
        const found = await asProgram(() => union.db.query<object[]>(signersOfDrive, [drive.id, on, null]));
        const sorted = (groups: object[]): string[] => groups.map((group) => JSON.stringify(group)).sort();
        expect(sorted(found)).toEqual(sorted(signersOn(cards, revocations, on)));
      }
    }
  });
});

/** Other contacts than before, some of them the same person or a supervisor, with cards of a year. */
async function plant(
  union: TestUnion,
  driveId: string,
  random: () => number,
): Promise<{ cards: SignedCard[]; revocations: Revocation[] }> {
  const some = (most: number): number => Math.floor(random() * most);
  const day = (): string =>
    new Date(Date.UTC(2026, 10, 24) - some(500) * 86_400_000).toISOString().slice(0, 10);
  const people = Array.from({ length: 40 }, () => ({
    ...{ id: String(randomUUID()), merged: null as string | null, isSupervisor: some(10) === 0 },
  }));
  for (const one of people.slice(30)) one.merged = people[some(30)]!.id;
  const supervisors = new Set(people.filter(({ isSupervisor }) => isSupervisor).map(({ id }) => id));
  const cards: SignedCard[] = [];
  const revocations: Revocation[] = [];
  await asProgram(async () => {
    for (const table of ['drive_card_revocations', 'drive_cards'])
      await union.db.query(`DELETE FROM ${table} WHERE drive_id = $1`, [driveId]);
    for (const { id, merged, isSupervisor } of people)
      await union.db.query(
        'INSERT INTO drive_contacts (id, drive_id, is_supervisor, merged_into, added_at) VALUES ($1, $2, $3, $4, now())',
        [id, driveId, isSupervisor, merged],
      );
    for (let count = 0; count < 90; count += 1) {
      const { id, merged } = people[some(people.length)]!;
      const [cardId, signedOn, isVoided] = [randomUUID(), day(), some(12) === 0];
      await union.db.query(
        `INSERT INTO drive_cards (id, drive_id, contact_id, way, signed_on, recorded_at, voided_at)
         VALUES ($1, $2, $3, 'paper', $4, now(), CASE WHEN $5 THEN now() END)`,
        [cardId, driveId, id, signedOn, isVoided],
      );
      const person = merged ?? id;
      const isCounted = !isVoided && !supervisors.has(person);
      if (isCounted) cards.push({ person, signedOn });
      if (some(6) > 0) continue;
      const revokedOn = day();
      await union.db.query(
        'INSERT INTO drive_card_revocations (card_id, drive_id, revoked_on, recorded_at) VALUES ($1, $2, $3, now())',
        [cardId, driveId, revokedOn],
      );
      if (isCounted) revocations.push({ person, revokedOn });
    }
  });
  return { cards, revocations };
}
