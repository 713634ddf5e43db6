import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { MemberDues, StandingFactsService } from '../src/dues/index.js';
import { arrearsOn, pricesOn } from '../src/dues/standing/arrears.rules.js';
import { branchOn } from '../src/dues/standing/member-facts.js';
import { standingOn } from '../src/dues/standing/standing.rules.js';
import { daysAfter } from '../src/shared/days.js';
import { monthNamed } from '../src/shared/months.js';
import { branchOf } from './support/members.js';
import { randomFrom } from './support/fuzzing.js';
import { plantLedgers } from './support/planted-ledgers.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Line {
  workerId: string;
  number: number;
  months: string[];
  owed: { amountCents: number; currency: string };
  unpaidMonths: number;
  inactiveSince: string | null;
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const members = process.env['TEST_LONG'] ? 600 : 60;
const days = process.env['TEST_LONG'] ? 120 : 12;

describe('the list of arrears', () => {
  let union: TestUnion;
  let treasurer: Person;
  let member: Person;
  let east: string;
  const random = randomFrom(seed);

  const list = async (query: string): Promise<Line[]> => {
    const lines: Line[] = [];
    for (let after = ''; ;) {
      const { body } = await treasurer.get<{
        items: (Line & { chosenName?: string })[];
        next: string | null;
      }>(`/api/v1/dues/arrears?limit=25&${query}${after}`);
      // a name beside each line is not the rule’s matter
      for (const line of body.items) delete line.chosenName;
      lines.push(...body.items);
      if (body.next === null) return lines;
      after = `&after=${body.next}`;
    }
  };
  /** The same by the rule alone, from the facts of each. */
  const byRule = async (on: string, branch: number | null): Promise<Line[]> =>
    asProgram(async () => {
      const service = union.app.get(StandingFactsService, { strict: false });
      const { rates, standing: rules } = await service.rules(union.db.manager);
      const ids = await union.db.query<{ id: string }[]>(
        `SELECT m.id FROM memberships m WHERE m.number = (SELECT min(o.number) FROM memberships o WHERE o.worker_id = m.worker_id)`,
      );
      const all = await service.forMemberships(
        union.db.manager,
        ids.map(({ id }) => id),
      );
      return all
        .filter((facts) => branch === null || branchOn(facts, on) === branch)
        .flatMap(({ workerId, number, standing: facts, declared }): Line[] => {
          const found = standingOn(facts, rules, on);
          if (found.unpaid.length === 0) return [];
          const { months, amountCents } = arrearsOn(found, pricesOn(found, rates, declared));
          const { unpaidMonths, inactiveSince } = found;
          const owed = { amountCents, currency: 'CAD' };
          return [
            { workerId, number: number!, months: months.map(monthNamed), owed, unpaidMonths, inactiveSince },
          ];
        })
        .sort((a, b) => a.number - b.number);
    });

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tess', ['treasurer']);
    member = await union.person('mel');
    east = await branchOf(union, 'East side');
    const memberships = await plantLedgers(union, { members, branchId: east, random, also: member.workerId });
    await asProgram(() =>
      union.db.transaction((tx) => union.app.get(MemberDues, { strict: false }).refreshAll(tx, memberships)),
    );
  });
  afterAll(() => union.end());

  it('equals the rule for every member, on any day, of everybody and of a branch', async () => {
    for (let round = 0; round < days; round += 1) {
      const on = daysAfter('2025-01-01', Math.floor(random() * 760));
      const found = await list(`on=${on}`);
      expect({ seed, on, found }).toEqual({ seed, on, found: await byRule(on, null) });
      const ofBranch = await list(`on=${on}&branch=${east}`);
      expect({ seed, on, ofBranch }).toEqual({ seed, on, ofBranch: await byRule(on, 1) });
    }
  });

  it('is for those who look after the money, and everybody shown finds it in their log', async () => {
    for (const person of [
      member,
      await union.person('sam', ['steward']),
      await union.person('del', ['delegate']),
    ])
      expect((await person.get('/api/v1/dues/arrears')).status).toBe(404);
    for (const role of ['trustee', 'secretary'] as const)
      expect((await (await union.person(role, [role])).get('/api/v1/dues/arrears')).status).toBe(200);
    expect((await list('on=2026-11-21')).map(({ workerId }) => workerId)).toContain(member.workerId);
    const { body } = await member.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(body.items.map(({ action }) => action)).toContain('arrears.read');
  });

  it('needs a day that exists and a mark of its own', async () => {
    expect((await treasurer.get('/api/v1/dues/arrears?on=2026-02-30')).status).toBe(400);
    expect((await treasurer.get('/api/v1/dues/arrears?after=nonsense')).status).toBe(400);
  });
});
