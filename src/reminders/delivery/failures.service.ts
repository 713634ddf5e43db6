import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mandateInForce, NoticesService } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { dayIn } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { failedSince } from './failures.sql.js';
import type { Letter } from './letter.js';
import type { StepReason } from './next-step.js';
import { settle } from './settling.sql.js';

/** What could not be sent: an address that takes nothing any more stops, and whoever can go and speak with them is told. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly notices: NoticesService,
  ) {}

  /** @param isUnreached when nobody was there to take it, which is no fault of the address */
  async giveUp(parts: Letter['parts'], tries: number, isUnreached: boolean): Promise<void> {
    const now = this.clock.now();
    const [first] = parts;
    if (!first?.row.address) return;
    const { address, accountId } = first.row;
    await this.db.transaction(async (tx) => {
      const [current] = await tx.query<{ address_sealed: Buffer; stopped_at: Date | null }[]>(
        'SELECT address_sealed, stopped_at FROM delivery_addresses WHERE id = $1 FOR UPDATE',
        [address.id],
      );
      // another was given meanwhile: it is tried at once
      if (!current?.address_sealed.equals(address.addressSealed))
        return settle(tx, settlingsOf(parts, { nextAt: now, tries: 0 }), now);
      const audiences = new Set(parts.map(({ row }) => row.driveId));
      const told = isUnreached ? [] : await failedSince(tx, accountId, current.stopped_at ?? now);
      const why = isUnreached ? 'reminder_why.nobody_answered' : 'reminder_why.address_failed';
      await settle(tx, settlingsOf(parts, { outcome: 'failed', tries, why }), now);
      if (!isUnreached)
        await tx.query('UPDATE delivery_addresses SET stopped_at = coalesce(stopped_at, $2) WHERE id = $1', [
          ...[address.id, now],
        ]);
      const untold = [...audiences].filter((driveId) => !told.includes(driveId));
      await this.tell(tx, untold, isUnreached ? 'reminder.nobody_answers' : 'reminder.address_stopped');
    });
  }

  /**
   * The secretaries; of what only a drive knows its committee, and nobody else. A line that stands there already is not
   * told again when nobody answers at all: else it were as many as there are letters.
   */
  private async tell(
    tx: EntityManager,
    driveIds: readonly (string | null)[],
    code: MessageCode,
  ): Promise<void> {
    const profile = await this.rules.profile(tx);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('failures of reminders told'))`);
    const today = dayIn(profile?.timeZone ?? 'UTC', this.clock.now());
    const accounts = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT a.id FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE ${mandateInForce('m', '$1::date')}
         AND ($2 AND m.role = 'secretary' AND m.scope_kind = 'union'
           OR m.role = 'committee' AND m.scope_kind = 'drive' AND m.scope_id = ANY($3::uuid[]))
         AND ($4 <> 'reminder.nobody_answers' OR NOT EXISTS (
           SELECT FROM notices n WHERE n.account_id = a.id AND n.code = $4 AND n.put_away_at IS NULL))`,
      [today, driveIds.includes(null), driveIds.filter((id) => id !== null), code],
    );
    await this.notices.tell(
      tx,
      accounts.map(({ id }) => id),
      { code, href: '/p/nt' },
    );
  }
}

function settlingsOf(
  parts: Letter['parts'],
  { why: reason, ...what }: { outcome?: 'failed'; nextAt?: Date; tries: number; why?: StepReason },
) {
  return parts.map(({ row, why }) => ({
    ...{ row, outcome: null, ...what },
    why: reason ? [...new Set<StepReason>([...why, reason])] : why,
  }));
}
