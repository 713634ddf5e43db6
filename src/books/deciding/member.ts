import { atLarge } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNumber, type MonthNumber } from '../../shared/months.js';
import { nameKey } from '../../shared/names.js';
import type { RowReading } from '../reading/row-reading.js';
import type { BookSettings, BroughtMember, MemberState } from './brought.js';
import { PaymentsInBook } from './payments.js';
import { RowJudgement } from './row-judgement.js';

/** Decides all rows about one person, in the order of the file. */
export function decideMember(
  rows: readonly RowReading[],
  state: MemberState,
  settings: BookSettings,
): BroughtMember {
  return new MemberInBook(rows, state, settings).decide();
}

class MemberInBook {
  private readonly judged: RowJudgement[];

  constructor(
    rows: readonly RowReading[],
    private readonly state: MemberState,
    private readonly settings: BookSettings,
  ) {
    this.judged = rows.map((row) => new RowJudgement(row, settings.taken.has(row.line)));
  }

  decide(): BroughtMember {
    if (this.settings.kind === 'members') this.onlyOneRow();
    if (this.state.isFormer) this.refuseFormer();
    const initiatedOn = this.initiation();
    const { id: branchId, number: branch } = this.branch();
    const tier = this.tier(initiatedOn);
    const countedFrom = this.state.countedFrom ?? (initiatedOn ? monthNumber(initiatedOn) : null);
    const payments = new PaymentsInBook(this.state, this.settings, {
      countedFrom: countedFrom ?? 0,
      initiatedOn: initiatedOn ?? firstDayOf(countedFrom ?? 0),
      tier,
    });
    const entries = countedFrom === null ? [] : payments.of(this.usable());
    const counts = this.usable().length > 0;
    if (counts && initiatedOn === null && entries.length === 0 && tier === null) this.nothingNew();
    const begun =
      counts && initiatedOn !== null ? { initiatedOn, branchId } : { initiatedOn: null, branchId: null };
    const outcomes = this.judged.map((row) => row.outcome());
    return { ...begun, branch, tier: counts ? tier : null, entries, outcomes };
  }

  private refuseFormer(): void {
    for (const row of this.usable()) row.reject({ field: 'name', code: 'book_import.former' });
  }

  private usable(): RowJudgement[] {
    return this.judged.filter(({ isUsable }) => isUsable);
  }

  private onlyOneRow(): void {
    const [first, ...others] = this.usable();
    for (const other of others)
      other.duplicate(first!.row.line, { field: 'name', code: 'book_import.twice_in_file' });
  }

  /** null for who is a member already, or of whom the file does not say since when. */
  private initiation(): Day | null {
    const rows = this.usable();
    const stated = rows.find(({ row }) => row.initiatedOn !== null);
    if (this.state.countedFrom !== null) {
      const { countedFrom } = this.state;
      if (stated && monthNumber(stated.row.initiatedOn!) !== countedFrom)
        stated.warn({
          field: 'initiatedOn',
          code: 'book_import.initiation_kept',
          values: { day: firstDayOf(countedFrom) },
        });
      return null;
    }
    if (stated) return stated.row.initiatedOn;
    const earliest = earliestMonth(rows.map(({ row }) => row));
    if (earliest === null) {
      for (const row of rows) row.reject({ field: 'initiatedOn', code: 'book_import.initiation_missing' });
      return null;
    }
    const first = firstDayOf(earliest);
    const day = first > this.settings.fileOn ? this.settings.fileOn : first;
    rows[0]?.warn({ field: 'initiatedOn', code: 'book_import.initiation_assumed', values: { day } });
    return day;
  }

  private branch(): { id: string | null; number: number } {
    const { branch: known } = this.state;
    const stated = this.usable().find(({ row }) => row.branch !== null);
    const found = stated && this.settings.branches.get(nameKey(stated.row.branch!));
    const values = { text: stated?.row.branch ?? '' };
    if (stated && !found) stated.leaveOut({ field: 'branch', code: 'book_import.branch_unknown', values });
    if (known === null) return found ?? { id: null, number: atLarge };
    if (stated && found && found.number !== known)
      stated.warn({ field: 'branch', code: 'book_import.branch_kept', values });
    return { id: null, number: known };
  }

  /** What the file says of the tier, unless the member said it here. */
  private tier(initiatedOn: Day | null): BroughtMember['tier'] {
    const stated = this.usable().find(({ row }) => row.tier !== null);
    if (!stated) return null;
    const { declared, countedFrom } = this.state;
    if (declared.length > 0) {
      if (declared.at(-1)!.tier !== stated.row.tier)
        stated.warn({ field: 'tier', code: 'book_import.tier_kept' });
      return null;
    }
    const fromMonth = countedFrom ?? (initiatedOn ? monthNumber(initiatedOn) : null);
    return fromMonth === null ? null : { tier: stated.row.tier!, fromMonth };
  }

  private nothingNew(): void {
    for (const row of this.usable()) row.duplicate(null, { field: 'name', code: 'book_import.nothing_new' });
  }
}

/** The earliest month that somebody paid for, or in which they paid. */
function earliestMonth(rows: readonly RowReading[]): MonthNumber | null {
  let earliest: MonthNumber | null = null;
  const consider = (month: MonthNumber | null): void => {
    if (month !== null && (earliest === null || month < earliest)) earliest = month;
  };
  for (const { paidThrough, payments } of rows) {
    consider(paidThrough);
    for (const { receivedOn, months } of payments) {
      if (months) for (const month of months) consider(month);
      else if (receivedOn) consider(monthNumber(receivedOn));
    }
  }
  return earliest;
}
