import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { mandateInForce } from '../mandates.sql.js';
import { NoticesService } from '../notices/notices.service.js';
import { unsigned } from '../unsigned-actor.js';
import { DueService } from './due.service.js';
import type { Officer } from './reopening-proof.service.js';

interface OpenLock {
  id: string;
  locked_at: Date;
  from: string;
  until: string;
  today: string;
}

/** Writes down that everything is open again, and tells whoever has something to catch up with. */
@Injectable()
export class ReopeningRecordService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly due: DueService,
  ) {}

  /** Of two at once the second finds it open. A lock that comes meanwhile waits, and then is a lock of its own. */
  async write(tx: EntityManager, officers: readonly Officer[]): Promise<void> {
    const now = this.clock.now();
    const [lock] = await tx.query<OpenLock[]>(
      `SELECT l.id, l.locked_at, to_char(l.locked_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI') AS "from",
         to_char($1::timestamptz AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI') AS until,
         ($1::timestamptz AT TIME ZONE p.time_zone)::date::text AS today
       FROM panic_locks l, union_profile p WHERE l.reopened_at IS NULL FOR UPDATE OF l`,
      [now],
    );
    if (!lock) throw new Problem(409, 'panic.not_locked');
    const due = await this.due.between(tx, lock.locked_at, now);
    // locked by a machine whose clock runs ahead, it must open all the same
    await tx.query('UPDATE panic_locks SET reopened_at = greatest($2, locked_at), due = $3 WHERE id = $1', [
      lock.id,
      now,
      JSON.stringify(due),
    ]);
    // whatever was opened in the moment of the lock
    await tx.query('UPDATE sessions SET ended_at = $1 WHERE ended_at IS NULL', [now]);
    await this.log(tx, lock.id, officers);
    await this.tellHolders(tx, lock);
  }

  private async log(tx: EntityManager, subjectId: string, officers: readonly Officer[]): Promise<void> {
    const act = {
      action: 'union.reopened',
      subjectId,
      details: { by: officers.length > 0 ? 'officers' : 'shares' },
    };
    if (officers.length === 0) await this.audit.record(tx, unsigned(), act);
    for (const officer of officers) await this.audit.record(tx, unsigned(officer), act);
  }

  private async tellHolders(tx: EntityManager, { from, until, today }: OpenLock): Promise<void> {
    const holders = await tx.query<{ worker_id: string }[]>(
      `SELECT DISTINCT m.worker_id FROM mandates m WHERE ${mandateInForce('m', '$1::date')}`,
      [today],
    );
    const workerIds = holders.map(({ worker_id }) => worker_id);
    await this.notices.tellWorkers(tx, workerIds, { code: 'panic.reopened', values: { from, until } });
  }
}
