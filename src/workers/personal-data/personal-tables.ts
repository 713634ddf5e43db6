import { Injectable } from '@nestjs/common';
import { BoundValues } from '../bound-values.js';
import type { ApartTable, PersonalTable } from './personal-table.js';

/** The values that the SQL of the tables names. */
export type PersonalValues = Readonly<Record<string, { value: unknown; type: string }>>;

/**
 * Every table with something about people in it, as each module declares its own in `onModuleInit`. A test compares
 * it with the catalogue, so that no table and no column is forgotten.
 */
@Injectable()
export class PersonalTables {
  private readonly declared: PersonalTable[] = [];
  private readonly set: ApartTable[] = [];

  register(tables: readonly (PersonalTable | ApartTable)[]): void {
    for (const table of tables) {
      if ('apart' in table) this.set.push(table);
      else this.declared.push(table);
    }
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
