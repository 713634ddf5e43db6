import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { firstDayOf, type MonthNumber } from '../../shared/months.js';
import type { PaymentMethod, Tier } from '../dues.rules.js';

/** Dues that an earlier book says were paid: what the entry of the same id is about. Nobody here took them. */
export interface BroughtPayment {
  entryId: string;
  membershipId: string;
  /** null: the earlier book does not say */
  method: PaymentMethod | null;
  cents: number;
  receivedOn: Day;
  months: readonly { month: MonthNumber; tier: Tier; cents: number; fromOn: Day }[];
}

export interface BroughtTier {
  membershipId: string;
  tier: Tier;
  fromMonth: MonthNumber;
}

/** Past dues, many at once. Whoever brings them refreshes what follows from them (`MemberDues.refreshAll`). */
@Injectable()
export class BroughtDues {
  async pay(tx: EntityManager, payments: readonly BroughtPayment[], recordedAt: Date): Promise<void> {
    if (payments.length === 0) return;
    await tx.query(
      `INSERT INTO dues_payments (entry_id, membership_id, method, amount_cents, received_on)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::date[])`,
      [
        listOf(payments.map(({ entryId }) => entryId)),
        listOf(payments.map(({ membershipId }) => membershipId)),
        listOf(payments.map(({ method }) => method)),
        listOf(payments.map(({ cents }) => cents)),
        listOf(payments.map(({ receivedOn }) => receivedOn)),
      ],
    );
    await this.cover(tx, payments, recordedAt);
  }

  async declare(
    tx: EntityManager,
    actor: Actor,
    tiers: readonly BroughtTier[],
    recordedAt: Date,
  ): Promise<void> {
    if (tiers.length === 0) return;
    await tx.query(
      `INSERT INTO tier_declarations (membership_id, tier, from_month, declared_on, recorded_at, recorded_by)
       -- the earlier book does not say when it was said
       SELECT membership_id, tier, from_month, from_month, $4, $5
       FROM unnest($1::uuid[], $2::text[], $3::date[]) AS t(membership_id, tier, from_month)`,
      [
        listOf(tiers.map(({ membershipId }) => membershipId)),
        listOf(tiers.map(({ tier }) => tier)),
        listOf(tiers.map(({ fromMonth }) => firstDayOf(fromMonth))),
        ...[recordedAt, actor.workerId],
      ],
    );
  }

  /** Opens again, from the actor's day, the months of entries that were just reversed. @returns how many */
  async release(
    tx: EntityManager,
    actor: Actor,
    entryIds: readonly string[],
    recordedAt: Date,
  ): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO dues_month_releases (membership_id, month, turn, entry_id, from_on, recorded_at)
       SELECT d.membership_id, d.month, d.turn, r.id, $2, $3
       FROM dues_months d JOIN ledger_entries r ON r.reverses = d.entry_id
       WHERE d.entry_id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM dues_month_releases gone
                         WHERE (gone.membership_id, gone.month, gone.turn) = (d.membership_id, d.month, d.turn))
       RETURNING month`,
      [listOf(entryIds), actor.today, recordedAt],
    );
    return rows.length;
  }

  /** The turn of a month refuses a second cover of it. */
  private async cover(
    tx: EntityManager,
    payments: readonly BroughtPayment[],
    recordedAt: Date,
  ): Promise<void> {
    const rows = payments.flatMap(({ entryId, membershipId, months }) =>
      months.map((month) => ({ ...month, entryId, membershipId })),
    );
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
       SELECT p.membership_id, p.month,
              1 + (SELECT count(*) FROM dues_months d WHERE d.membership_id = p.membership_id AND d.month = p.month),
              p.entry_id, p.from_on, $7, p.tier, p.cents
       FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::date[], $5::text[], $6::integer[])
         AS p(membership_id, month, entry_id, from_on, tier, cents)`,
      [
        listOf(rows.map(({ membershipId }) => membershipId)),
        listOf(rows.map(({ month }) => firstDayOf(month))),
        listOf(rows.map(({ entryId }) => entryId)),
        listOf(rows.map(({ fromOn }) => fromOn)),
        listOf(rows.map(({ tier }) => tier)),
        listOf(rows.map(({ cents }) => cents)),
        recordedAt,
      ],
    );
  }
}
