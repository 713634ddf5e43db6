import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { type EntryKind, tablesOf } from './kinds.js';

/** In characters. */
export const longestName = 200;

/** A name to be found on the map; `employerId` for a site's. */
export interface WantedName {
  name: string;
  employerId?: string;
}

export interface FoundName {
  id: string;
  isNew: boolean;
}

/** The spellings of employers, sites and job classes. The database keeps each key once, whoever comes first. */
@Injectable()
export class NamesService {
  constructor(private readonly clock: Clock) {}

  /**
   * The entry of each name, in the order given; what is not there is put there. Names with one key are one entry, also
   * when two transactions bring them at the same time: the second waits for the first.
   * @throws Problem 422 `name.unfit`
   */
  async ensure(
    tx: EntityManager,
    kind: EntryKind,
    wanted: readonly WantedName[],
    knownFromSurveyId: string | null = null,
  ): Promise<FoundName[]> {
    if (wanted.length === 0) return [];
    refuseUnfit(wanted);
    const keys = wanted.map(({ name, employerId }) => `${employerId ?? ''} ${nameKey(name)}`);
    const firsts = [...new Map(keys.map((key, place) => [key, wanted[place]!] as const).reverse()).values()];
    const made = await this.insert(tx, kind, firsts, knownFromSurveyId);
    const found = await this.find(tx, kind, wanted);
    return keys.map((key) => {
      const id = found.get(key);
      if (id === undefined) throw new Error(`${kind}: a name was removed while it was being added`);
      return { id, isNew: made.has(id) };
    });
  }

  /** Makes entries of the names whose key nobody has: the name first, since its uniqueness decides. */
  private async insert(
    tx: EntityManager,
    kind: EntryKind,
    wanted: readonly WantedName[],
    knownFromSurveyId: string | null,
  ): Promise<Set<string>> {
    const { table, names, reference, unique } = tablesOf[kind];
    const employer = kind === 'site' ? ', employer_id' : '';
    const rows = await tx.query<{ id: string }[]>(
      `WITH named AS (
         INSERT INTO ${names} (${reference}, name, name_key${employer})
         SELECT id, name, name_key${employer}
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) wanted (id, name, name_key, employer_id)
         ORDER BY employer_id, name_key COLLATE "C"
         ON CONFLICT (${unique}) DO NOTHING
         RETURNING ${reference}, name${employer}
       )
       INSERT INTO ${table} (id, name, known_from_survey_id, created_at${employer})
       SELECT ${reference}, name, $5::uuid, $6::timestamptz${employer} FROM named
       RETURNING id`,
      [
        wanted.map(() => randomUUID()),
        wanted.map(({ name }) => name),
        wanted.map(({ name }) => nameKey(name)),
        wanted.map(({ employerId }) => employerId ?? null),
        knownFromSurveyId,
        this.clock.now(),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Held against removal until the transaction ends. */
  private async find(
    tx: EntityManager,
    kind: EntryKind,
    wanted: readonly WantedName[],
  ): Promise<Map<string, string>> {
    const { table, names, reference } = tablesOf[kind];
    const employer = kind === 'site' ? 'n.employer_id::text' : `''`;
    const rows = await tx.query<{ key: string; id: string }[]>(
      `SELECT ${employer} || ' ' || n.name_key AS key, e.id
       FROM ${names} n JOIN ${table} e ON e.id = n.${reference}
       WHERE n.name_key = ANY($1::text[])
       ORDER BY e.id FOR KEY SHARE OF e`,
      [[...new Set(wanted.map(({ name }) => nameKey(name)))]],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /**
   * Adds another spelling; one the entry already has changes nothing.
   * @returns whether it was added
   * @throws Problem 404, 409 `name.taken` when another entry of the kind (a site's: at its employer) has it
   */
  async add(tx: EntityManager, kind: EntryKind, id: string, name: string): Promise<boolean> {
    const { table, names, reference, unique } = tablesOf[kind];
    const employer = kind === 'site' ? ', employer_id' : '';
    await tx.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    const added = await tx.query<unknown[]>(
      `INSERT INTO ${names} (${reference}, name, name_key${employer})
       SELECT id, $2, $3${employer} FROM ${table} WHERE id = $1
       ON CONFLICT (${unique}) DO NOTHING RETURNING id`,
      [id, name, nameKey(name)],
    );
    if (added.length > 0) return true;
    const owners = await tx.query<{ id: string; owner: string | null; name: string | null }[]>(
      `SELECT e.id, n.${reference} AS owner, other.name
       FROM ${table} e
       LEFT JOIN ${names} n ON n.name_key = $2 ${kind === 'site' ? 'AND n.employer_id = e.employer_id' : ''}
       LEFT JOIN ${table} other ON other.id = n.${reference}
       WHERE e.id = $1`,
      [id, nameKey(name)],
    );
    const owner = owners[0];
    if (!owner) throw nothingHere();
    if (owner.owner === id) return false;
    throw new Problem(409, 'name.taken', { name, by: owner.name ?? '' }, [], { takenBy: owner.owner });
  }
}

function refuseUnfit(wanted: readonly WantedName[]): void {
  const unfit = wanted.find(({ name }) => name.trim() === '' || name.length > longestName);
  if (unfit) throw new Problem(422, 'name.unfit', { name: unfit.name.slice(0, 80), most: longestName });
}
