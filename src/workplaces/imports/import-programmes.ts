import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nameKey } from '../../shared/names.js';
import type { PlacedRow, Written } from './written.js';
import type { MapRow } from './row.rules.js';

interface Wanted {
  id: string;
  line: number;
  programme: NonNullable<MapRow['programme']>;
}

const keyOf = ({ funder, name }: Wanted['programme']): string => `${nameKey(funder)}\n${nameKey(name)}`;

/** Programmes, their end days, and the work they pay. */
export async function writeProgrammes(
  tx: EntityManager,
  placed: readonly PlacedRow[],
  now: Date,
  written: Written,
): Promise<void> {
  const wanted = wantedProgrammes(placed, written);
  if (wanted.size === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('funding_programmes'))`);
  const ids = await insertProgrammes(tx, wanted, now, written);
  await writeEnds(tx, wanted, ids, written);
  await writeWork(tx, placed, ids, written);
}

/** The first record of a programme counts; another end day is named, not guessed at. */
function wantedProgrammes(placed: readonly PlacedRow[], { remarks }: Written): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { row } of placed) {
    if (row.programme === null) continue;
    const key = keyOf(row.programme);
    const earlier = wanted.get(key);
    if (!earlier) {
      wanted.set(key, { id: randomUUID(), line: row.line, programme: { ...row.programme } });
    } else {
      earlier.programme.endsOn ??= row.programme.endsOn;
      if (row.programme.endsOn !== null && row.programme.endsOn !== earlier.programme.endsOn) {
        remarks.push({ line: row.line, field: 'endsOn', code: 'map_import.differs' });
      }
    }
  }
  return wanted;
}

async function insertProgrammes(
  tx: EntityManager,
  wanted: ReadonlyMap<string, Wanted>,
  now: Date,
  { effects }: Written,
): Promise<Map<string, string>> {
  const values = [...wanted.values()].map(({ id, programme }) => ({
    id,
    name: programme.name,
    name_key: nameKey(programme.name),
    funder: programme.funder,
    funder_key: nameKey(programme.funder),
    ends_on: programme.endsOn,
    version: 1,
    created_at: now,
  }));
  const made = await tx.query<{ id: string; funder: string; name: string }[]>(
    `INSERT INTO funding_programmes SELECT * FROM jsonb_populate_recordset(NULL::funding_programmes, $1)
     ON CONFLICT DO NOTHING RETURNING id, funder, name`,
    [JSON.stringify(values)],
  );
  for (const row of made) {
    const { line } = wanted.get(keyOf({ ...row, endsOn: null }))!;
    effects.push({ line, noun: 'funding_programmes', id: row.id, version: 1, before: null });
  }
  const found = await tx.query<{ id: string; key: string }[]>(
    `SELECT id, funder_key || E'\\n' || name_key AS key FROM funding_programmes
     WHERE funder_key || E'\\n' || name_key = ANY($1) ORDER BY id FOR UPDATE`,
    [[...wanted.keys()]],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

async function writeEnds(
  tx: EntityManager,
  wanted: ReadonlyMap<string, Wanted>,
  ids: ReadonlyMap<string, string>,
  { effects, remarks }: Written,
): Promise<void> {
  const dated = [...wanted].filter(([, { programme }]) => programme.endsOn !== null);
  const differing = await tx.query<
    { id: string; version: number | null; before: string | null; reversed: boolean }[]
  >(
    `WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::date[]) w (id, ends_on)),
     held AS (SELECT p.id, p.ends_on, coalesce(w.ends_on < p.starts_on, false) AS reversed
              FROM funding_programmes p JOIN wanted w USING (id) WHERE p.ends_on IS DISTINCT FROM w.ends_on),
     updated AS (UPDATE funding_programmes p SET ends_on = w.ends_on, version = p.version + 1
                 FROM wanted w JOIN held USING (id) WHERE p.id = w.id AND NOT held.reversed
                 RETURNING p.id, p.version)
     SELECT h.id, u.version, h.ends_on AS before, h.reversed FROM held h LEFT JOIN updated u USING (id)`,
    [dated.map(([key]) => ids.get(key)), dated.map(([, { programme }]) => programme.endsOn)],
  );
  const lineOf = new Map(dated.map(([key, { line }]) => [ids.get(key), line]));
  for (const { id, version, before, reversed } of differing) {
    const line = lineOf.get(id)!;
    if (version !== null) {
      effects.push({ line, noun: 'funding_programmes', id, version, before: { ends_on: before } });
    }
    if (reversed) remarks.push({ line, field: 'endsOn', code: 'period.reversed' });
    else if (before)
      remarks.push({ line, field: 'endsOn', code: 'map_import.changed_from', values: { before } });
  }
}

async function writeWork(
  tx: EntityManager,
  placed: readonly PlacedRow[],
  ids: ReadonlyMap<string, string>,
  { effects }: Written,
): Promise<void> {
  const work = placed.flatMap(({ row, employerId, siteId, jobClassId }) => {
    if (row.programme === null || (employerId === null && jobClassId === null)) return [];
    const programmeId = ids.get(keyOf(row.programme));
    const values = {
      programme_id: programmeId,
      employer_id: employerId,
      site_id: siteId,
      job_class_id: jobClassId,
    };
    return [{ line: row.line, values: { id: randomUUID(), ...values } }];
  });
  const made = await tx.query<{ id: string }[]>(
    `INSERT INTO funded_work SELECT * FROM jsonb_populate_recordset(NULL::funded_work, $1)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(work.map(({ values }) => values))],
  );
  const lineOf = new Map<string, number>(work.map(({ line, values }) => [values.id, line]));
  for (const { id } of made) {
    effects.push({ line: lineOf.get(id)!, noun: 'funded_work', id, version: 1, before: null });
  }
}
