import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import type { Page } from '../../shared/paging.js';
import { dependentsOf, lockEntries } from './dependents.js';
import { listEntries, oneEntry, type ViewOf } from './entries.query.js';
import { type EntryKind, tablesOf } from './kinds.js';
import { NamesService } from './names.service.js';

interface NewEntry {
  name: string;
  employerId?: string;
  address?: string | null;
}

interface Correction {
  name?: string | null;
  address?: string | null;
}

/** Employers, sites and job classes: what has a name and other spellings of it. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly db: DataSource,
    private readonly names: NamesService,
    private readonly audit: AuditService,
  ) {}

  list<Kind extends EntryKind>(
    kind: Kind,
    query: Parameters<typeof listEntries>[2],
  ): Promise<Page<ViewOf[Kind]>> {
    return listEntries(this.db.manager, kind, query);
  }

  one<Kind extends EntryKind>(kind: Kind, id: string): Promise<ViewOf[Kind]> {
    return oneEntry(this.db.manager, kind, id);
  }

  /** @throws Problem 409 `name.taken`, 422 `place.unknown` for a site of an unknown employer */
  async add<Kind extends EntryKind>(actor: Actor, kind: Kind, entry: NewEntry): Promise<ViewOf[Kind]> {
    return this.db.transaction(async (tx) => {
      if (entry.employerId !== undefined) await this.requireEmployer(tx, entry.employerId);
      const [found] = await this.names.ensure(tx, kind, [entry]);
      const { id, isNew } = found!;
      if (!isNew) {
        const { name } = await oneEntry(tx, kind, id);
        throw new Problem(409, 'name.taken', { name: entry.name, by: name }, [], { takenBy: id });
      }
      if (entry.address) await tx.query('UPDATE sites SET address = $2 WHERE id = $1', [id, entry.address]);
      await this.audit.record(tx, actor, { action: `${tablesOf[kind].noun}.added`, subjectId: id });
      return oneEntry(tx, kind, id);
    });
  }

  /** The name before stays as another spelling. @throws Problem 404, 409 `name.taken`, 412 `entry.stale` */
  async correct<Kind extends EntryKind>(
    actor: Actor,
    kind: Kind,
    { id, version }: { id: string; version: number },
    { name, address }: Correction,
  ): Promise<ViewOf[Kind]> {
    const { noun, table } = tablesOf[kind];
    return this.db.transaction(async (tx) => {
      await this.lockVersion(tx, table, id, version);
      if (name) await this.rename(tx, kind, id, name);
      if (address !== undefined) await tx.query('UPDATE sites SET address = $2 WHERE id = $1', [id, address]);
      await tx.query(`UPDATE ${table} SET version = version + 1 WHERE id = $1`, [id]);
      await this.audit.record(tx, actor, { action: `${noun}.corrected`, subjectId: id });
      return oneEntry(tx, kind, id);
    });
  }

  /** A mistaken entry that nobody refers to. @throws Problem 404, 409 `entry.in_use` with `dependents` */
  async remove(actor: Actor, kind: EntryKind, id: string): Promise<void> {
    const { noun, table } = tablesOf[kind];
    await this.db.transaction(async (tx) => {
      await lockEntries(tx, table, [id]);
      const dependents = await dependentsOf(tx, table, [id]);
      if (dependents.length > 0) throw new Problem(409, 'entry.in_use', {}, [], { dependents });
      const [, count] = await tx.query<[unknown, number]>(`DELETE FROM ${table} WHERE id = $1`, [id]);
      if (count === 0) throw nothingHere();
      await this.audit.record(tx, actor, { action: `${noun}.removed`, subjectId: id });
    });
  }

  private async rename(tx: EntityManager, kind: EntryKind, id: string, name: string): Promise<void> {
    const { table, names, reference } = tablesOf[kind];
    await this.names.add(tx, kind, id, name);
    await tx.query(`UPDATE ${names} SET name = $2 WHERE ${reference} = $1 AND name_key = $3`, [
      id,
      name,
      nameKey(name),
    ]);
    await tx.query(`UPDATE ${table} SET name = $2 WHERE id = $1`, [id, name]);
  }

  private async lockVersion(tx: EntityManager, table: string, id: string, version: number): Promise<void> {
    const rows = await tx.query<{ version: number }[]>(
      `SELECT version FROM ${table} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!rows[0]) throw nothingHere();
    if (rows[0].version !== version) throw new Problem(412, 'entry.stale');
  }

  private async requireEmployer(tx: EntityManager, id: string): Promise<void> {
    const rows = await tx.query<unknown[]>('SELECT FROM employers WHERE id = $1 FOR KEY SHARE', [id]);
    if (rows.length > 0) return;
    throw new Problem(422, 'place.unknown', {}, [{ field: 'employerId', code: 'employer.unknown' }]);
  }
}
