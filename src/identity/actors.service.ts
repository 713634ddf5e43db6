import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, guardedRoles, type MandateHeld } from '../shared/actor.js';
import { prepared } from '../database/prepared.js';
import { asProgram } from '../database/reach.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { Problem } from '../shared/errors.js';
import type { Language } from '../shared/messages/index.js';
import { LockWatch } from './panic-lock/lock-watch.service.js';
import { mandateInForce } from './mandates.sql.js';
import type { SessionKind } from './session.entity.js';
import { isOver, limitsFor } from './session-limits.rules.js';
import { tokenHash } from './tokens.js';

const touchedAfterMs = 60_000;

interface FoundRow {
  locked: boolean;
  /** null when nobody holds the token */
  session_id: string | null;
}

interface ActorRow extends FoundRow {
  session_id: string;
  kind: SessionKind;
  proved: boolean;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date | null;
  account_id: string;
  worker_id: string | null;
  language: Language;
  today: Day;
  mandates: MandateHeld[];
}

/** One row, whoever asks: whether everything is locked, and who holds the token. */
const statement = prepared(`
  SELECT lock.held AS locked, s.id AS session_id, s.kind, s.second_factor_at IS NOT NULL AS proved, s.created_at,
    s.last_used_at, s.expires_at, s.account_id, s.worker_id, s.language, day.today::text AS today,
    coalesce(
      jsonb_agg(jsonb_build_object('role', m.role, 'scopeKind', m.scope_kind, 'scopeId', m.scope_id)
                ORDER BY m.scope_kind = 'union' DESC, m.role) FILTER (WHERE m.id IS NOT NULL), '[]') AS mandates
  FROM (SELECT EXISTS (SELECT FROM panic_locks WHERE reopened_at IS NULL) AS held) lock
  CROSS JOIN (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM union_profile) day
  LEFT JOIN (
    SELECT sessions.*, accounts.worker_id, accounts.language
    FROM sessions JOIN accounts ON accounts.id = sessions.account_id AND accounts.ended_at IS NULL
    WHERE sessions.token_hash = $1 AND sessions.ended_at IS NULL
      AND (sessions.expires_at IS NULL OR sessions.expires_at > $2)
  ) s ON true
  LEFT JOIN mandates m ON m.worker_id = s.worker_id AND ${mandateInForce('m', 'day.today')}
  GROUP BY lock.held, s.id, s.kind, s.second_factor_at, s.created_at, s.last_used_at, s.expires_at, s.account_id,
    s.worker_id, s.language, day.today`);

@Injectable()
export class ActorsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly locks: LockWatch,
  ) {}

  /**
   * Who holds this token, with the mandates in force today; null when it is unknown, ended or over.
   * @throws Problem 503 `union.locked`
   */
  async holding(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const [row] = await asProgram(() =>
      this.db.query<(FoundRow | ActorRow)[]>(statement, [tokenHash(token), now]),
    );
    if (row?.locked) {
      await this.locks.obey();
      throw new Problem(503, 'union.locked');
    }
    if (!row || !isFound(row)) return null;
    const limits = limitsFor(row.mandates.map(({ role }) => role));
    const times = { createdAt: row.created_at, lastUsedAt: row.last_used_at };
    if (row.expires_at === null && isOver(times, limits, now)) return null;
    if (now.getTime() - row.last_used_at.getTime() >= touchedAfterMs) await this.touch(row.session_id, now);
    return actorOf(row);
  }

  /** At most once a minute, however many requests come at once; most requests never get here. */
  private async touch(sessionId: string, now: Date): Promise<void> {
    await asProgram(() =>
      this.db.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1 AND last_used_at <= $3', [
        sessionId,
        now,
        new Date(now.getTime() - touchedAfterMs),
      ]),
    );
  }
}

function isFound(row: FoundRow | ActorRow): row is ActorRow {
  return row.session_id !== null;
}

function actorOf(row: ActorRow): Actor {
  // a command-line token was made at the machine itself; it never approves
  const counts = row.proved || row.kind === 'command-line';
  const guarded = row.mandates.filter(({ role }) => guardedRoles.includes(role));
  return {
    accountId: row.account_id,
    workerId: row.worker_id,
    sessionId: row.session_id,
    sessionKind: row.kind,
    language: row.language,
    mandates: counts ? row.mandates : row.mandates.filter((mandate) => !guarded.includes(mandate)),
    withheld: counts ? [] : [...new Set(guarded.map(({ role }) => role))],
    capacity: 'self',
    today: row.today,
  };
}
