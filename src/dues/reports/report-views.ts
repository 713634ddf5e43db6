import type { Day } from '../../shared/days.js';
import type { moneyIn } from '../../shared/money.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import type { ReportLineView, ReportSummaryView } from './reports.dto.js';

type Money = ReturnType<typeof moneyIn>;

export interface SummaryRow {
  id: string;
  month: Day;
  credential: number;
  workerId: string;
  chosenName: string;
  counted: number;
  book: number;
  reportedAt: Date | string;
  acceptedAt: Date | string | null;
  openQuestions: number;
}

export interface LineRow extends Omit<ReportLineView, 'amount' | 'inHand'> {
  place: string | number;
  cents: number;
  hand: number;
}

export function summaryView(row: SummaryRow, money: Money): ReportSummaryView {
  const { id, credential, workerId, chosenName, openQuestions } = row;
  return {
    ...{ id, credential, workerId, chosenName, openQuestions },
    month: monthNamed(monthNumber(row.month)),
    counted: money(row.counted),
    book: money(row.book),
    difference: money(row.counted - row.book),
    reportedAt: new Date(row.reportedAt).toISOString(),
    acceptedAt: row.acceptedAt && new Date(row.acceptedAt).toISOString(),
  };
}

export function lineView(row: LineRow, money: Money): ReportLineView {
  const { entryId, receipt, happenedOn, member, chosenName, method, kind } = row;
  return {
    ...{ entryId, receipt, happenedOn, member, chosenName, method, kind },
    amount: money(row.cents),
    inHand: money(row.hand),
  };
}
