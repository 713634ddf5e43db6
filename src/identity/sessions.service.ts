import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { asProgram } from '../database/reach.js';
import type { Actor, Role } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { Account } from './account.entity.js';
import { mandateInForce } from './mandates.sql.js';
import { LockWatch } from './panic-lock/lock-watch.service.js';
import { Session, type SessionKind } from './session.entity.js';
import { limitsFor } from './session-limits.rules.js';
import { newToken, tokenHash } from './tokens.js';

export interface OpenedSession {
  token: string;
  /** the latest end: unused, or with further mandates, it ends before */
  expiresAt: Date;
}

export interface OpeningOptions {
  /** a second factor was proved as well */
  secondFactor?: boolean;
  /** the token that the same browser carried until now: its session ends */
  replacing?: string | null;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly locks: LockWatch,
  ) {}

  /**
   * Opens a session without a passphrase: only after one was checked, or on the machine's own command line.
   * Always under a token of its own, so that one planted in a browser before is never taken over.
   * @param hours a stated end; null: the limits of the mandates held, day by day
   * @throws Problem 503 `union.locked`
   */
  async open(
    account: Account,
    kind: SessionKind,
    hours: number | null,
    { secondFactor = false, replacing = null }: OpeningOptions = {},
  ): Promise<OpenedSession> {
    if (this.locks.isLocked()) throw new Problem(503, 'union.locked');
    const token = newToken();
    const now = this.clock.now();
    // nobody is signed in yet
    const expiresAt = await asProgram(() =>
      this.db.transaction(async (tx) => {
        const actor = signedInAs(account, kind);
        if (replacing) await this.endHeld(tx, actor, replacing);
        const { id } = await tx.save(
          Session,
          tx.create(Session, {
            accountId: account.id,
            tokenHash: tokenHash(token),
            kind,
            createdAt: now,
            lastUsedAt: now,
            expiresAt: hours === null ? null : minutesAfter(now, hours * 60),
            secondFactorAt: secondFactor ? now : null,
          }),
        );
        await this.audit.record(tx, actor, {
          action: 'session.opened',
          subjectId: id,
          persons: kind === 'command-line' && account.workerId ? [account.workerId] : [],
          details: { kind },
        });
        const { absoluteMinutes } = limitsFor(await this.rolesToday(tx, account));
        return minutesAfter(now, hours === null ? absoluteMinutes : hours * 60);
      }),
    );
    return { token, expiresAt };
  }

  /** Counts at once, on every process: the next request finds it ended. */
  async endCurrent(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
        actor.sessionId,
        this.clock.now(),
      ]);
      await this.audit.record(tx, actor, { action: 'session.ended', subjectId: actor.sessionId });
    });
  }

  /** Whoever signs in where somebody was signed in before ends that session, whosever it was. */
  private async endHeld(tx: EntityManager, actor: Actor, token: string): Promise<void> {
    const [ended] = await tx.query<[{ id: string }[], number]>(
      'UPDATE sessions SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL RETURNING id',
      [tokenHash(token), this.clock.now()],
    );
    for (const { id } of ended)
      await this.audit.record(tx, actor, { action: 'session.ended', subjectId: id });
  }

  private async rolesToday(tx: EntityManager, { workerId }: Account): Promise<Role[]> {
    const rows = await tx.query<{ role: Role }[]>(
      `SELECT DISTINCT role FROM mandates m, union_profile
       WHERE m.worker_id = $1 AND ${mandateInForce('m', `($2::timestamptz AT TIME ZONE time_zone)::date`)}`,
      [workerId, this.clock.now()],
    );
    return rows.map(({ role }) => role);
  }
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

function signedInAs(account: Account, kind: SessionKind): Actor {
  return {
    accountId: account.id,
    workerId: kind === 'command-line' ? null : account.workerId,
    sessionId: null,
    sessionKind: kind,
    language: account.language,
    mandates: [],
    withheld: [],
    capacity: kind === 'command-line' ? 'operator' : 'self',
    today: '',
  };
}
