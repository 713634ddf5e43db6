import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Amount } from '../shared/amounts.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { nothingHere, Problem } from '../shared/errors.js';
import type { AccountCode } from './accounts.rules.js';
import { type EntryKind, reversed, type Transfer } from './entries.rules.js';
import { LedgerNotes } from './ledger-notes.js';

export interface NewEntry {
  /** made here without one */
  id?: string;
  kind: EntryKind;
  happenedOn: Day;
  transfers: readonly Transfer[];
  /** whose credit an account named in the transfers holds; others need no word */
  credits?: readonly { code: AccountCode; membershipId: string }[];
  /** from whom, to whom, why: kept sealed */
  note?: string | null;
  /** the worker to whom the money went: the note is theirs to read */
  noteAbout?: string | null;
  proposalId?: string | null;
  reverses?: string | null;
}

export interface KeptEntry {
  id: string;
  kind: EntryKind;
  happenedOn: Day;
  transfers: Transfer[];
  /** the worker to whom the money went */
  aboutWorker: string | null;
}

interface EntryRow {
  kind: EntryKind;
  on: Day;
  debit: string;
  credit: string;
  cents: string;
  about: string | null;
}

/**
 * The book. An entry and its transfers are written in one statement of the caller's transaction; nothing in it is
 * ever changed, and no balance is stored that two could write at once.
 */
@Injectable()
export class LedgerService {
  constructor(
    private readonly clock: Clock,
    private readonly notes: LedgerNotes,
  ) {}

  /** @returns the id of the entry. An entry without a transfer is refused: it would say nothing. */
  async post(tx: EntityManager, actor: Actor, entry: NewEntry): Promise<string> {
    const { id = randomUUID(), kind, happenedOn, transfers, credits = [] } = entry;
    if (transfers.length === 0) throw new RangeError('an entry moves money');
    const codes = [...new Set(transfers.flatMap(({ debit, credit }) => [debit, credit]))].sort();
    const memberships = codes.map((code) => credits.find((each) => each.code === code)?.membershipId ?? null);
    await tx.query(
      `WITH opened AS (
         INSERT INTO ledger_accounts (code, membership_id) SELECT * FROM unnest($1::text[], $2::uuid[])
         ON CONFLICT (code) DO NOTHING),
       written AS (
         INSERT INTO ledger_entries (id, kind, happened_on, recorded_at, recorded_by, proposal_id, reverses)
         VALUES ($3, $4, $5, $6, $7, $8, $9))
       INSERT INTO ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)
       SELECT $3, place, debit, credit, amount, $5
       FROM unnest($10::text[], $11::text[], $12::bigint[]) WITH ORDINALITY AS t(debit, credit, amount, place)`,
      [
        ...[codes, memberships, id, kind, happenedOn, this.clock.now(), actor.workerId],
        ...[entry.proposalId ?? null, entry.reverses ?? null],
        transfers.map(({ debit }) => debit),
        transfers.map(({ credit }) => credit),
        transfers.map(({ amountCents }) => amountCents),
      ],
    );
    if (entry.note || entry.noteAbout) await this.notes.keep(tx, id, entry.note ?? '', entry.noteAbout);
    return id;
  }

  /**
   * Undoes an entry by its mirror, on its own day: what an earlier day saw stays as it was.
   * @throws Problem 404, 409 `entry.reversed_already`, 422 `entry.is_reversal`
   */
  async reverse(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { happenedOn, note }: { happenedOn: Day; note: string },
  ): Promise<{ reversalId: string; entry: KeptEntry }> {
    const entry = await this.entry(tx, id);
    if (entry.kind === 'reversal') throw new Problem(422, 'entry.is_reversal');
    if (await this.isReversed(tx, id)) throw new Problem(409, 'entry.reversed_already');
    const transfers = reversed(entry.transfers);
    const reversalId = await this.post(tx, actor, {
      kind: 'reversal',
      happenedOn,
      transfers,
      note,
      reverses: id,
    });
    return { reversalId, entry };
  }

  async isReversed(tx: EntityManager, id: string): Promise<boolean> {
    const found = await tx.query<unknown[]>('SELECT 1 FROM ledger_entries WHERE reverses = $1', [id]);
    return found.length > 0;
  }

  /** @throws Problem 404 */
  async entry(tx: EntityManager, id: string): Promise<KeptEntry> {
    const rows = await tx.query<EntryRow[]>(
      `SELECT e.kind, e.happened_on AS on, t.debit, t.credit, t.amount_cents AS cents, n.worker_id AS about
       FROM ledger_entries e JOIN ledger_transfers t ON t.entry_id = e.id
       LEFT JOIN ledger_notes n ON n.entry_id = e.id WHERE e.id = $1 ORDER BY t.place`,
      [id],
    );
    const [first] = rows;
    if (!first) throw nothingHere();
    const transfers = rows.map(({ debit, credit, cents }) => ({ debit, credit, amountCents: Number(cents) }));
    return { id, kind: first.kind, happenedOn: first.on, transfers, aboutWorker: first.about };
  }

  /** So much of the union’s money, to stand in a sentence. */
  async amount(tx: EntityManager, amountCents: number): Promise<Amount> {
    const [profile] = await tx.query<{ currency: string }[]>('SELECT currency FROM union_profile');
    return { amountCents, currency: profile?.currency ?? '' };
  }

  /** What an account holds: debits less credits, in cents, up to and including a day, or altogether. */
  async balance(tx: EntityManager, code: AccountCode, on: Day | null = null): Promise<number> {
    const [row] = await tx.query<{ cents: string }[]>(
      `SELECT coalesce((SELECT sum(amount_cents) FROM ledger_transfers
                        WHERE debit = $1 AND ($2::date IS NULL OR happened_on <= $2)), 0)
            - coalesce((SELECT sum(amount_cents) FROM ledger_transfers
                        WHERE credit = $1 AND ($2::date IS NULL OR happened_on <= $2)), 0) AS cents`,
      [code, on],
    );
    return Number(row?.cents ?? 0);
  }
}
