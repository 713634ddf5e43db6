import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { moneyIn, type MoneyView } from '../../shared/money.js';
import { type Month, monthNumber } from '../../shared/months.js';
import { cashMonths, incomeMonths } from './months.rules.js';
import type {
  AccountAmountView,
  CashReportView,
  IncomeReportView,
  MonthsQuery,
  TrialBalanceQuery,
  TrialBalanceView,
} from './reports.dto.js';
import { cashByMonth, incomeByMonth, trialBalance } from './reports.sql.js';

interface AccountRow {
  code: string;
  debits: string;
  credits: string;
}

const mostMonths = 120;

/** What the book comes to, on any day: sums over its transfers, never a balance that was kept. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  /** Whose credit is shown by itself sees that it was looked at. */
  async trialBalance(actor: Actor, { on, members }: TrialBalanceQuery): Promise<TrialBalanceView> {
    const day = on ?? actor.today;
    const statement = { sql: trialBalance(Boolean(members)), parameters: [day] };
    const rows = await this.db.transaction((tx) =>
      this.audit.readLogged<AccountRow>(tx, actor, { action: 'credit.listed' }, statement),
    );
    const money = await this.money();
    const total = (side: 'debits' | 'credits'): number =>
      rows.reduce((sum, row) => sum + Number(row[side]), 0);
    return {
      on: day,
      accounts: rows.map(({ code, debits, credits }) => ({
        account: code,
        debits: money(Number(debits)),
        credits: money(Number(credits)),
        balance: money(Number(debits) - Number(credits)),
      })),
      debits: money(total('debits')),
      credits: money(total('credits')),
      difference: money(total('debits') - total('credits')),
    };
  }

  /** @throws Problem 422 `report.days_reversed`, `report.too_long`; so does the other */
  async income(actor: Actor, query: MonthsQuery): Promise<IncomeReportView> {
    const { from, until } = daysOf(actor, query);
    const rows = await this.db.query<{ month: Month; code: string; cents: string }[]>(incomeByMonth, [
      from,
      until,
    ]);
    const sums = rows.map(({ month, code, cents }) => ({ month, code, cents: Number(cents) }));
    const money = await this.money();
    const views = (its: { code: string; cents: number }[]): AccountAmountView[] =>
      its.map(({ code, cents }) => ({ account: code, amount: money(cents) }));
    return {
      months: incomeMonths(sums, from, until).map((each) => ({
        month: each.month,
        income: views(each.income),
        expenses: views(each.expenses),
        incomeTotal: money(each.incomeCents),
        expensesTotal: money(each.expenseCents),
        net: money(each.netCents),
      })),
    };
  }

  async cash(actor: Actor, query: MonthsQuery): Promise<CashReportView> {
    const { from, until } = daysOf(actor, query);
    const rows = await this.db.query<(AccountRow & { month: Month | null })[]>(cashByMonth, [from, until]);
    const sums = rows.map(({ month, code, debits, credits }) => ({
      ...{ month, code },
      inCents: Number(debits),
      outCents: Number(credits),
    }));
    const money = await this.money();
    return {
      months: cashMonths(sums, from, until).map(({ month, tills }) => ({
        month,
        tills: tills.map(({ code, openingCents, inCents, outCents, closingCents }) => ({
          till: code,
          opening: money(openingCents),
          in: money(inCents),
          out: money(outCents),
          closing: money(closingCents),
        })),
      })),
    };
  }

  private async money(): Promise<(cents: number) => MoneyView> {
    return moneyIn((await this.rules.profile())?.currency ?? '');
  }
}

function daysOf({ today }: Actor, query: MonthsQuery): { from: Day; until: Day } {
  const until = query.until ?? today;
  const from = query.from ?? `${until.slice(0, 4)}-01-01`;
  if (from > until) throw new Problem(422, 'report.days_reversed');
  if (monthNumber(until) - monthNumber(from) >= mostMonths)
    throw new Problem(422, 'report.too_long', { most: mostMonths });
  return { from, until };
}
