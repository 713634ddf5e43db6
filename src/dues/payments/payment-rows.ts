import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { firstDayOf, type MonthNumber } from '../../shared/months.js';
import type { PaymentMethod, Tier } from '../dues.rules.js';
import type { AllocatedMonth } from './allocation.rules.js';

export interface PaymentRows {
  entryId: string;
  membershipId: string;
  credentialId: string | null;
  method: PaymentMethod;
  amountCents: number;
  receivedOn: Day;
  eventId: string | null;
  months: readonly AllocatedMonth[];
  /** what the member said of their tier with it */
  declared: { tier: Tier; fromMonth: MonthNumber } | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** The payment, its months and the member's word, in one statement. The turn of a month refuses a second cover of it. */
export async function writePayment(tx: EntityManager, rows: PaymentRows): Promise<void> {
  const { months, declared } = rows;
  await tx.query(
    `WITH paid AS (
       INSERT INTO dues_payments (entry_id, membership_id, credential_id, method, amount_cents, received_on, event_id)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::date, $7)),
     said AS (
       INSERT INTO tier_declarations (membership_id, tier, from_month, declared_on, recorded_at, recorded_by)
       SELECT $2::uuid, $8::text, $9::date, $6::date, $10::timestamptz, $11::uuid WHERE $8::text IS NOT NULL)
     INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
     SELECT $2::uuid, p.month,
            1 + (SELECT count(*) FROM dues_months d WHERE d.membership_id = $2::uuid AND d.month = p.month),
            $1::uuid, $6::date, $10::timestamptz, p.tier, p.cents
     FROM unnest($12::date[], $13::text[], $14::integer[]) AS p(month, tier, cents)`,
    [
      ...[rows.entryId, rows.membershipId, rows.credentialId, rows.method, rows.amountCents, rows.receivedOn],
      ...[rows.eventId, declared?.tier ?? null, declared ? firstDayOf(declared.fromMonth) : null],
      ...[rows.recordedAt, rows.recordedBy],
      months.map(({ month }) => firstDayOf(month)),
      months.map(({ tier }) => tier),
      months.map(({ cents }) => cents),
    ],
  );
}
