import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { holdContact } from '../contacts/contacts.service.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { isSigned, type Signature, type WordingLanguage } from './card.rules.js';
import { signaturePlace, textHash, wordingPlace } from './card-places.js';
import type { CardSigningBody } from './cards.dto.js';

/** Signing on the telephone of an organizer, who stays beside. */
@Injectable()
export class SigningsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /**
   * The day and the moment are those of the clock; nobody says them.
   * @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, `drive_card.wording_changed`, 422 `drive_card.signature_needed`
   */
  async sign(actor: Actor, driveId: string, body: CardSigningBody): Promise<string> {
    const { contactId, wordingVersion, language, typedName = null, drawnPath = null } = body;
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const { worker_id } = await holdContact(tx, driveId, contactId);
      const signature: Signature = { typedName, drawnPath };
      if (!isSigned(signature)) throw new Problem(422, 'drive_card.signature_needed');
      const text = await this.shown(tx, { driveId, version: wordingVersion, language });
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_cards (id, drive_id, contact_id, way, signed_on, wording_version, wording_language, text_hash,
           signature_sealed, recorded_at, received_by) VALUES ($1, $2, $3, 'phone', $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, driveId, contactId, actor.today, wordingVersion, language, textHash(text)],
          ...[seal(signaturePlace(id), JSON.stringify(signature)), this.clock.now(), actor.workerId],
        ],
      );
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_card.signed', ...inDrive(driveId) },
        persons: worker_id === null ? [] : [worker_id],
      });
    });
    return id;
  }

  /** The words as they were shown; whoever shows older ones has to show the newest first. */
  private async shown(
    tx: EntityManager,
    { driveId, version, language }: { driveId: string; version: number; language: WordingLanguage },
  ): Promise<string> {
    const [row] = await tx.query<{ version: number; sealed: Buffer }[]>(
      `SELECT version, CASE WHEN $2 = 'en' THEN english_sealed ELSE french_sealed END AS sealed
       FROM drive_card_wordings WHERE drive_id = $1 ORDER BY version DESC LIMIT 1`,
      [driveId, language],
    );
    const open: Opening = await this.texts.opening(driveId);
    const text =
      row && row.version === version ? open(wordingPlace(driveId, version, language), row.sealed) : null;
    if (text === null) throw new Problem(409, 'drive_card.wording_changed');
    return text;
  }
}
