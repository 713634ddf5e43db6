import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { readMaster } from '../../keys/master-file.js';
import { recordedShares } from '../../keys/share-record.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { mandateInForce } from '../mandates.sql.js';
import { LockWatch } from './lock-watch.service.js';
import { officerRoles } from './officers.rules.js';

/** Closes everything in one act. */
@Injectable()
export class PanicLockService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly watch: LockWatch,
    private readonly keyring: Keyring,
  ) {}

  /**
   * All sessions end, keys are forgotten, nothing is served but the way back. Two at once make one lock.
   * @throws Problem 404 `nothing.here` to whoever is no officer
   */
  async lock(actor: Actor): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        if (actor.capacity !== 'operator' && !(await this.isOfficer(tx, actor))) throw nothingHere();
        const locked = await tx.query<{ id: string }[]>(
          `INSERT INTO panic_locks (locked_at, locked_by) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id`,
          [this.clock.now(), actor.workerId],
        );
        if (!locked[0]) return;
        await tx.query('UPDATE sessions SET ended_at = $1 WHERE ended_at IS NULL', [this.clock.now()]);
        await this.audit.record(tx, actor, { action: 'union.locked', subjectId: locked[0].id });
      }),
    );
    await this.watch.obey();
  }

  /** @returns whether this actor could close everything: also with an office that waits for its second factor */
  async mayLock(actor: Actor): Promise<boolean> {
    return asProgram(() => this.isOfficer(this.db.manager, actor));
  }

  /** @returns whether anything there is could open it again: shares on paper, or a passphrase of the keys */
  async hasWayBack(): Promise<boolean> {
    const { dir } = this.keyring;
    return (await recordedShares(dir)) !== null || (await readMaster(dir))?.kind === 'sealed';
  }

  private async isOfficer(tx: EntityManager, { workerId, today }: Actor): Promise<boolean> {
    const [found] = await tx.query<{ officer: boolean }[]>(
      `SELECT EXISTS (SELECT FROM mandates m WHERE m.worker_id = $1 AND m.scope_kind = 'union'
         AND m.role = ANY($2::text[]) AND ${mandateInForce('m', '$3::date')}) AS officer`,
      [workerId, officerRoles, today],
    );
    return found?.officer ?? false;
  }
}
