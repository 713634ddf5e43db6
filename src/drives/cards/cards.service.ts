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
import { inDrive } from '../core/in-drive.js';
import type { CardBody, CardRevocationBody } from './cards.dto.js';

export interface CardIds {
  driveId: string;
  cardId: string;
}

interface HeldCard {
  signed_on: Day;
  worker_id: string | null;
}

/** Papers that people signed: taken in, taken back, or a mistake. */
@Injectable()
export class CardsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_card.to_come` */
  async receive(actor: Actor, driveId: string, { contactId, signedOn }: CardBody): Promise<string> {
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const { worker_id } = await holdContact(tx, driveId, contactId);
      refuseToCome(signedOn, actor.today, 'signedOn');
      await tx.query(
        `INSERT INTO drive_cards (id, drive_id, contact_id, way, signed_on, recorded_at, received_by)
         VALUES ($1, $2, $3, 'paper', $4, $5, $6)`,
        [id, driveId, contactId, signedOn, this.clock.now(), actor.workerId],
      );
      await this.record(tx, drive.actor, { driveId, action: 'drive_card.received', worker_id });
    });
    return id;
  }

  /**
   * From that day nothing counts that they signed until then.
   * @throws Problem 404, 409 `drive.ended`, `drive_card.revoked`, 422 `drive_card.to_come`, `drive_card.revoked_before`
   */
  async revoke(actor: Actor, { driveId, cardId }: CardIds, body: CardRevocationBody): Promise<void> {
    const revokedOn = body.revokedOn ?? actor.today;
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const card = await holdCard(tx, { driveId, cardId });
      refuseToCome(revokedOn, actor.today, 'revokedOn');
      if (revokedOn < card.signed_on) {
        throw new Problem(422, 'drive_card.revoked_before', { day: card.signed_on }, [
          { field: 'revokedOn', code: 'drive_card.revoked_before', values: { day: card.signed_on } },
        ]);
      }
      const added = await tx.query<unknown[]>(
        `INSERT INTO drive_card_revocations (card_id, drive_id, revoked_on, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
        [cardId, driveId, revokedOn, this.clock.now(), actor.workerId],
      );
      if (added.length === 0) throw new Problem(409, 'drive_card.revoked');
      await this.record(tx, drive.actor, { driveId, action: 'drive_card.revoked', ...card });
    });
  }

  /** That it was a mistake: it counts on no day, and neither does its being taken back. @throws Problem 404, 409 `drive.ended` */
  async void(actor: Actor, { driveId, cardId }: CardIds): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const card = await holdCard(tx, { driveId, cardId });
      await tx.query('UPDATE drive_cards SET voided_at = $2 WHERE id = $1', [cardId, this.clock.now()]);
      await this.record(tx, drive.actor, { driveId, action: 'drive_card.voided', ...card });
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    { driveId, action, worker_id }: { driveId: string; action: string; worker_id: string | null },
  ): Promise<void> {
    const persons = worker_id === null ? [] : [worker_id];
    return this.audit.record(tx, actor, { action, ...inDrive(driveId), persons });
  }
}

/** A card that stands, held until the transaction ends. @throws Problem 404 */
export async function holdCard(tx: EntityManager, { driveId, cardId }: CardIds): Promise<HeldCard> {
  const [row] = await tx.query<HeldCard[]>(
    `SELECT k.signed_on::text, c.worker_id FROM drive_cards k JOIN drive_contacts c ON c.id = k.contact_id
     WHERE k.id = $1 AND k.drive_id = $2 AND k.voided_at IS NULL FOR UPDATE OF k`,
    [cardId, driveId],
  );
  if (!row) throw nothingHere();
  return row;
}

function refuseToCome(day: Day, today: Day, field: string): void {
  if (day <= today) return;
  throw new Problem(422, 'drive_card.to_come', {}, [{ field, code: 'drive_card.to_come' }]);
}
