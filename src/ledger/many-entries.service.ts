import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listOf } from '../database/lists.js';
import type { Actor } from '../shared/actor.js';
import type { AccountCode } from './accounts.rules.js';
import type { NewEntry } from './ledger.service.js';

export type ManyEntry = Required<Pick<NewEntry, 'id' | 'kind' | 'happenedOn' | 'transfers'>>;

/** The book, many entries at once: for what another book says. The rules are those of `LedgerService`. */
@Injectable()
export class ManyEntries {
  /** An account is a name; opened beforehand, so that nobody who uses it waits for a long transaction. */
  async open(tx: EntityManager, codes: readonly AccountCode[]): Promise<void> {
    await tx.query(
      'INSERT INTO ledger_accounts (code) SELECT unnest($1::text[]) ON CONFLICT (code) DO NOTHING',
      [[...codes].sort()],
    );
  }

  /** Accounts that hold members' credit. */
  async openCredits(
    tx: EntityManager,
    credits: readonly { code: AccountCode; membershipId: string }[],
  ): Promise<void> {
    if (credits.length === 0) return;
    await tx.query(
      `INSERT INTO ledger_accounts (code, membership_id)
       SELECT code, membership_id FROM unnest($1::text[], $2::uuid[]) AS c(code, membership_id) ORDER BY code
       ON CONFLICT (code) DO NOTHING`,
      [credits.map(({ code }) => code), listOf(credits.map(({ membershipId }) => membershipId))],
    );
  }

  /** Their accounts are open. */
  async post(
    tx: EntityManager,
    actor: Actor,
    entries: readonly ManyEntry[],
    recordedAt: Date,
  ): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `INSERT INTO ledger_entries (id, kind, happened_on, recorded_at, recorded_by)
       SELECT id, kind, happened_on, $4, $5 FROM unnest($1::uuid[], $2::text[], $3::date[]) AS e(id, kind, happened_on)`,
      [
        listOf(entries.map(({ id }) => id)),
        listOf(entries.map(({ kind }) => kind)),
        listOf(entries.map(({ happenedOn }) => happenedOn)),
        ...[recordedAt, actor.workerId],
      ],
    );
    const rows = entries.flatMap(({ id, happenedOn, transfers }) =>
      transfers.map((transfer, place) => ({ ...transfer, id, happenedOn, place: place + 1 })),
    );
    await tx.query(
      `INSERT INTO ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)
       SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::bigint[], $6::date[])`,
      [
        listOf(rows.map(({ id }) => id)),
        listOf(rows.map(({ place }) => place)),
        listOf(rows.map(({ debit }) => debit)),
        listOf(rows.map(({ credit }) => credit)),
        listOf(rows.map(({ amountCents }) => amountCents)),
        listOf(rows.map(({ happenedOn }) => happenedOn)),
      ],
    );
  }

  /** The mirrors of these entries, on the actor's day. @returns how many; those reversed before are left as they are */
  async reverse(
    tx: EntityManager,
    actor: Actor,
    entryIds: readonly string[],
    recordedAt: Date,
  ): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `WITH mirrored AS (
         INSERT INTO ledger_entries (id, kind, happened_on, recorded_at, recorded_by, reverses)
         SELECT gen_random_uuid(), 'reversal', $2, $3, $4, e.id FROM ledger_entries e
         WHERE e.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = e.id)
         RETURNING id, reverses)
       INSERT INTO ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)
       SELECT m.id, t.place, t.credit, t.debit, t.amount_cents, $2
       FROM mirrored m JOIN ledger_transfers t ON t.entry_id = m.reverses RETURNING entry_id`,
      [listOf(entryIds), actor.today, recordedAt, actor.workerId],
    );
    return rows.length;
  }
}
