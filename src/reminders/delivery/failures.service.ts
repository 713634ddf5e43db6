import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mandateInForce, NoticesService } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { dayIn } from '../../shared/days.js';
import type { DueRow } from './due.sql.js';
import type { StepReason } from './next-step.js';
import { settle } from './settling.sql.js';

/** An address that takes nothing any more: it stops, and somebody is told who can go and speak with them. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly notices: NoticesService,
  ) {}

  async giveUp(parts: readonly { row: DueRow; why: StepReason[] }[], tries: number): Promise<void> {
    const now = this.clock.now();
    const addressIds = parts.flatMap(({ row }) => (row.address ? [row.address.id] : []));
    await this.db.transaction(async (tx) => {
      const failed = parts.map(({ row, why }) => ({
        ...{ row, outcome: 'failed' as const, tries },
        why: [...new Set<StepReason>([...why, 'reminder_why.address_failed'])],
      }));
      await settle(tx, failed, now);
      const stopped = await tx.query<[unknown[], number]>(
        'UPDATE delivery_addresses SET stopped_at = $2 WHERE id = ANY($1::uuid[]) AND stopped_at IS NULL',
        [addressIds, now],
      );
      if (stopped[1] === 0) return;
      await this.tell(
        tx,
        parts.map(({ row }) => row.driveId),
      );
    });
  }

  /** The secretaries; of what only a drive knows its committee, and nobody else. */
  private async tell(tx: EntityManager, driveIds: readonly (string | null)[]): Promise<void> {
    const profile = await this.rules.profile(tx);
    const today = dayIn(profile?.timeZone ?? 'UTC', this.clock.now());
    const accounts = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT a.id FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE ${mandateInForce('m', '$1::date')}
         AND ($2 AND m.role = 'secretary' AND m.scope_kind = 'union'
           OR m.role = 'committee' AND m.scope_kind = 'drive' AND m.scope_id = ANY($3::uuid[]))`,
      [today, driveIds.includes(null), driveIds.filter((id) => id !== null)],
    );
    const line = { code: 'reminder.address_stopped', href: '/p/nt' } as const;
    await this.notices.tell(
      tx,
      accounts.map(({ id }) => id),
      line,
    );
  }
}
