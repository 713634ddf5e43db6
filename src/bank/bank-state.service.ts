import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beyondReach } from '../database/beyond-reach.js';
import type { Day } from '../shared/days.js';
import { lastDayOf, type MonthNumber, monthNumber, firstDayOf } from '../shared/months.js';
import { type Covered, postedThrough } from './coverage.rules.js';

/** A row of `bankState`. */
export interface BankStateRow {
  statements: Covered[];
  first_open: Day | null;
}

/** Which days the statements cover, and the first line that is neither matched nor set aside; by who reaches them. */
export const bankState = `
  SELECT (SELECT coalesce(json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on)), '[]')
          FROM bank_statements) AS statements,
         (SELECT min(l.happened_on) FROM bank_lines l WHERE l.set_aside_at IS NULL
            AND NOT EXISTS (SELECT FROM bank_matches m WHERE m.line_id = l.id)) AS first_open`;

/** The last day up to which all is brought and posted; null when the union brings no statements. */
export function bankPostedThrough({ statements, first_open }: BankStateRow): Day | null {
  return postedThrough(statements, first_open);
}

/** How far the bank is brought and posted: while it is not, nobody is reminded of arrears that may be paid already. */
@Injectable()
export class BankState {
  /**
   * The last day up to which the statements are brought and every line is matched or set aside; null when the union
   * brings none, and nothing is held back. `tx` is a transaction's.
   */
  async postedThrough(tx: EntityManager): Promise<Day | null> {
    // asked on behalf of members, who see nothing of the bank: what is told is one day
    const [row] = await beyondReach(tx, () => tx.query<BankStateRow[]>(bankState));
    return row ? bankPostedThrough(row) : null;
  }

  /** Whether members may be reminded of this month's arrears, as far as the bank goes. */
  async isMonthPosted(tx: EntityManager, month: MonthNumber): Promise<boolean> {
    const through = await this.postedThrough(tx);
    return through === null || through >= lastDayOf(month);
  }

  /** How many lines wait, of one month or of all. For holders of the treasury's offices. */
  async waiting(tx: EntityManager, month: MonthNumber | null = null): Promise<number> {
    const [from, until] = month === null ? [null, null] : [firstDayOf(month), lastDayOf(month)];
    const [row] = await tx.query<{ count: string }[]>(
      `SELECT count(*) FROM bank_lines l WHERE l.set_aside_at IS NULL
         AND NOT EXISTS (SELECT FROM bank_matches m WHERE m.line_id = l.id)
         AND ($1::date IS NULL OR l.happened_on BETWEEN $1 AND $2)`,
      [from, until],
    );
    return Number(row?.count ?? 0);
  }

  /** The first month, of those that are over, whose statements are not all posted; null without any. */
  async firstUnposted(tx: EntityManager, today: Day): Promise<MonthNumber | null> {
    const through = await this.postedThrough(tx);
    if (through === null) return null;
    const month =
      through === lastDayOf(monthNumber(through)) ? monthNumber(through) + 1 : monthNumber(through);
    return month < monthNumber(today) ? month : null;
  }
}
