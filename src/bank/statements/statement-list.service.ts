import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { keysOf, page } from '../../shared/paging.js';
import type { StatementForm } from '../reading/statement-file.rules.js';
import type { BankStatementPageView, BankStatementsQuery } from './statements.dto.js';

interface StatementRow {
  id: string;
  form: StatementForm;
  from_on: Day;
  until_on: Day;
  brought_at: Date;
  lines: string;
  open: string;
}

@Injectable()
export class StatementListService {
  constructor(private readonly db: DataSource) {}

  async list({ limit, after }: BankStatementsQuery): Promise<BankStatementPageView> {
    const [untilOn = null, id = null] = keysOf(after, ['text', 'id']) ?? [];
    const rows = await this.db.query<StatementRow[]>(
      `SELECT s.id, s.form, s.from_on, s.until_on, s.brought_at, count(l.id) AS lines,
              count(l.id) FILTER (WHERE l.set_aside_at IS NULL AND m.line_id IS NULL) AS open
       FROM bank_statements s
       LEFT JOIN bank_lines l ON l.statement_id = s.id
       LEFT JOIN bank_matches m ON m.line_id = l.id
       WHERE $1::text IS NULL OR (s.until_on::text COLLATE "C", s.id) < ($1, $2::uuid)
       GROUP BY s.id ORDER BY s.until_on DESC, s.id DESC LIMIT $3`,
      [untilOn, id, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.until_on, row.id],
      (row) => ({
        ...{ id: row.id, form: row.form, fromOn: row.from_on, untilOn: row.until_on },
        broughtAt: row.brought_at.toISOString(),
        ...{ lines: Number(row.lines), open: Number(row.open) },
      }),
    );
  }
}
