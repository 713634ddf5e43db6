import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { type Application, applicationOf } from './applying.rules.js';
import { holdImport } from './held-import.js';
import { knownContacts, lineColumns, type LineRow, matched, toldOf } from './import-lines.js';
import type { ToldLine } from './line.rules.js';
import { placesNamed } from './list-places.js';
import { type Bringing, ListWriter } from './list-writer.js';

interface ToldRow {
  row: LineRow;
  told: ToldLine;
}

/** Lets a list in: new contacts, and what was empty of those who are known. */
@Injectable()
export class ApplyingLists {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_import.applied`, `.outdated`, 422 `drive_import.undecided` */
  async apply(actor: Actor, driveId: string, importId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      // two lists let in at once would not see each other's people: the second waits
      const drive = await this.access.hold(tx, actor, driveId, 'organizer', { alone: true });
      const held = await holdImport(tx, driveId, importId);
      if (held.is_applied) throw new Problem(409, 'drive_import.applied');
      const lines = await this.lines(tx, driveId, importId);
      await this.refuseOutdated(tx, driveId, lines);
      const to = lines.map(({ row, told }) => ({ line: row.line, told, application: applicationIn(row) }));
      const waiting = to.filter(({ application }) => 'waits' in application).length;
      if (waiting > 0) throw new Problem(422, 'drive_import.undecided', { count: waiting });
      const counts = await this.write(tx, actor, { driveId, importId }, to);
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_import.applied', ...inDrive(driveId, counts) },
      });
    });
  }

  private async lines(tx: EntityManager, driveId: string, importId: string): Promise<ToldRow[]> {
    const opening = await this.texts.opening(driveId);
    const rows = await tx.query<LineRow[]>(
      `SELECT ${lineColumns} FROM drive_import_lines WHERE import_id = $1 ORDER BY line`,
      [importId],
    );
    return rows.flatMap((row) => {
      const told = toldOf(opening, importId, row);
      return told === null ? [] : [{ row, told }];
    });
  }

  /** Whoever was added or changed since the list was compared may be on it. */
  private async refuseOutdated(tx: EntityManager, driveId: string, lines: readonly ToldRow[]): Promise<void> {
    const known = await knownContacts(tx, driveId, await this.texts.opening(driveId));
    const usable = lines.filter(({ row }) => row.outcome !== 'refused');
    const now = matched(
      usable.map(({ row, told }) => ({ ...told, line: row.line, refused: null })),
      known,
    );
    const isOutdated = usable.some(({ row }) => {
      const match = now.get(row.line);
      const isAsBefore = match?.outcome === row.outcome && match.contactIds.join() === row.contact_ids.join();
      return row.decision === null && !isAsBefore;
    });
    if (isOutdated) throw new Problem(409, 'drive_import.outdated');
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    { driveId, importId }: { driveId: string; importId: string },
    lines: readonly { line: number; told: ToldLine; application: Application }[],
  ): Promise<{ made: number; filled: number }> {
    const used = lines.filter(({ application }) => 'make' in application || 'fill' in application);
    const departments = await placesNamed(
      ...([tx, 'drive_departments', driveId] as const),
      used.map(({ told }) => told.department),
    );
    const shifts = await placesNamed(
      ...([tx, 'drive_shifts', driveId] as const),
      used.map(({ told }) => told.shift),
    );
    await tx.query(
      `UPDATE drive_imports SET applied_at = $2, applied_by = $3, made_departments = $4, made_shifts = $5 WHERE id = $1`,
      [importId, this.clock.now(), actor.workerId, departments.made, shifts.made],
    );
    const seal = await this.texts.sealing(driveId);
    const bringing: Bringing = { driveId, importId, addedAt: this.clock.now(), addedBy: actor.workerId };
    const writer = new ListWriter(tx, seal, bringing, { departments: departments.ids, shifts: shifts.ids });
    const made = await writer.make(used.filter(({ application }) => 'make' in application));
    const filled = await writer.fill(
      used.flatMap(({ line, told, application }) =>
        'fill' in application ? [{ line, told, contactId: application.fill }] : [],
      ),
    );
    return { made, filled };
  }
}

function applicationIn({ line, outcome, decision, contact_ids, contact_id }: LineRow): Application {
  return applicationOf({ line, outcome, decision, contactIds: contact_ids, contactId: contact_id });
}
