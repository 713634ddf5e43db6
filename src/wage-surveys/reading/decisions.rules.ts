import type { ColumnMatch } from './columns.rules.js';
import type { DateOrder } from '../../spreadsheets/date-order.rules.js';
import { DateOrderDecision, undecidedOrder } from '../../spreadsheets/date-order.rules.js';
import type { ColumnField } from './fields.rules.js';
import { MarkDecision } from './amounts.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';

/** One row as the spreadsheet reader gives it. */
export interface SourceRecord {
  line: number;
  cells: readonly string[];
  /** Why the row could not be divided into cells. */
  broken?: string;
  /** Places whose text was cut. */
  tooLong?: readonly number[];
}

/** What the columns' values decided together. */
export interface DecidedColumns {
  marks: ReadonlyMap<ColumnField, DecimalMark | null>;
  orders: ReadonlyMap<ColumnField, DateOrder>;
  /** Columns without a name that hold values, as a spreadsheet letters them ("D"): report them as unknown. */
  unnamedInUse: readonly string[];
}

/** For single answers, where no column decides. */
export const undecided: DecidedColumns = { marks: new Map(), orders: new Map(), unnamedInUse: [] };

const markFields: readonly ColumnField[] = [
  'payAmount',
  'inKindValue',
  'hoursPerWeek',
  'shiftHours',
  'paidHours',
  'unpaidHours',
];
const dateFields: readonly ColumnField[] = ['startedOn', 'lastRaise', 'submittedAt'];

/** Texts remembered per column, so that a long file does not fill the memory. */
const mostRemembered = 5_000;

interface Watch {
  at: number;
  seen: Set<string>;
  observe: (this: void, text: string) => void;
}

/** Gathers, in one pass over the records, what each column's values decide together. */
export class ColumnDecisions {
  private readonly marks = new Map<ColumnField, MarkDecision>();
  private readonly orders = new Map<ColumnField, DateOrderDecision>();
  private readonly watches: Watch[] = [];
  private readonly inUse = new Set<number>();

  constructor(
    private readonly match: ColumnMatch,
    currency: string,
  ) {
    for (const field of markFields) {
      const decision = new MarkDecision();
      if (this.watch(field, (text) => decision.observe(text, currency))) this.marks.set(field, decision);
    }
    for (const field of dateFields) {
      const decision = new DateOrderDecision();
      if (this.watch(field, (text) => decision.observe(text))) this.orders.set(field, decision);
    }
  }

  private watch(field: ColumnField, observe: Watch['observe']): boolean {
    const at = this.match.columns.get(field);
    if (at === undefined) return false;
    this.watches.push({ at, seen: new Set(), observe });
    return true;
  }

  observe(record: SourceRecord): void {
    if (record.broken !== undefined) return;
    for (const { at, seen, observe } of this.watches) {
      const text = record.cells[at];
      if (text === undefined || text === '' || seen.has(text)) continue;
      if (seen.size < mostRemembered) seen.add(text);
      observe(text);
    }
    for (const at of this.match.unnamed) if (record.cells[at]?.trim()) this.inUse.add(at);
  }

  finish(): DecidedColumns {
    return {
      marks: new Map([...this.marks].map(([field, decision]) => [field, decision.decided()])),
      orders: new Map([...this.orders].map(([field, decision]) => [field, decision.decided()])),
      unnamedInUse: [...this.inUse].sort((a, b) => a - b).map(letters),
    };
  }
}

export function startDecisions(match: ColumnMatch, currency: string): ColumnDecisions {
  return new ColumnDecisions(match, currency);
}

export function orderOf(decided: DecidedColumns, field: ColumnField): DateOrder {
  return decided.orders.get(field) ?? undecidedOrder;
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
