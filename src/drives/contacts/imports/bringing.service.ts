import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { knownContacts, lineOf, matched } from './import-lines.js';
import type { ListLine } from './line.rules.js';
import { type ListFile, readList } from './list-file.js';

/** Brings a list and compares it; nobody becomes a contact yet. */
@Injectable()
export class BringingLists {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /**
   * Nothing is read of a file for a drive that is not there.
   * @throws Problem 404, 409 `drive.ended`, 413, 415, 422 `file.*`, `drive_import.*`
   */
  async bring(actor: Actor, driveId: string, read: () => Promise<ListFile>): Promise<string> {
    const id = randomUUID();
    await this.access.see(actor, driveId, { evenEnded: false });
    const lines = await readList(await read());
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const known = await knownContacts(tx, driveId, await this.texts.opening(driveId));
      await tx.query(
        'INSERT INTO drive_imports (id, drive_id, brought_at, brought_by) VALUES ($1, $2, $3, $4)',
        [id, driveId, this.clock.now(), actor.workerId],
      );
      const matches = matched(lines, known);
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_import_lines (import_id, drive_id, line, told_sealed, outcome, refused, contact_ids, earlier_line)
         SELECT $1, $2, line, told, outcome, refused, string_to_array(contacts, ' ')::uuid[], earlier
         FROM unnest($3::int[], $4::bytea[], $5::text[], $6::text[], $7::text[], $8::int[])
           l(line, told, outcome, refused, contacts, earlier)`,
        [
          ...[id, driveId, lines.map(({ line }) => line)],
          lines.map((line) => seal(lineOf(id, line.line), JSON.stringify(toldIn(line)))),
          lines.map(({ line }) => matches.get(line)?.outcome ?? 'refused'),
          lines.map(({ refused }) => refused),
          lines.map(({ line }) => matches.get(line)?.contactIds.join(' ') ?? ''),
          lines.map(({ line }) => matches.get(line)?.earlierLine ?? null),
        ],
      );
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_import.brought', ...inDrive(driveId, { lines: lines.length }) },
      });
    });
    return id;
  }
}

function toldIn({ name, reach, department, shift, isSupervisor }: ListLine): object {
  return { name, reach, department, shift, isSupervisor };
}
