import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { lockEntries } from './dependents.js';
import { oneEntry, type ViewOf } from './entries.query.js';
import { type EntryKind, tablesOf } from './kinds.js';
import { NamesService } from './names.service.js';

/** Other spellings of an entry. */
@Injectable()
export class AliasesService {
  constructor(
    private readonly db: DataSource,
    private readonly names: NamesService,
    private readonly audit: AuditService,
  ) {}

  /** One it already has changes nothing. @throws Problem 404, 409 `name.taken` */
  add<Kind extends EntryKind>(actor: Actor, kind: Kind, id: string, alias: string): Promise<ViewOf[Kind]> {
    return this.db.transaction(async (tx) => {
      await this.put(tx, actor, kind, id, alias);
      return oneEntry(tx, kind, id);
    });
  }

  /** As `add`, in the caller's transaction. */
  async put(tx: EntityManager, actor: Actor, kind: EntryKind, id: string, alias: string): Promise<void> {
    const { noun, table } = tablesOf[kind];
    if (!(await this.names.add(tx, kind, id, alias))) return;
    await tx.query(`UPDATE ${table} SET version = version + 1 WHERE id = $1`, [id]);
    await this.audit.record(tx, actor, { action: `${noun}.alias_added`, subjectId: id });
  }

  /** Its name itself is no alias. @throws Problem 404 */
  async remove(actor: Actor, kind: EntryKind, id: string, aliasId: string): Promise<void> {
    const { noun, table, names, reference } = tablesOf[kind];
    await this.db.transaction(async (tx) => {
      await lockEntries(tx, table, [id]);
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${names} n USING ${table} e
         WHERE n.id = $2 AND e.id = $1 AND n.${reference} = e.id AND n.name <> e.name`,
        [id, aliasId],
      );
      if (count === 0) throw nothingHere();
      await tx.query(`UPDATE ${table} SET version = version + 1 WHERE id = $1`, [id]);
      await this.audit.record(tx, actor, { action: `${noun}.alias_removed`, subjectId: id });
    });
  }
}
