import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { nothingHere } from '../shared/errors.js';
import { NoticesService } from './notices/notices.service.js';
import type { SessionKind } from './session.entity.js';
import { limitsFor } from './session-limits.rules.js';

/** One of somebody's own sessions: no address, no browser, and of its use the hour. */
export interface OwnSession {
  id: string;
  kind: SessionKind;
  createdAt: Date;
  lastUsedHour: Date;
  secondFactor: boolean;
  current: boolean;
}

/** Whatever is signed in under an account, for its owner. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /** Those that would still be let in, newest first. */
  async list(actor: Actor): Promise<OwnSession[]> {
    const { idleMinutes, absoluteMinutes } = limitsFor([
      ...actor.mandates.map(({ role }) => role),
      ...actor.withheld,
    ]);
    return this.db.query<OwnSession[]>(
      `SELECT id, kind, created_at AS "createdAt", date_trunc('hour', last_used_at) AS "lastUsedHour",
         second_factor_at IS NOT NULL AS "secondFactor", id = $2 AS current
       FROM sessions
       WHERE account_id = $1 AND ended_at IS NULL AND CASE WHEN expires_at IS NULL
         THEN created_at > $3::timestamptz - $4 * interval '1 minute'
           AND last_used_at > $3::timestamptz - $5 * interval '1 minute'
         ELSE expires_at > $3 END
       ORDER BY created_at DESC, id`,
      [actor.accountId, actor.sessionId, this.clock.now(), absoluteMinutes, idleMinutes],
    );
  }

  /** @throws Problem 404 `nothing.here` */
  async end(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if ((await this.endWhere(tx, actor, { accountId: actor.accountId, only: id })) === 0)
        throw nothingHere();
    });
  }

  /** All but the one that asks; a line on the first page says so. */
  async endOthers(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { accountId, sessionId } = actor;
      const count = await this.endWhere(tx, actor, { accountId, except: sessionId });
      if (count > 0 && accountId)
        await this.notices.tell(tx, [accountId], { code: 'session.all_ended', values: { count } });
    });
  }

  /** Everything signed in under an account ends, in the transaction of what makes it end. Returns how many. */
  async endAll(tx: EntityManager, actor: Actor, accountId: string): Promise<number> {
    return this.endWhere(tx, actor, { accountId });
  }

  private async endWhere(
    tx: EntityManager,
    actor: Actor,
    { accountId, only = null, except = null }: Ending,
  ): Promise<number> {
    const [ended] = await tx.query<[{ id: string }[], number]>(
      `UPDATE sessions SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL
         AND ($3::uuid IS NULL OR id = $3) AND ($4::uuid IS NULL OR id <> $4) RETURNING id`,
      [accountId, this.clock.now(), only, except],
    );
    if (ended.length > 0) {
      await this.audit.record(tx, actor, {
        action: 'session.ended',
        subjectId: ended.length === 1 ? ended[0]!.id : null,
        details: { count: ended.length },
      });
    }
    return ended.length;
  }
}

interface Ending {
  accountId: string | null;
  only?: string | null;
  except?: string | null;
}
