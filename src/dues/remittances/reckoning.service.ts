import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { account } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import { firstDayOf, lastDayOf, monthNumber, type MonthNumber } from '../../shared/months.js';
import {
  type DatedSplit,
  type Earlier,
  reckon,
  type Reckoning,
  type RuleVersionRow,
  splitOn,
} from './reckoning.rules.js';
import type { DuesOfMonth } from './split.rules.js';

/** A branch, or the members who belong to none. */
export interface RemittingBranch {
  id: string | null;
  /** 0: at large */
  number: number;
  name: string | null;
}

export interface BranchReckoning extends Reckoning {
  branch: RemittingBranch;
  /** of this month, or a later one */
  remittanceId: string | null;
}

interface BranchRow extends RemittingBranch {
  months: { month: Day; cents: number; subMinimum: { cents: number; months: number }[] }[];
  earlier: { id: string; month: Day; general: number; branch: number }[];
}

const dues = account.dues(0).replace(/0$/, '');
/** The accounts of dues as a range: of LIKE the planner may not ask its statistics behind row-level security. */
const isDues = (code: string): string => `${code} >= '${dues}' AND ${code} < '${dues.replace(/:$/, ';')}'`;

/** Dues by branch and month of their entry; what other books had before was remitted there. */
const statement = `
  WITH moved AS (
    SELECT substr(t.credit, ${dues.length + 1})::integer AS branch, t.happened_on AS day, t.amount_cents AS cents, t.entry_id
    FROM ledger_transfers t WHERE ${isDues('t.credit')} AND t.happened_on <= $1
    UNION ALL
    SELECT substr(t.debit, ${dues.length + 1})::integer, t.happened_on, -t.amount_cents, t.entry_id
    FROM ledger_transfers t WHERE ${isDues('t.debit')} AND t.happened_on <= $1),
  sums AS (
    SELECT branch, date_trunc('month', day)::date AS month, sum(cents)::float8 AS cents
    FROM moved JOIN ledger_entries e ON e.id = moved.entry_id LEFT JOIN ledger_entries o ON o.id = e.reverses
    WHERE coalesce(o.kind, e.kind) <> 'brought' GROUP BY 1, 2),
  paid AS (
    SELECT d.entry_id, e.happened_on AS day, d.amount_cents AS cents, 1 AS months
    FROM dues_months d JOIN ledger_entries e ON e.id = d.entry_id
    WHERE d.tier = 'sub-minimum' AND e.kind <> 'brought'
    UNION ALL
    SELECT d.entry_id, r.from_on, d.amount_cents, -1
    FROM dues_month_releases r JOIN dues_months d USING (membership_id, month, turn)
    JOIN ledger_entries e ON e.id = d.entry_id WHERE d.tier = 'sub-minimum' AND e.kind <> 'brought'),
  counted AS MATERIALIZED (
    SELECT substr(t.credit, ${dues.length + 1})::integer AS branch, date_trunc('month', paid.day)::date AS month,
           paid.cents, sum(paid.months)::integer AS months
    FROM paid CROSS JOIN LATERAL (SELECT credit FROM ledger_transfers
      WHERE entry_id = paid.entry_id AND ${isDues('credit')} ORDER BY place LIMIT 1) t
    WHERE paid.day <= $1 GROUP BY 1, 2, 3)
  SELECT b.id, n.number, b.name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('month', s.month, 'cents', s.cents, 'subMinimum',
        coalesce((SELECT jsonb_agg(jsonb_build_object('cents', c.cents, 'months', c.months)) FROM counted c
                  WHERE c.branch = s.branch AND c.month = s.month), '[]')) ORDER BY s.month)
      FROM sums s WHERE s.branch = n.number), '[]') AS months,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'month', r.month, 'general', r.general_cents,
        'branch', r.branch_cents) ORDER BY r.month)
      FROM remittances r WHERE r.branch_id IS NOT DISTINCT FROM b.id), '[]') AS earlier
  FROM (SELECT number FROM branches UNION SELECT branch FROM sums UNION SELECT 0) n
  LEFT JOIN branches b ON b.number = n.number ORDER BY n.number`;

/** What each branch has to send on, from the book and the splits of each month. */
@Injectable()
export class ReckoningService {
  /** Through the end of `month`: the share of all dues up to then, less what was remitted before. */
  async through(tx: EntityManager, month: MonthNumber): Promise<BranchReckoning[]> {
    const rows = await tx.query<BranchRow[]>(statement, [lastDayOf(month)]);
    const decided = await tx.query<DatedSplit[]>(
      `SELECT branch_id AS "branchId", effective_from AS "effectiveFrom",
         general_basis_points AS "generalBasisPoints", sub_minimum_general_cents AS "subMinimumGeneralCents",
         odd_cent AS "oddCent", citation FROM remittance_splits`,
    );
    const rules = await tx.query<RuleVersionRow[]>(
      `SELECT rule, origin = 'union' AS "isOwn", effective_from AS "from", effective_to AS until, value, citation
       FROM rule_versions WHERE rule LIKE 'remittance.%' AND jurisdiction = '*'`,
    );
    return rows.map(({ months, earlier, ...branch }) => {
      const known: Earlier[] = earlier.map((each) => ({
        month: monthNumber(each.month),
        generalCents: each.general,
        branchCents: each.branch,
      }));
      return {
        branch,
        remittanceId: earlier.find((each) => each.month >= firstDayOf(month))?.id ?? null,
        ...reckon(months.map(numbered), known, (day) => splitOn({ decided, rules }, branch.id, day)),
      };
    });
  }
}

function numbered(row: BranchRow['months'][number]): DuesOfMonth & { month: MonthNumber } {
  return { month: monthNumber(row.month), cents: row.cents, subMinimum: row.subMinimum };
}
