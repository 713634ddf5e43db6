import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { LineSeals } from '../line-seals.js';
import { moveOfEntry } from './bank-moves.sql.js';
import type { BankMatchBody, BankSettingAsideBody } from './lines.dto.js';

/** An open line, its row held until the transaction ends. */
export interface HeldLine {
  id: string;
  happenedOn: Day;
  amountCents: number;
}

interface LineRow {
  happened_on: Day;
  amount_cents: string;
  set_aside_at: Date | null;
  entry_id: string | null;
}

/** Posting the lines of the bank: matched with an entry of the book, or set aside with a reason. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seals: LineSeals,
  ) {}

  /** @throws Problem 404, 409 `bank_line.posted_already`, `bank_match.entry_taken`, 422 `bank_match.amount_differs` */
  async match(actor: Actor, lineId: string, { entryId }: BankMatchBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      const line = await this.holdOpen(tx, lineId);
      const [moved] = await tx.query<{ amount_cents: string }[]>(moveOfEntry, [entryId]);
      if (!moved) throw nothingHere();
      if (Number(moved.amount_cents) !== line.amountCents)
        throw new Problem(422, 'bank_match.amount_differs');
      await this.write(tx, actor, line, entryId);
    });
  }

  /**
   * The line itself, held: of two who post it at once the second waits, and finds it posted.
   * @throws Problem 404, 409 `bank_line.posted_already`
   */
  async holdOpen(tx: EntityManager, lineId: string): Promise<HeldLine> {
    const row = await held(tx, lineId);
    if (row.entry_id || row.set_aside_at) throw new Problem(409, 'bank_line.posted_already');
    return { id: lineId, happenedOn: row.happened_on, amountCents: Number(row.amount_cents) };
  }

  /** Whoever's payment the entry is reads of it in their log. @throws Problem 409 `bank_match.entry_taken` */
  async write(tx: EntityManager, actor: Actor, line: HeldLine, entryId: string): Promise<void> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO bank_matches (line_id, entry_id, matched_at, matched_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [line.id, entryId, this.clock.now(), actor.workerId],
    );
    if (made.length === 0) throw new Problem(409, 'bank_match.entry_taken');
    await this.record(tx, actor, 'bank_line.matched', { lineId: line.id, entryId });
  }

  /** @throws Problem 404 */
  async unmatch(actor: Actor, lineId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { entry_id: entryId } = await held(tx, lineId);
      if (!entryId) throw nothingHere();
      await tx.query('DELETE FROM bank_matches WHERE line_id = $1', [lineId]);
      await this.record(tx, actor, 'bank_line.unmatched', { lineId, entryId });
    });
  }

  /** @throws Problem 404, 409 `bank_line.posted_already` */
  async setAside(actor: Actor, lineId: string, { reason }: BankSettingAsideBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.holdOpen(tx, lineId);
      const [sealed] = await this.seals.seal([{ id: lineId, text: reason }], 'reason_sealed');
      await tx.query(
        'UPDATE bank_lines SET set_aside_at = $2, set_aside_by = $3, reason_sealed = $4 WHERE id = $1',
        [lineId, this.clock.now(), actor.workerId, sealed],
      );
      await this.audit.record(tx, actor, { action: 'bank_line.set_aside', subjectId: lineId });
    });
  }

  /** @throws Problem 404 */
  async takeUp(actor: Actor, lineId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { set_aside_at: setAside } = await held(tx, lineId);
      if (!setAside) throw nothingHere();
      await tx.query(
        'UPDATE bank_lines SET set_aside_at = NULL, set_aside_by = NULL, reason_sealed = NULL WHERE id = $1',
        [lineId],
      );
      await this.audit.record(tx, actor, { action: 'bank_line.taken_up', subjectId: lineId });
    });
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    { lineId, entryId }: { lineId: string; entryId: string },
  ): Promise<void> {
    const payers = await tx.query<{ worker_id: string }[]>(
      `SELECT s.worker_id FROM dues_payments p JOIN memberships s ON s.id = p.membership_id WHERE p.entry_id = $1`,
      [entryId],
    );
    const persons = payers.map(({ worker_id }) => worker_id);
    await this.audit.record(tx, actor, { action, subjectId: lineId, persons });
  }
}

async function held(tx: EntityManager, lineId: string): Promise<LineRow> {
  const locked = await tx.query<Omit<LineRow, 'entry_id'>[]>(
    'SELECT happened_on, amount_cents, set_aside_at FROM bank_lines WHERE id = $1 FOR UPDATE',
    [lineId],
  );
  // asked after the lock: a match that another made meanwhile is seen
  const matched = await tx.query<{ entry_id: string }[]>(
    'SELECT entry_id FROM bank_matches WHERE line_id = $1',
    [lineId],
  );
  const [line] = locked;
  if (!line) throw nothingHere();
  return { ...line, entry_id: matched[0]?.entry_id ?? null };
}
