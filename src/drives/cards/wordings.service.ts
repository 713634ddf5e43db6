import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { wordingPlace } from './card-places.js';
import type { WordingBody, WordingsQuery, WordingView } from './wordings.dto.js';

interface WordingRow {
  version: number;
  english_sealed: Buffer;
  french_sealed: Buffer;
  written_at: Date;
}

/** What people of a drive sign. Whatever was signed before stays what was signed. */
@Injectable()
export class WordingsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** What is signed from now on. @throws Problem 404, 409 `drive.ended` */
  async write(actor: Actor, driveId: string, { english, french }: WordingBody): Promise<WordingView> {
    const writtenAt = this.clock.now();
    const version = await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'committee', { alone: true });
      const next = (await newestVersion(tx, driveId)) + 1;
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_card_wordings (drive_id, version, english_sealed, french_sealed, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          ...[driveId, next, seal(wordingPlace(driveId, next, 'en'), english)],
          ...[seal(wordingPlace(driveId, next, 'fr'), french), writtenAt, actor.workerId],
        ],
      );
      await this.audit.record(tx, drive.actor, { action: 'drive_card.worded', ...inDrive(driveId) });
      return next;
    });
    return { version, english, french, writtenAt: writtenAt.toISOString() };
  }

  /** The newest first: it is the one that is signed. @throws Problem 404 */
  async list(actor: Actor, driveId: string, { limit, after }: WordingsQuery): Promise<Page<WordingView>> {
    const [before = null] = keysOf(after, ['number']) ?? [];
    await this.access.see(actor, driveId);
    const open = await this.texts.opening(driveId);
    const rows = await this.db.query<WordingRow[]>(
      `SELECT version, english_sealed, french_sealed, written_at FROM drive_card_wordings
       WHERE drive_id = $1 AND ($2::bigint IS NULL OR version < $2::bigint) ORDER BY version DESC LIMIT $3`,
      [driveId, before, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [String(row.version)],
      (row) => ({
        version: row.version,
        english: open(wordingPlace(driveId, row.version, 'en'), row.english_sealed),
        french: open(wordingPlace(driveId, row.version, 'fr'), row.french_sealed),
        writtenAt: row.written_at.toISOString(),
      }),
    );
  }

  /** null when nothing is written down yet. @throws Problem 404 */
  async newest(actor: Actor, driveId: string): Promise<WordingView | null> {
    const { items } = await this.list(actor, driveId, { limit: 1 });
    return items[0] ?? null;
  }
}

async function newestVersion(tx: EntityManager, driveId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>(
    'SELECT coalesce(max(version), 0)::int AS version FROM drive_card_wordings WHERE drive_id = $1',
    [driveId],
  );
  return row!.version;
}
