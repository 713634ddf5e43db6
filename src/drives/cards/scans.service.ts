import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Keyring } from '../../keys/keyring.js';
import { bareSlipOf, type ReadSlip, type SlipType } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { seal, unseal } from '../../shared/sealing.js';
import { DriveAccess, type HeldDrive } from '../core/drive-access.js';
import { driveOwner } from '../core/drive-seals.js';
import { inDrive } from '../core/in-drive.js';
import { scanPlace } from './card-places.js';
import { type CardIds, holdCard } from './cards.service.js';

const mostScans = 5;

/** Photographs of signed papers, of what their content is and without what they tell beside. */
@Injectable()
export class ScansService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `slip.too_many`, 415 `slip.type_unknown`, 422 `slip.broken` */
  async add(
    actor: Actor,
    { driveId, cardId }: CardIds,
    read: () => Promise<{ bytes: Buffer }>,
  ): Promise<{ id: string }> {
    // nobody learns from a refused file that there is such a card
    await this.db.transaction((tx) => this.hold(tx, actor, { driveId, cardId }));
    const { mediaType, content } = await bareSlipOf((await read()).bytes);
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const { drive, worker_id } = await this.hold(tx, actor, { driveId, cardId });
      const sealed = seal(await this.keyring.ensure(driveOwner(driveId)), scanPlace(id), content);
      const added = await tx.query<unknown[]>(
        `INSERT INTO drive_card_scans (id, card_id, drive_id, media_type, sealed, added_at, added_by)
         SELECT $1, $2, $3, $4, $5, $6, $7
         WHERE (SELECT count(*) FROM drive_card_scans WHERE card_id = $2) < $8 RETURNING 1`,
        [id, cardId, driveId, mediaType, sealed, this.clock.now(), actor.workerId, mostScans],
      );
      if (added.length === 0) throw new Problem(409, 'slip.too_many', { most: mostScans });
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_card.scanned', ...inDrive(driveId) },
        persons: worker_id === null ? [] : [worker_id],
      });
    });
    return { id };
  }

  private async hold(
    tx: EntityManager,
    actor: Actor,
    ids: CardIds,
  ): Promise<{ drive: HeldDrive; worker_id: string | null }> {
    const drive = await this.access.hold(tx, actor, ids.driveId, 'organizer');
    return { drive, worker_id: (await holdCard(tx, ids)).worker_id };
  }

  /** @throws Problem 404, also when the key is gone */
  async read(actor: Actor, { driveId, cardId }: CardIds, scanId: string): Promise<ReadSlip> {
    const drive = await this.access.see(actor, driveId);
    const key = await this.keyring.find(driveOwner(driveId));
    const [row] = await this.audit.readLogged<{ media_type: SlipType; sealed: Buffer }>(
      this.db.manager,
      drive.actor,
      { action: 'drive_card.scan_read', ...inDrive(driveId) },
      {
        sql: `SELECT s.media_type, s.sealed, c.worker_id AS person_id
          FROM drive_card_scans s JOIN drive_cards k ON k.id = s.card_id JOIN drive_contacts c ON c.id = k.contact_id
          WHERE s.id = $1 AND s.card_id = $2 AND s.drive_id = $3 AND k.voided_at IS NULL`,
        parameters: [scanId, cardId, driveId],
      },
    );
    if (!row || !key) throw nothingHere();
    return { mediaType: row.media_type, content: unseal(key, scanPlace(scanId), row.sealed) };
  }
}
