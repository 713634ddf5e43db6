import type { Day } from '../../shared/days.js';
import type { MonthNumber } from '../../shared/months.js';

/** A month that is paid or waived, from the day of the receipt or the approval until (not including) a release. */
export interface CoveredMonth {
  month: MonthNumber;
  from: Day;
  until: Day | null;
}

interface Change {
  on: Day;
  month: MonthNumber;
  by: 1 | -1;
}

/** Which months are covered while the days go by: each fact is taken up once, so that a whole roll is quick. */
export class Coverage {
  private readonly changes: Change[];
  private readonly times = new Map<MonthNumber, number>();
  private next = 0;

  constructor(covered: readonly CoveredMonth[]) {
    const releases = covered.flatMap(({ month, until }): Change[] =>
      until === null ? [] : [{ on: until, month, by: -1 }],
    );
    const payments = covered.map(({ month, from }): Change => ({ on: from, month, by: 1 }));
    this.changes = [...payments, ...releases].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** As it is on a day, not before the one asked for last. */
  on(day: Day): this {
    for (; this.next < this.changes.length; this.next += 1) {
      const change = this.changes[this.next] as Change;
      if (change.on > day) break;
      this.times.set(change.month, (this.times.get(change.month) ?? 0) + change.by);
    }
    return this;
  }

  has(month: MonthNumber): boolean {
    return (this.times.get(month) ?? 0) > 0;
  }

  /** Whole unpaid months immediately before `month`, from the first that counts. */
  gapBefore(month: MonthNumber, start: MonthNumber): number {
    let gap = 0;
    while (month - 1 - gap >= start && !this.has(month - 1 - gap)) gap += 1;
    return gap;
  }

  unpaid(start: MonthNumber, last: MonthNumber): MonthNumber[] {
    const months: MonthNumber[] = [];
    for (let month = start; month <= last; month += 1) if (!this.has(month)) months.push(month);
    return months;
  }

  hasUnpaid(start: MonthNumber, last: MonthNumber): boolean {
    for (let month = start; month <= last; month += 1) if (!this.has(month)) return true;
    return false;
  }

  /** The end of the run of covered months that the gap before `month` begins after; null without one. */
  paidThrough(month: MonthNumber, start: MonthNumber): MonthNumber | null {
    let last = Math.max(month - 1 - this.gapBefore(month, start), start - 1);
    while (this.has(last + 1)) last += 1;
    return last >= start ? last : null;
  }
}
