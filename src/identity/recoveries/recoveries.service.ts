import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { ThrottleService } from '../throttle.service.js';
import { unsigned } from '../unsigned-actor.js';
import { isOpen, mayConfirm } from './recoveries.sql.js';
import { expiryOf } from './recovery.rules.js';
import { RecoveryTellingService } from './recovery-telling.service.js';
import { newMark, newRecoveryWord, recoveryWordHash } from './recovery-words.js';

/** What whoever lost everything is shown, this once. */
export interface BegunRecovery {
  word: string;
  mark: string;
  expiresAt: Date;
}

/** A recovery as its account's owner and those who may confirm it see it. */
export interface WaitingRecovery {
  id: string;
  /** of the person it is about */
  name: string;
  /** how the mark begins: the person shows the rest */
  letters: string;
  begunAt: Date;
  expiresAt: Date;
  usableAt: Date | null;
  confirmations: number;
  confirmedByMe: boolean;
  /** it asks for the reader's own account */
  own: boolean;
}

/** The ways in and out of a recovery, but for confirming and completing it. */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly throttle: ThrottleService,
    private readonly telling: RecoveryTellingService,
  ) {}

  /**
   * Begins one. A name that nobody has gets the same answer from the same statements.
   * @throws Problem 429 `request.too_many`
   */
  async begin(name: string, source: string): Promise<BegunRecovery> {
    const signInName = name.trim().toLowerCase();
    await this.throttle.count(`lost: ${signInName}`, source);
    const now = this.clock.now();
    const begun = { word: newRecoveryWord(), mark: newMark(), expiresAt: expiryOf(now) };
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const [row] = await tx.query<{ id: string; worker_id: string | null }[]>(
          `WITH begun AS (
             INSERT INTO recoveries (account_id, word_hash, mark, begun_at, expires_at)
             VALUES ((SELECT id FROM accounts WHERE sign_in_name = $1 AND ended_at IS NULL), $2, $3, $4, $5)
             RETURNING id, account_id)
           SELECT begun.id, a.worker_id FROM begun LEFT JOIN accounts a ON a.id = begun.account_id`,
          [signInName, recoveryWordHash(begun.word), begun.mark, now, begun.expiresAt],
        );
        await this.audit.record(tx, unsigned(), {
          action: 'recovery.begun',
          subjectId: row?.id ?? null,
          persons: row?.worker_id ? [row.worker_id] : [],
        });
      }),
    );
    return begun;
  }

  /** Those for the actor's own account, and those they may confirm; whoever is listed can see that they were. */
  async list(actor: Actor, limit: number, after?: string): Promise<Page<WaitingRecovery>> {
    const keys = keysOf(after, ['text', 'id']);
    const rows = await asProgram(() =>
      this.audit.readLogged<WaitingRecovery>(
        this.db.manager,
        actor,
        { action: 'recovery.listed' },
        {
          sql: `SELECT r.id, CASE WHEN a.id <> $1 THEN a.worker_id END AS person_id,
              coalesce(w.chosen_name, a.sign_in_name) AS name, left(r.mark, 2) AS letters, r.begun_at AS "begunAt",
              r.expires_at AS "expiresAt", r.usable_at AS "usableAt", a.id = $1 AS own,
              (SELECT count(*)::int FROM recovery_confirmations c WHERE c.recovery_id = r.id) AS confirmations,
              EXISTS (SELECT FROM recovery_confirmations c WHERE c.recovery_id = r.id AND c.worker_id = $2)
                AS "confirmedByMe"
            FROM recoveries r JOIN accounts a ON a.id = r.account_id AND a.ended_at IS NULL
            LEFT JOIN workers w ON w.id = a.worker_id
            WHERE ${isOpen('r', '$5::timestamptz')}
              AND (a.id = $1 OR ${mayConfirm({ me: '$2', roles: '$3', day: '$4' }, 'a')})
              AND ($6::timestamptz IS NULL OR (r.begun_at, r.id) > ($6::timestamptz, $7::uuid))
            ORDER BY r.begun_at, r.id LIMIT $8`,
          parameters: [...this.reader(actor), keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
        },
      ),
    );
    return page(
      rows,
      limit,
      ({ begunAt, id }) => [begunAt.toISOString(), id],
      (row) => row,
    );
  }

  /**
   * By the account's owner, or by anybody who could confirm: a doubt is enough.
   * @throws Problem 404 `nothing.here`
   */
  async stop(actor: Actor, id: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const [[stopped]] = await tx.query<[{ account_id: string; worker_id: string | null }[], number]>(
          `UPDATE recoveries r SET stopped_at = $5 FROM accounts a
           WHERE r.id = $6 AND a.id = r.account_id AND ${isOpen('r', '$5::timestamptz')}
             AND (a.id = $1 OR ${mayConfirm({ me: '$2', roles: '$3', day: '$4' }, 'a')})
           RETURNING r.account_id, a.worker_id`,
          [...this.reader(actor), id],
        );
        if (!stopped) throw nothingHere();
        await this.audit.record(tx, actor, {
          action: 'recovery.stopped',
          subjectId: id,
          persons: stopped.worker_id ? [stopped.worker_id] : [],
        });
        await this.telling.stopped(tx, id);
      }),
    );
  }

  private reader({ accountId, workerId, mandates, today }: Actor): unknown[] {
    return [accountId, workerId, mandates.map(({ role }) => role), today, this.clock.now()];
  }
}
