import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { EntryKind } from '../../ledger/index.js';
import { UnionProfile } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere } from '../../shared/errors.js';
import { moneyIn } from '../../shared/money.js';
import { keysOf, page } from '../../shared/paging.js';
import { LineSeals } from '../line-seals.js';
import type { BankLinePageView, BankLinesQuery, BankLineView } from './lines.dto.js';

interface LineRow {
  id: string;
  statement_id: string;
  happened_on: Day;
  amount_cents: string;
  text_sealed: Buffer | null;
  reason_sealed: Buffer | null;
  set_aside_at: Date | null;
  entry_id: string | null;
  kind: EntryKind | null;
  matched_at: Date | null;
}

interface OpenedRow extends LineRow {
  text: string | null;
  reason: string | null;
}

interface Wish {
  id: string | null;
  open: boolean | null;
  from: string[] | null;
  most: number;
}

/** The lines of the bank with their words opened. Whose payment a line is finds it in their log. */
@Injectable()
export class BankLinesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly seals: LineSeals,
  ) {}

  /** The oldest first. */
  async list(actor: Actor, { open, limit, after }: BankLinesQuery): Promise<BankLinePageView> {
    const from = keysOf(after, ['text', 'id']);
    const wish = { id: null, open: open === undefined ? null : open === '1', from, most: limit + 1 };
    const rows = await this.read(actor, wish);
    const view = await this.viewed();
    return page(rows, limit, (row) => [row.happened_on, row.id], view);
  }

  /** @throws Problem 404 */
  async one(actor: Actor, id: string): Promise<BankLineView> {
    const [row] = await this.read(actor, { id, open: null, from: null, most: 1 });
    if (!row) throw nothingHere();
    return (await this.viewed())(row);
  }

  private async viewed(): Promise<(row: OpenedRow) => BankLineView> {
    const { currency } = await this.db.manager.findOneByOrFail(UnionProfile, { only: true });
    const money = moneyIn(currency);
    return (row) => ({
      ...{ id: row.id, statementId: row.statement_id, happenedOn: row.happened_on, text: row.text },
      amount: money(Number(row.amount_cents)),
      match:
        row.entry_id && row.kind && row.matched_at
          ? { entryId: row.entry_id, kind: row.kind, matchedAt: row.matched_at.toISOString() }
          : null,
      settingAside: row.set_aside_at
        ? { setAsideAt: row.set_aside_at.toISOString(), reason: row.reason }
        : null,
    });
  }

  private async read(actor: Actor, { id, open, from, most }: Wish): Promise<OpenedRow[]> {
    const [day = null, lineId = null] = from ?? [];
    const rows = await this.audit.readLogged<LineRow>(
      this.db.manager,
      actor,
      { action: 'bank_line.read', subjectId: id },
      {
        sql: `SELECT l.id, l.statement_id, l.happened_on, l.amount_cents, l.text_sealed, l.reason_sealed, l.set_aside_at,
                     m.entry_id, m.matched_at, e.kind, s.worker_id AS person_id
              FROM bank_lines l
              LEFT JOIN bank_matches m ON m.line_id = l.id
              LEFT JOIN ledger_entries e ON e.id = m.entry_id
              LEFT JOIN dues_payments p ON p.entry_id = m.entry_id
              LEFT JOIN memberships s ON s.id = p.membership_id
              WHERE ($1::uuid IS NULL OR l.id = $1)
                AND ($2::boolean IS NULL OR $2 = (l.set_aside_at IS NULL AND m.line_id IS NULL))
                AND ($3::text IS NULL OR (l.happened_on::text COLLATE "C", l.id) > ($3, $4::uuid))
              ORDER BY l.happened_on, l.id LIMIT $5`,
        parameters: [id, open, day, lineId, most],
      },
    );
    const texts = await this.seals.open(
      rows.map(({ id: row, text_sealed: sealed }) => ({ id: row, sealed })),
    );
    const reasons = await this.seals.open(
      rows.map(({ id: row, reason_sealed: sealed }) => ({ id: row, sealed })),
      'reason_sealed',
    );
    return rows.map((row, at) => ({ ...row, text: texts[at] ?? null, reason: reasons[at] ?? null }));
  }
}
