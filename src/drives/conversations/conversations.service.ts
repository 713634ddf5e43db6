import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { holdContact } from '../contacts/contacts.service.js';
import { DriveAccess } from '../core/drive-access.js';
import { inDrive } from '../core/in-drive.js';
import { isFollowUp } from './conversation.rules.js';
import { ConversationWriting, type Talk } from './conversation-writing.js';
import type { ConversationBody } from './conversations.dto.js';

/** Writing down who talked with whom, and what came of it. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly writing: ConversationWriting,
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_talk.*` */
  async write(actor: Actor, driveId: string, body: ConversationBody): Promise<string> {
    const talk: Talk = { ...body, id: randomUUID(), driveId, talkedOn: body.talkedOn ?? actor.today };
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const contact = await holdContact(tx, driveId, talk.contactId);
      refuse(talk, actor.today);
      await this.writing.insert(tx, actor, talk);
      if (body.rating) {
        const { contactId, talkedOn: assessedOn, id: conversationId } = talk;
        const rated = { driveId, contactId, rating: body.rating, assessedOn, conversationId };
        await this.assessments.write(tx, actor, { ...rated, basis: 'words' });
      }
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.talked_with', ...inDrive(driveId) },
        persons: contact.worker_id === null ? [] : [contact.worker_id],
      });
    });
    return talk.id;
  }

  /** That it was a mistake: by who wrote it, with the rating that came of it. @throws Problem 404, 409 `drive.ended` */
  async void(actor: Actor, driveId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      if (!(await this.writing.void(tx, actor, { driveId, id }))) throw nothingHere();
      await this.audit.record(tx, drive.actor, { action: 'drive_contact.talk_voided', ...inDrive(driveId) });
    });
  }
}

/** What cannot have been, and what would be promised for a day before it. */
function refuse({ talkedOn, followUpOn }: Talk, today: Day): void {
  if (talkedOn > today) throw new Problem(422, 'drive_talk.to_come');
  if (!followUpOn) return;
  if (!isFollowUp(talkedOn, followUpOn)) {
    throw new Problem(422, 'drive_talk.follow_up_before', {}, [
      { field: 'followUpOn', code: 'drive_talk.follow_up_before' },
    ]);
  }
}
