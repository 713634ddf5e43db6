import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mandateInForce } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { dayIn } from '../../shared/days.js';

/** The second person: told when the first could not be, or has not put it away in time. */
@Injectable()
export class EscalationService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** Of what a drive keeps to itself only whoever is in it by now. */
  async escalate(): Promise<void> {
    const [now, profile] = [this.clock.now(), await this.rules.profile()];
    await this.db.query(
      `INSERT INTO reminder_occurrences (reminder_id, account_id, occurs_on, due_at, next_at)
       SELECT r.id, r.second_account_id, o.occurs_on, $1, $1
       FROM reminders r
       JOIN reminder_occurrences o ON o.reminder_id = r.id AND o.account_id = r.account_id
       LEFT JOIN notices n ON n.id = o.id
       WHERE r.second_account_id IS NOT NULL AND r.ended_at IS NULL AND o.listed_at IS NOT NULL
         AND o.listed_at > $1::timestamptz - interval '60 days' AND o.outcome IS DISTINCT FROM 'cancelled'
         AND (o.outcome = 'failed'
           OR o.listed_at <= $1::timestamptz - make_interval(mins => r.second_after_minutes)
             AND n.id IS NOT NULL AND n.put_away_at IS NULL)
         AND (r.drive_id IS NULL OR EXISTS (
           SELECT FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id
           WHERE a.id = r.second_account_id AND m.scope_kind = 'drive' AND m.scope_id = r.drive_id
             AND ${mandateInForce('m', '$2::date')}))
       ON CONFLICT (reminder_id, account_id, occurs_on) DO NOTHING`,
      [now, dayIn(profile?.timeZone ?? 'UTC', now)],
    );
  }
}
