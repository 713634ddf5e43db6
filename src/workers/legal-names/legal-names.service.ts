import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { WorkerSeals } from '../worker-seals.js';
import type { LegalNameView } from './legal-names.dto.js';

@Injectable()
export class LegalNamesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: WorkerSeals,
    private readonly audit: AuditService,
  ) {}

  /**
   * The legal name, for who two people opened it to, within its day; each reading is logged.
   * @throws Problem 404
   */
  async read(actor: Actor, workerId: string): Promise<LegalNameView> {
    const sql = `SELECT w.id AS person_id, w.legal_name_sealed, o.until_at
      FROM legal_name_openings o JOIN workers w ON w.id = o.worker_id
      WHERE o.worker_id = $1 AND o.opened_for_worker = $2 AND o.until_at > $3 AND w.legal_name_sealed IS NOT NULL
      ORDER BY o.until_at DESC LIMIT 1`;
    const parameters = [workerId, actor.workerId, this.clock.now()];
    const [row] = await this.db.transaction((tx) =>
      this.audit.readLogged<{ legal_name_sealed: Buffer; until_at: Date }>(
        tx,
        actor,
        { action: 'legal_name.read', subjectId: workerId },
        { sql, parameters },
      ),
    );
    if (!row) throw nothingHere();
    const legalName = await this.seals.open(workerId, 'legalName', row.legal_name_sealed);
    return { legalName: legalName ?? '', until: row.until_at.toISOString() };
  }
}
