import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BoundValues } from '../bound-values.js';
import type { ApartTable, PersonalTable } from './personal-table.js';

/** The values that the SQL of the tables names. */
export type PersonalValues = Readonly<Record<string, { value: unknown; type: string }>>;

export type MergeFollower = (tx: EntityManager, keptId: string) => Promise<void>;

/** Refuses, with a problem, to erase the person of these ids. */
export type ErasureCheck = (tx: EntityManager, workerIds: readonly string[]) => Promise<void>;

/**
 * Every table with something about people in it, as each module declares its own in `onModuleInit`. A test compares
 * it with the catalogue, so that no table and no column is forgotten.
 */
@Injectable()
export class PersonalTables {
  private readonly declared: PersonalTable[] = [];
  private readonly set: ApartTable[] = [];
  private readonly followers: MergeFollower[] = [];
  private readonly checks: ErasureCheck[] = [];

  register(tables: readonly (PersonalTable | ApartTable)[]): void {
    for (const table of tables) {
      if ('apart' in table) this.set.push(table);
      else this.declared.push(table);
    }
  }

  /** What else has to be done when two rows of one person are merged, in that transaction. */
  followMerges(follower: MergeFollower): void {
    this.followers.push(follower);
  }

  async afterMerge(tx: EntityManager, keptId: string): Promise<void> {
    for (const follow of this.followers) await follow(tx, keptId);
  }

  /** What else keeps somebody from being erased: asked when it is proposed and again just before it is done. */
  checkErasures(check: ErasureCheck): void {
    this.checks.push(check);
  }

  /** @throws Problem what a module above refuses */
  async beforeErasure(tx: EntityManager, workerIds: readonly string[]): Promise<void> {
    for (const check of this.checks) await check(tx, workerIds);
  }

  /** Bottom of the graph first. */
  all(): readonly PersonalTable[] {
    return this.declared;
  }

  apart(): readonly ApartTable[] {
    return this.set;
  }
}

/** Puts the places of a statement where its text names values: `$workers` becomes `$1::uuid[]`. */
export function withValues(sql: string, values: PersonalValues): { sql: string; parameters: unknown[] } {
  const bound = new BoundValues();
  const places = new Map<string, string>();
  const text = sql.replace(/\$([a-z]+)\b/g, (whole, name: string) => {
    const found = values[name];
    if (!found) return whole;
    if (!places.has(name)) places.set(name, `${bound.bind(found.value)}::${found.type}`);
    return places.get(name)!;
  });
  return { sql: text, parameters: bound.values };
}
