import { allocate, type DeclaredTier, priceOf } from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import { firstDayOf, monthNamed, monthNumber, type MonthNumber, monthsFrom } from '../../shared/months.js';
import type { StatedPayment } from '../reading/row-reading.js';
import type { BookSettings, BroughtEntry, BroughtMember, BroughtMonth, MemberState } from './brought.js';
import { dayOfMonth, divided, tierOfPrice } from './pricing.js';
import type { RowJudgement } from './row-judgement.js';

interface Paid {
  judged: RowJudgement;
  payment: StatedPayment;
}

interface Since {
  countedFrom: MonthNumber;
  initiatedOn: Day;
  tier: BroughtMember['tier'];
}

/** What the payments of one person cover, the earliest first, wherever in the file they stand. */
export class PaymentsInBook {
  private readonly covered: Set<MonthNumber>;
  private readonly declared: readonly DeclaredTier[];
  private readonly seen = new Set<string>();
  private readonly entries: BroughtEntry[] = [];

  constructor(
    private readonly state: MemberState,
    private readonly settings: BookSettings,
    private readonly since: Since,
  ) {
    this.covered = new Set(state.covered);
    this.declared = since.tier ? [since.tier] : state.declared;
  }

  of(rows: readonly RowJudgement[]): BroughtEntry[] {
    const paid = rows.flatMap((judged) => judged.row.payments.map((payment) => ({ judged, payment })));
    paid.sort(
      (a, b) =>
        compare(this.dayOf(a.payment), this.dayOf(b.payment)) || a.judged.row.line - b.judged.row.line,
    );
    // months that are named first: what names none fills what is left
    for (const each of paid) if (each.payment.months) this.named(each);
    for (const each of paid) if (!each.payment.months) this.unnamed(each);
    for (const judged of rows) if (judged.row.paidThrough !== null && judged.isUsable) this.through(judged);
    return this.entries;
  }

  private dayOf({ receivedOn, months }: StatedPayment): Day {
    return receivedOn ?? firstDayOf(months?.[0] ?? 0);
  }

  private named({ judged, payment }: Paid): void {
    const { receivedOn, method } = payment;
    const months = payment.months!;
    const open = months.filter((month) => !this.covered.has(month));
    const early = months.find((month) => month < this.since.countedFrom);
    if (early !== undefined) return this.leave(judged, payment, 'book_import.month_before', early);
    if (open.length === 0) return this.leave(judged, payment, 'book_import.month_covered', months[0]!);
    if (open.length < months.length) {
      judged.doubt({
        field: 'months',
        code: 'book_import.month_partly',
        values: { month: monthNamed(months[0]!) },
      });
      if (!judged.isUsable) return;
    }
    const prices = { rates: this.settings.rates, declared: this.declared };
    const cents = payment.cents ?? priceOf({ ...prices, inactiveOn: null }, open[0]!).cents;
    const day = receivedOn ?? dayOfMonth(open[0]!, this.since.initiatedOn, this.settings.fileOn);
    if (cents < open.length) return judged.reject({ field: 'amount', code: 'book_import.amount_short' });
    const covers = divided(cents, open, prices).map((month) => ({ ...month, fromOn: day }));
    this.add({
      line: judged.row.line,
      kind: 'money',
      receivedOn: day,
      cents,
      months: covers,
      creditCents: 0,
      method,
    });
  }

  /** A row of payments ends by it; the cell of a month is only left out. */
  private leave(
    judged: RowJudgement,
    { receivedOn }: StatedPayment,
    code: 'book_import.month_before' | 'book_import.month_covered',
    month: MonthNumber,
  ): void {
    const told: FieldError = {
      field: receivedOn ? 'months' : monthNamed(month),
      code,
      values: { month: monthNamed(month) },
    };
    if (code === 'book_import.month_before') {
      if (receivedOn) judged.reject(told);
      else judged.leaveOut(told);
    } else if (receivedOn) judged.duplicate(null, told);
    else judged.warn(told);
  }

  private unnamed({ judged, payment }: Paid): void {
    const receivedOn = payment.receivedOn!;
    const cents = payment.cents!;
    const twin = `${receivedOn} ${cents}`;
    const values = { day: receivedOn };
    if (this.state.payments.has(twin))
      return judged.duplicate(null, { field: 'amount', code: 'book_import.payment_known', values });
    if (this.seen.has(twin)) judged.doubt({ field: 'amount', code: 'book_import.payment_twin', values });
    if (!judged.isUsable) return;
    const allocation = this.allocation(judged, receivedOn, cents);
    if (!allocation) return;
    this.seen.add(twin);
    const months = allocation.months.map((month) => ({ ...month, fromOn: receivedOn }));
    const { line } = judged.row;
    const { method } = payment;
    this.add({ line, kind: 'money', receivedOn, cents, months, creditCents: allocation.creditCents, method });
  }

  /**
   * The oldest open month first. Of whom no tier is known a payment of just one tier's month is one month of it; any
   * other amount could be several things, and is not guessed.
   */
  private allocation(
    judged: RowJudgement,
    receivedOn: Day,
    cents: number,
  ): { months: Omit<BroughtMonth, 'fromOn'>[]; creditCents: number } | null {
    const { rates } = this.settings;
    const { countedFrom } = this.since;
    if (this.declared.length > 0)
      return allocate({
        ...{ cents, countedFrom, now: monthNumber(receivedOn), covered: this.covered },
        prices: { rates, declared: this.declared, inactiveOn: null },
      });
    const tier = tierOfPrice(rates, cents, receivedOn);
    if (!tier) {
      judged.reject({ field: 'months', code: 'book_import.months_unclear' });
      return null;
    }
    judged.warn({ field: 'tier', code: 'book_import.tier_inferred' });
    let month = countedFrom;
    while (this.covered.has(month)) month += 1;
    return { months: [{ month, tier, cents }], creditCents: 0 };
  }

  private through(judged: RowJudgement): void {
    const { countedFrom, initiatedOn } = this.since;
    const { rates, fileOn } = this.settings;
    const through = judged.row.paidThrough!;
    const open = monthsFrom(countedFrom, through).filter((month) => !this.covered.has(month));
    if (through < countedFrom) {
      const values = { month: monthNamed(through) };
      judged.warn({ field: 'paidThrough', code: 'book_import.through_before', values });
    }
    if (open.length === 0) return;
    const prices = { rates, declared: this.declared, inactiveOn: null };
    const months = open.map((month) => ({
      month,
      ...priceOf(prices, month),
      fromOn: dayOfMonth(month, initiatedOn, fileOn),
    }));
    const cents = months.reduce((sum, month) => sum + month.cents, 0);
    this.add({
      ...{
        line: judged.row.line,
        kind: 'coverage',
        receivedOn: fileOn,
        cents,
        months,
        creditCents: 0,
        method: null,
      },
    });
  }

  private add(entry: BroughtEntry): void {
    this.entries.push(entry);
    for (const { month } of entry.months) this.covered.add(month);
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
