import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, guardedRoles, type MandateHeld } from '../shared/actor.js';
import { asProgram } from '../database/reach.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import type { Language } from '../shared/messages/index.js';
import type { SessionKind } from './session.entity.js';
import { tokenHash } from './tokens.js';

interface ActorRow {
  session_id: string;
  kind: SessionKind;
  proved: boolean;
  account_id: string;
  worker_id: string | null;
  language: Language;
  today: Day;
  mandates: MandateHeld[];
}

@Injectable()
export class ActorsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Who holds this token, with the mandates in force today; null when it is unknown, ended or expired. */
  async holding(token: string): Promise<Actor | null> {
    const rows = await this.rowsOf(tokenHash(token));
    const row = rows[0];
    if (!row) return null;
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

  private rowsOf(hash: Buffer): Promise<ActorRow[]> {
    return asProgram(() =>
      this.db.query<ActorRow[]>(
        `SELECT s.id AS session_id, s.kind, s.second_factor_at IS NOT NULL AS proved, a.id AS account_id, a.worker_id, a.language, day.today::text AS today,
              coalesce(
                jsonb_agg(jsonb_build_object('role', m.role, 'scopeKind', m.scope_kind, 'scopeId', m.scope_id)
                          ORDER BY m.scope_kind = 'union' DESC, m.role) FILTER (WHERE m.id IS NOT NULL), '[]') AS mandates
       FROM sessions s
       JOIN accounts a ON a.id = s.account_id AND a.ended_at IS NULL
       CROSS JOIN (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM union_profile) day
       LEFT JOIN mandates m ON m.worker_id = a.worker_id AND m.from_on <= day.today
         AND (m.until_on IS NULL OR m.until_on >= day.today) AND (m.recalled_on IS NULL OR m.recalled_on > day.today)
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2
       GROUP BY s.id, a.id, day.today`,
        [hash, this.clock.now()],
      ),
    );
  }
}
