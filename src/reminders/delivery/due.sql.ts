import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import { prepared } from '../../database/prepared.js';
import { type DeliveryAddress, unspokenWishes, type Wishes } from '../../identity/index.js';
import type { Language, MessageCode, MessageValues } from '../../shared/messages/index.js';
import type { IfMissed } from '../plans/reminder.entity.js';
import { failuresOf } from './failures.sql.js';
import type { StepReason, Waiting } from './next-step.js';

/** An occurrence that is not settled, with all that decides on it. */
export interface DueRow extends Waiting {
  id: string;
  accountId: string;
  occursOn: string;
  /** the job that has it in hand */
  batch: string | null;
  isListed: boolean;
  code: MessageCode;
  values: MessageValues;
  href: string | null;
  mustReach: boolean;
  driveId: string | null;
  language: Language;
  /** the reminder, or the account, came to its end */
  isEnded: boolean;
  address: Pick<DeliveryAddress, 'id' | 'addressSealed' | 'channel'> | null;
}

interface Row {
  id: string;
  account_id: string;
  occurs_on: string;
  due_at: Date;
  next_at: Date;
  batch: string | null;
  listed: boolean;
  tries: number;
  gathered_into: string | null;
  why: StepReason[];
  code: MessageCode;
  values: MessageValues;
  href: string | null;
  if_missed: IfMissed;
  urgent: boolean;
  must_reach: boolean;
  drive_id: string | null;
  language: Language;
  ended: boolean;
  address_id: string | null;
  address_sealed: Buffer | null;
  address_channel: DeliveryAddress['channel'] | null;
  wishes: WishesRow | null;
}

interface WishesRow {
  channel: Wishes['channel'];
  wording: Wishes['wording'];
  quiet_from_minute: number | null;
  quiet_until_minute: number | null;
  quiet_weekdays: Wishes['quietWeekdays'];
  time_zone: string;
  phone_shared: boolean;
  digest_minute: number | null;
  paused_until_on: string | null;
}

/** Occurrences `o` with what decides on them; conditions come behind. */
const dueStatement = `
  SELECT o.id, o.account_id, o.occurs_on::text, o.due_at, o.next_at, o.batch, o.listed_at IS NOT NULL AS listed,
         o.tries, o.gathered_into, o.why, r.code, r."values", r.href, r.if_missed, r.urgent, r.must_reach, r.drive_id, a.language,
         r.ended_at IS NOT NULL OR a.ended_at IS NOT NULL AS ended, d.id AS address_id, d.address_sealed, d.channel AS address_channel,
         to_jsonb(w) AS wishes
  FROM reminder_occurrences o
  JOIN reminders r ON r.id = o.reminder_id
  JOIN accounts a ON a.id = o.account_id
  LEFT JOIN delivery_addresses d ON d.account_id = o.account_id AND (d.stopped_at IS NULL
    OR NOT EXISTS (${failuresOf('o.account_id', 'd.stopped_at')} AND failed.drive_id IS NOT DISTINCT FROM r.drive_id))
  LEFT JOIN contact_wishes w ON w.account_id = o.account_id`;

/** What a job has in hand, in the order in which it fell due. */
export async function dueOfBatch(tx: EntityManager, batch: string, zoneOfUnion: string): Promise<DueRow[]> {
  const rows = await tx.query<Row[]>(
    prepared(
      `${dueStatement} WHERE o.batch = $1 AND o.settled_at IS NULL ORDER BY o.account_id, o.due_at, o.id`,
    ),
    [batch],
  );
  return rows.map((row) => dueRow(row, zoneOfUnion));
}

/** Of what was in hand what still is, as it is by now. */
export async function dueAgain(
  tx: EntityManager,
  ids: readonly string[],
  zoneOfUnion: string,
): Promise<DueRow[]> {
  const rows = await tx.query<Row[]>(
    prepared(
      `${dueStatement} WHERE o.id = ANY($1::uuid[]) AND o.batch IS NOT NULL AND o.settled_at IS NULL ORDER BY o.due_at, o.id`,
    ),
    [listOf(ids)],
  );
  return rows.map((row) => dueRow(row, zoneOfUnion));
}

/** What is still to come before an instant, of everybody within `condition`, which may use `$2` and on. */
export async function dueUntil(
  tx: EntityManager,
  until: Date,
  zoneOfUnion: string,
  { condition, values }: { condition: string; values: unknown[] },
): Promise<DueRow[]> {
  const rows = await tx.query<Row[]>(
    `${dueStatement} WHERE o.settled_at IS NULL AND o.due_at < $1 AND ${condition} ORDER BY o.due_at, o.id`,
    [until, ...values],
  );
  return rows.map((row) => dueRow(row, zoneOfUnion));
}

function dueRow(row: Row, zoneOfUnion: string): DueRow {
  const { id, batch, tries, why, code, values, href, language } = row;
  return {
    ...{ id, batch, tries, why, code, values, href, language },
    ...{ accountId: row.account_id, occursOn: row.occurs_on, dueAt: row.due_at, nextAt: row.next_at },
    ...{
      isListed: row.listed,
      gatheredInto: row.gathered_into,
      ifMissed: row.if_missed,
      isUrgent: row.urgent,
    },
    ...{ mustReach: row.must_reach, driveId: row.drive_id, isEnded: row.ended },
    wishes: row.wishes ? wishesOf(row.wishes) : { ...unspokenWishes, timeZone: zoneOfUnion },
    hasAddress: row.address_id !== null,
    address: addressOf(row),
  };
}

function addressOf({
  address_id: id,
  address_sealed: addressSealed,
  address_channel: channel,
}: Row): DueRow['address'] {
  return id && addressSealed && channel ? { id, addressSealed, channel } : null;
}

function wishesOf(row: WishesRow): Wishes {
  const { channel, wording } = row;
  return {
    ...{ channel, wording, quietFromMinute: row.quiet_from_minute, quietUntilMinute: row.quiet_until_minute },
    ...{ quietWeekdays: row.quiet_weekdays, timeZone: row.time_zone, isPhoneShared: row.phone_shared },
    ...{ digestMinute: row.digest_minute, pausedUntilOn: row.paused_until_on },
  };
}
