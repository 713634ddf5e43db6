import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { page, type Page } from '../../shared/paging.js';
import { nameOf } from '../contacts/contact-places.js';
import { dayCursor } from '../core/day-cursor.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { DriveLaw } from '../support/drive-law.js';
import { type CardRow, cardRows, ofContact } from './cards.sql.js';
import type { CardsQuery, CardView, WholeCardView } from './cards.dto.js';
import type { CardIds } from './cards.service.js';
import { signedText } from './signed-text.js';
import { type CardValidity, lastDayOf } from './validity.rules.js';

interface Reading {
  rows: CardRow[];
  open: Opening;
  validity: CardValidity | null;
}

/** Cards, for those who organize in the drive; whoever signed and is a worker finds the reading in their log. */
@Injectable()
export class CardsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly law: DriveLaw,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; what was a mistake is left out. @throws Problem 404 */
  async list(
    actor: Actor,
    driveId: string,
    { contactId, limit, after }: CardsQuery,
  ): Promise<Page<CardView>> {
    const cursor = dayCursor(after);
    const condition = `($2::date IS NULL OR (k.signed_on, k.id) < ($2::date, $3::uuid)) AND ${ofContact('$4::uuid')}`;
    const { rows, ...reading } = await this.read(actor, driveId, 'drive_card.listed', {
      sql: cardRows(condition, '$5'),
      parameters: [driveId, ...cursor, contactId ?? null, limit],
    });
    return page(
      rows,
      limit,
      (row) => [row.signed_on, row.id],
      (row) => viewOf(row, reading),
    );
  }

  /** With what was signed, where it was on a telephone. @throws Problem 404 */
  async one(actor: Actor, { driveId, cardId }: CardIds): Promise<WholeCardView> {
    const { rows, ...reading } = await this.read(actor, driveId, 'drive_card.read', {
      sql: cardRows('k.id = $2', '$3'),
      parameters: [driveId, cardId, 1],
    });
    const [row] = rows;
    if (!row) throw nothingHere();
    return { ...viewOf(row, reading), signed: signedText(row, driveId, reading.open) };
  }

  private async read(
    actor: Actor,
    driveId: string,
    action: string,
    select: { sql: string; parameters: unknown[] },
  ): Promise<Reading> {
    const drive = await this.access.see(actor, driveId);
    const { validity } = await this.law.on(drive, actor.today);
    const open = await this.texts.opening(driveId);
    const act = { action, ...inDrive(driveId) };
    const rows = await this.audit.readLogged<CardRow>(this.db.manager, drive.actor, act, select);
    return { rows, open, validity };
  }
}

function viewOf(row: CardRow, { open, validity }: Omit<Reading, 'rows'>): CardView {
  return {
    id: row.id,
    contactId: row.contact_id,
    contactName: open(nameOf(row.contact_id), row.name_sealed),
    way: row.way,
    signedOn: row.signed_on,
    lastOn: lastDayOf(row.signed_on, validity),
    revokedOn: row.revoked_on,
    wordingVersion: row.wording_version,
    receivedBy: row.received_by,
    recordedAt: row.recorded_at.toISOString(),
    scans: row.scans,
  };
}
