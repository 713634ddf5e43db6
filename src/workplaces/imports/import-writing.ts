import type { EntityManager } from 'typeorm';
import { nameKey } from '../../shared/names.js';
import type { NamesService } from '../entries/names.service.js';
import { type FactRow, factTables } from './import-facts.js';
import { writeProgrammes } from './import-programmes.js';
import type { MapRow } from './row.rules.js';
import type { PlacedRow, Written } from './written.js';

/** Puts the rows on the map in the caller's transaction: a few statements a table, however many rows. */
export async function writeRows(
  tx: EntityManager,
  names: NamesService,
  rows: readonly MapRow[],
  now: Date,
): Promise<Written> {
  const written: Written = { effects: [], remarks: [] };
  const placed = await placeRows(tx, names, rows, written);
  await writeAddresses(tx, placed, written);
  await writeProgrammes(tx, placed, now, written);
  for (const table of factTables) {
    const facts = placed.flatMap((row) => table.rowsOf(row, now));
    await writeFacts(tx, table, facts, written);
  }
  return written;
}

async function placeRows(
  tx: EntityManager,
  names: NamesService,
  rows: readonly MapRow[],
  { effects }: Written,
): Promise<PlacedRow[]> {
  const placed: PlacedRow[] = rows.map((row) => ({ row, employerId: null, siteId: null, jobClassId: null }));
  const place = async (
    kind: 'employer' | 'site' | 'jobClass',
    noun: string,
    set: (row: PlacedRow, id: string) => void,
  ): Promise<void> => {
    const named = placed.filter(({ row }) => row[kind] !== null);
    const wanted = named.map(({ row, employerId }) =>
      kind === 'site' ? { name: row.site!, employerId: employerId! } : { name: row[kind]! },
    );
    const known = new Set<string>();
    (await names.ensure(tx, kind, wanted)).forEach(({ id, isNew }, at) => {
      set(named[at]!, id);
      if (isNew && !known.has(id))
        effects.push({ line: named[at]!.row.line, noun, id, version: 1, before: null });
      known.add(id);
    });
  };
  await place('employer', 'employers', (row, id) => (row.employerId = id));
  await place('site', 'sites', (row, id) => (row.siteId = id));
  await place('jobClass', 'job_classes', (row, id) => (row.jobClassId = id));
  return placed;
}

/** The first address of the file counts for a site; another one is named, not guessed at. */
async function writeAddresses(
  tx: EntityManager,
  placed: readonly PlacedRow[],
  written: Written,
): Promise<void> {
  const first = new Map<string, MapRow>();
  for (const { row, siteId } of placed) {
    if (siteId === null || row.address === null) continue;
    const earlier = first.get(siteId);
    if (!earlier) first.set(siteId, row);
    else if (nameKey(earlier.address!) !== nameKey(row.address)) {
      written.remarks.push({ line: row.line, field: 'address', code: 'map_import.differs' });
    }
  }
  const created = new Set(written.effects.map(({ id }) => id));
  const changed = await tx.query<{ id: string; before: string | null; version: number }[]>(
    `WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::text[]) w (id, address)),
     held AS (SELECT s.id, s.address FROM sites s JOIN wanted w USING (id)
              WHERE s.address IS DISTINCT FROM w.address ORDER BY s.id FOR UPDATE OF s),
     updated AS (UPDATE sites s SET address = w.address, version = s.version + (s.id <> ALL ($3::uuid[]))::int
                 FROM wanted w JOIN held USING (id) WHERE s.id = w.id RETURNING s.id, s.version)
     SELECT u.id, u.version, h.address AS before FROM updated u JOIN held h USING (id)`,
    [[...first.keys()], [...first.values()].map(({ address }) => address), [...created]],
  );
  for (const { id, before, version } of changed.filter(({ id }) => !created.has(id))) {
    const { line } = first.get(id)!;
    written.effects.push({ line, noun: 'sites', id, version, before: { address: before } });
    if (before !== null) {
      written.remarks.push({ line, field: 'address', code: 'map_import.changed_from', values: { before } });
    }
  }
}

async function writeFacts(
  tx: EntityManager,
  { table, key, says, field }: (typeof factTables)[number],
  facts: readonly FactRow[],
  { effects, remarks }: Written,
): Promise<void> {
  if (facts.length === 0) return;
  const parameters = [JSON.stringify(facts.map(({ values }) => values))];
  const inserted = await tx.query<{ id: string }[]>(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)
     ON CONFLICT DO NOTHING RETURNING id`,
    parameters,
  );
  const lineOf = new Map(facts.map(({ line, values }) => [values['id'] as string, line]));
  for (const { id } of inserted)
    effects.push({ line: lineOf.get(id)!, noun: table, id, version: 1, before: null });
  if (says.length === 0 || inserted.length === facts.length) return;
  const same = [
    ...key.always.map((column) => `f.${column} = r.${column}`),
    ...key.may.map((column) => `f.${column} IS NOT DISTINCT FROM r.${column}`),
  ].join(' AND ');
  const other = says.map((column) => `f.${column} IS DISTINCT FROM r.${column}`).join(' OR ');
  const differing = await tx.query<{ id: string }[]>(
    `SELECT r.id FROM jsonb_populate_recordset(NULL::${table}, $1) r JOIN ${table} f ON ${same} AND (${other})`,
    parameters,
  );
  for (const { id } of differing) remarks.push({ line: lineOf.get(id)!, field, code: 'map_import.differs' });
}
