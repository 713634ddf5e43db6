import type { DataSource } from 'typeorm';
import { bylaws } from '../../src/dues/standing/random-ledger.fixture.js';
import { readEachDay, type Reading } from '../../src/dues/standing/standing.oracle.fixture.js';
import type { MembershipTurn } from '../../src/dues/standing/standing.rules.js';
import type { Day } from '../../src/shared/days.js';
import { monthNumber } from '../../src/shared/months.js';

const turnKinds: readonly string[] = ['initiated', 'reinitiated', 'withdrew', 'died'];

interface EventRow {
  kind: string;
  on: Day;
  until: Day | null;
  voided: boolean;
}

interface MonthRow {
  month: Day;
  from: Day;
  until: Day | null;
}

/** The by-law read day by day from the rows of one worker, past every line of the program that reads them. */
export async function readingsFromRows(
  db: DataSource,
  workerId: string,
  [first, last]: [Day, Day],
): Promise<Map<Day, Reading>> {
  const events = await db.query<EventRow[]>(
    `SELECT kind, happened_on::text AS on, until_on::text AS until,
       EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id) AS voided
     FROM membership_events e JOIN memberships m ON m.id = e.membership_id
     WHERE m.worker_id = $1 ORDER BY happened_on, recorded_at`,
    [workerId],
  );
  const months = await db.query<MonthRow[]>(
    `SELECT d.month::text, d.from_on::text AS from, r.from_on::text AS until
     FROM dues_months d JOIN memberships m ON m.id = d.membership_id
     LEFT JOIN dues_month_releases r USING (membership_id, month, turn) WHERE m.worker_id = $1`,
    [workerId],
  );
  const stands = events.filter(({ voided }) => !voided);
  const facts = {
    turns: stands.flatMap(({ kind, on }): MembershipTurn[] =>
      turnKinds.includes(kind) ? [{ kind: kind as MembershipTurn['kind'], on }] : [],
    ),
    suspensions: stands.flatMap(({ kind, on, until }) =>
      kind === 'suspended' && until ? [{ from: on, until }] : [],
    ),
    covered: months.map(({ month, from, until }) => ({ month: monthNumber(month), from, until })),
  };
  return readEachDay(facts, [bylaws], first, last);
}
