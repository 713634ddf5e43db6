import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import type { SealedPlace } from '../../shared/sealing.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import { inOrder, isTold, type Told } from './conversation.rules.js';
import type { ConversationBody } from './conversations.dto.js';
import { FollowUps } from './follow-ups.service.js';

export interface Talk extends ConversationBody {
  id: string;
  driveId: string;
  talkedOn: Day;
}

const nothing: Told = { issues: null, ask: null, commitment: null, note: null };

/** A talk in the tables; what was said under the drive's own key. */
@Injectable()
export class ConversationWriting {
  constructor(
    private readonly clock: Clock,
    private readonly texts: DriveTexts,
    private readonly followUps: FollowUps,
  ) {}

  async insert(tx: EntityManager, actor: Actor, talk: Talk): Promise<void> {
    const { id, driveId, contactId, talkedOn, stages, followUpOn = null } = talk;
    await tx.query(
      `INSERT INTO drive_conversations (id, drive_id, contact_id, organizer_id, talked_on, stages, told_sealed, follow_up_on,
         recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, driveId, contactId, actor.workerId, talkedOn, inOrder(stages)],
        ...[await this.seal(talk), followUpOn, this.clock.now()],
      ],
    );
    await this.followUps.renew(tx, actor, contactId);
  }

  /** Whether there was such a talk of theirs; with it goes the rating that came of it. */
  async void(
    tx: EntityManager,
    actor: Actor,
    { driveId, id }: { driveId: string; id: string },
  ): Promise<boolean> {
    const at = this.clock.now();
    const [[voided]] = await tx.query<[{ contact_id: string }[]]>(
      `UPDATE drive_conversations SET voided_at = $4
       WHERE id = $1 AND drive_id = $2 AND organizer_id = $3 AND voided_at IS NULL RETURNING contact_id`,
      [id, driveId, actor.workerId, at],
    );
    await tx.query(
      `UPDATE drive_assessments SET voided_at = $3
       WHERE conversation_id = $1 AND drive_id = $2 AND voided_at IS NULL AND $4`,
      [id, driveId, at, voided !== undefined],
    );
    if (voided) await this.followUps.renew(tx, actor, voided.contact_id);
    return voided !== undefined;
  }

  private async seal({
    driveId,
    id,
    issues = null,
    ask = null,
    commitment = null,
    note = null,
  }: Talk): Promise<Buffer | null> {
    const told: Told = { issues, ask, commitment, note };
    if (!isTold(told)) return null;
    const seal = await this.texts.sealing(driveId);
    return seal(toldPlace(id), JSON.stringify(told));
  }
}

function toldPlace(id: string): SealedPlace {
  return { table: 'drive_conversations', column: 'told_sealed', row: id };
}

/** Nothing when nothing was written, or the key is gone. */
export function openTold(opening: Opening, id: string, sealed: Buffer | null): Told {
  const text = opening(toldPlace(id), sealed);
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Told>) };
}
