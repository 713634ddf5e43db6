import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { guardedRoles, type Role } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { WaitingRows } from '../imports/waiting-rows.service.js';
import { idsOf } from '../personal-data/people.js';
import { PersonalTables } from '../personal-data/personal-tables.js';
import { isHere } from '../workers.policy.js';

/** Whether somebody can be erased today. */
@Injectable()
export class ErasureChecks {
  constructor(
    private readonly waitingRows: WaitingRows,
    private readonly tables: PersonalTables,
  ) {}

  /**
   * Holds the person's row until the transaction ends.
   * @throws Problem 404, 422 `erasure.holds_office`, 422 `erasure.import_waits`, what a module above refuses
   */
  async hold(tx: EntityManager, workerId: string, today: Day): Promise<void> {
    const found = await tx.query<unknown[]>(
      `SELECT 1 FROM workers w WHERE w.id = $1 AND ${isHere('w')} FOR UPDATE`,
      [workerId],
    );
    if (found.length === 0) throw nothingHere();
    const [office] = await tx.query<{ role: Role }[]>(
      `SELECT role FROM mandates WHERE worker_id = $1 AND role = ANY($2)
         AND (until_on IS NULL OR until_on >= $3) AND (recalled_on IS NULL OR recalled_on > $3) LIMIT 1`,
      [workerId, guardedRoles, today],
    );
    if (office) throw new Problem(422, 'erasure.holds_office');
    const { workers } = await idsOf(tx, workerId);
    const count = await this.waitingRows.beside(tx, workers);
    if (count > 0) throw new Problem(422, 'erasure.import_waits', { count });
    await this.tables.beforeErasure(tx, workers);
  }
}
