import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { Rating } from '../assessments/assessment.rules.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { holdContact } from '../contacts/contacts.service.js';
import { DriveAccess } from '../core/drive-access.js';
import { inDrive } from '../core/in-drive.js';
import type { StructureAnswersBody } from './structure-answers.dto.js';

interface Ids {
  driveId: string;
  structureTestId: string;
}

type Wanted = Ids & { contactId: string };

/** Who took part. What somebody did outranks what they said. */
@Injectable()
export class StructureAnswersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * The last word counts; ratings go with it. Of whom nothing is said stays what was known.
   * @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_action.both`
   */
  async write(actor: Actor, ids: Ids, { tookPart, didNot }: StructureAnswersBody): Promise<void> {
    const { driveId, structureTestId } = ids;
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const [test] = await tx.query<{ held_on: Day; rating: Rating | null }[]>(
        'SELECT held_on::text, rating FROM drive_structure_tests WHERE id = $1 AND drive_id = $2 FOR SHARE',
        [structureTestId, driveId],
      );
      if (!test) throw nothingHere();
      if (tookPart.some((id) => didNot.includes(id))) throw new Problem(422, 'drive_action.both');
      const persons: string[] = [];
      // in one order, so that two who write at once do not wait for each other
      for (const contactId of [...new Set([...tookPart, ...didNot])].sort()) {
        const contact = await holdContact(tx, driveId, contactId);
        if (contact.worker_id !== null) persons.push(contact.worker_id);
        const took = tookPart.includes(contactId);
        const isNews = await this.answer(tx, actor, { ...ids, contactId }, took);
        if (isNews) await this.rate(tx, actor, { ...ids, contactId }, { ...test, tookPart: took });
      }
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.took_part', ...inDrive(driveId), persons },
      });
    });
  }

  private async answer(
    tx: EntityManager,
    actor: Actor,
    { driveId, structureTestId, contactId }: Wanted,
    tookPart: boolean,
  ): Promise<boolean> {
    const written = await tx.query<unknown[]>(
      `INSERT INTO drive_structure_answers AS a (structure_test_id, contact_id, drive_id, took_part, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (structure_test_id, contact_id) DO UPDATE
         SET took_part = EXCLUDED.took_part, recorded_at = EXCLUDED.recorded_at, recorded_by = EXCLUDED.recorded_by
         WHERE a.took_part <> EXCLUDED.took_part RETURNING 1`,
      [structureTestId, contactId, driveId, tookPart, this.clock.now(), actor.workerId],
    );
    return written.length > 0;
  }

  private async rate(
    tx: EntityManager,
    actor: Actor,
    { driveId, structureTestId, contactId }: Wanted,
    { held_on, rating, tookPart }: { held_on: Day; rating: Rating | null; tookPart: boolean },
  ): Promise<void> {
    await tx.query(
      `UPDATE drive_assessments SET voided_at = $3
       WHERE structure_test_id = $1 AND contact_id = $2 AND voided_at IS NULL`,
      [structureTestId, contactId, this.clock.now()],
    );
    if (!tookPart || rating === null) return;
    const given = { driveId, contactId, rating, assessedOn: held_on, structureTestId };
    await this.assessments.write(tx, actor, { ...given, basis: 'action' });
  }
}
