import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { mandateInForce } from '../mandates.sql.js';
import { ThrottleService } from '../throttle.service.js';
import { isOpen, mayConfirm, twoCount } from './recoveries.sql.js';
import { delayedRoles, usability } from './recovery.rules.js';
import { RecoveryTellingService } from './recovery-telling.service.js';
import { isSameMark } from './recovery-words.js';

interface Confirmable {
  mark: string;
  worker_id: string | null;
  usable_at: Date | null;
  expires_at: Date;
}

/** "I have this person in front of me, and their phone shows these six letters." */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly throttle: ThrottleService,
    private readonly telling: RecoveryTellingService,
  ) {}

  /** @throws Problem 404 `nothing.here`, 422 `recovery.not_at_machine`, `recovery.wrong_mark`, 429 */
  async confirm(actor: Actor, id: string, mark: string): Promise<void> {
    if (actor.sessionKind !== 'sign-in') throw new Problem(422, 'recovery.not_at_machine');
    await this.throttle.count(`letters: ${id}`, actor.accountId ?? '');
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const found = await this.confirmable(tx, actor, id);
        if (!isSameMark(mark, found.mark)) throw new Problem(422, 'recovery.wrong_mark');
        const isNew = await this.write(tx, actor, id);
        if (!isNew) return;
        await this.audit.record(tx, actor, {
          action: 'recovery.confirmed',
          subjectId: id,
          persons: found.worker_id ? [found.worker_id] : [],
        });
        if (found.usable_at === null && (await this.areTwo(tx, actor, id)))
          await this.open(tx, actor, id, found);
      }),
    );
  }

  /** Two who confirm at once wait for each other here. */
  private async confirmable(tx: EntityManager, actor: Actor, id: string): Promise<Confirmable> {
    const { workerId, mandates, today } = actor;
    const [found] = await tx.query<Confirmable[]>(
      `SELECT r.mark, r.usable_at, r.expires_at, a.worker_id
       FROM recoveries r JOIN accounts a ON a.id = r.account_id AND a.ended_at IS NULL
       WHERE r.id = $5 AND ${isOpen('r', '$4::timestamptz')}
         AND ${mayConfirm({ me: '$1', roles: '$2', day: '$3' }, 'a')}
       FOR UPDATE OF r`,
      [workerId, mandates.map(({ role }) => role), today, this.clock.now(), id],
    );
    if (!found) throw nothingHere();
    return found;
  }

  private async write(tx: EntityManager, { workerId }: Actor, id: string): Promise<boolean> {
    const written = await tx.query<unknown[]>(
      `INSERT INTO recovery_confirmations (recovery_id, worker_id, confirmed_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [id, workerId, this.clock.now()],
    );
    return written.length > 0;
  }

  private async areTwo(tx: EntityManager, { today }: Actor, id: string): Promise<boolean> {
    const [found] = await tx.query<{ two: boolean }[]>(twoCount, [id, today, this.clock.now()]);
    return found?.two ?? false;
  }

  private async open(tx: EntityManager, { today }: Actor, id: string, found: Confirmable): Promise<void> {
    const [held] = await tx.query<{ delayed: boolean }[]>(
      `SELECT EXISTS (SELECT FROM mandates m WHERE m.worker_id = $1 AND m.role = ANY($2::text[])
         AND ${mandateInForce('m', '$3::date')}) AS delayed`,
      [found.worker_id, delayedRoles, today],
    );
    const isDelayed = held?.delayed ?? false;
    const { usableAt, expiresAt } = usability(this.clock.now(), found.expires_at, isDelayed);
    await tx.query('UPDATE recoveries SET usable_at = $2, expires_at = $3 WHERE id = $1', [
      id,
      usableAt,
      expiresAt,
    ]);
    await this.telling.confirmed(tx, id, isDelayed);
  }
}
