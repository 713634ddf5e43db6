import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { asProgram } from '../../../database/reach.js';
import { mandateInForce } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { actingIn, drivesOf } from '../drive-access.js';
import type { CommitteeMemberView } from '../drives.dto.js';

/** Who holds something in a drive today. The program reads, as names are beyond the reach of most; the WHERE keeps to the actor's own. */
@Injectable()
export class CommitteeReading {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Nobody, for a drive in which the actor holds nothing. */
  async of(actor: Actor, driveId: string): Promise<CommitteeMemberView[]> {
    const rows = await asProgram(() =>
      this.audit.readLogged<CommitteeMemberView & { person_id: string }>(
        this.db.manager,
        actingIn(actor, driveId),
        { action: 'drive.committee_read', subjectId: driveId, details: { drive: driveId } },
        {
          sql: `SELECT m.id, m.worker_id AS "workerId", w.chosen_name AS "chosenName", m.role, m.from_on::text AS "fromOn",
                  m.until_on::text AS "untilOn", m.worker_id AS person_id
                FROM mandates m JOIN workers w ON w.id = m.worker_id
                WHERE m.scope_kind = 'drive' AND m.scope_id = $1 AND m.scope_id = ANY($2::uuid[])
                  AND ${mandateInForce('m', '$3::date')}
                ORDER BY m.role, w.chosen_name COLLATE "C", m.id`,
          parameters: [driveId, drivesOf(actor), actor.today],
        },
      ),
    );
    return rows.map(({ person_id: _person, ...view }) => view);
  }
}
