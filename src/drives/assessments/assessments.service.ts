import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { holdContact } from '../contacts/contacts.service.js';
import { DriveAccess } from '../core/drive-access.js';
import { OrganizingRules } from '../core/organizing-rules.js';
import { inDrive } from '../core/in-drive.js';
import { lastDayOf, type Rating, type RatingBasis } from './assessment.rules.js';
import type { AssessmentBody } from './assessments.dto.js';

export interface NewAssessment {
  driveId: string;
  contactId: string;
  rating: Rating;
  basis: RatingBasis;
  assessedOn: Day;
  /** what it comes from; by itself without either */
  conversationId?: string;
  structureTestId?: string;
}

/** How strongly people stand with the drive, as somebody judged on a day. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly rules: OrganizingRules,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_talk.to_come` */
  async assess(actor: Actor, driveId: string, body: AssessmentBody): Promise<void> {
    const { contactId, rating, basis, assessedOn: on } = body;
    const assessedOn = on ?? actor.today;
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const contact = await holdContact(tx, driveId, contactId);
      if (assessedOn > actor.today) throw new Problem(422, 'drive_talk.to_come');
      await this.write(tx, actor, { driveId, contactId, rating, basis, assessedOn });
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.assessed', ...inDrive(driveId) },
        persons: contact.worker_id === null ? [] : [contact.worker_id],
      });
    });
  }

  /** For what brings a rating along, inside its own transaction. */
  async write(tx: EntityManager, actor: Actor, assessment: NewAssessment): Promise<void> {
    const { driveId, contactId, rating, basis, assessedOn, conversationId, structureTestId } = assessment;
    const days = await this.rules.count('drive.rating-days', assessedOn);
    await tx.query(
      `INSERT INTO drive_assessments (id, drive_id, contact_id, assessed_by, assessed_on, rating, basis, last_on,
         conversation_id, structure_test_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[randomUUID(), driveId, contactId, actor.workerId, assessedOn, rating, basis],
        ...[lastDayOf(assessedOn, days), conversationId ?? null, structureTestId ?? null, this.clock.now()],
      ],
    );
  }

  /** That it was a mistake: it counts on no day. @throws Problem 404, 409 `drive.ended` */
  async void(actor: Actor, driveId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const [voided] = await tx.query<[{ worker_id: string | null }[]]>(
        `UPDATE drive_assessments a SET voided_at = $3 FROM drive_contacts c
         WHERE a.id = $1 AND a.drive_id = $2 AND a.voided_at IS NULL AND a.conversation_id IS NULL
           AND a.structure_test_id IS NULL AND c.id = a.contact_id RETURNING c.worker_id`,
        [id, driveId, this.clock.now()],
      );
      if (voided.length === 0) throw nothingHere();
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.assessment_voided', ...inDrive(driveId) },
        persons: voided.flatMap(({ worker_id }) => worker_id ?? []),
      });
    });
  }
}
