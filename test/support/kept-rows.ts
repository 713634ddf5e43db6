import type { DataSource } from 'typeorm';
import { asProgram } from '../../src/database/reach.js';
import { keptMs, readInventory } from './inventory.js';

type Row = Record<string, string | null>;

/** How somebody reads the inventory: a table, what tells its rows apart, and when a row has come to its end. */
export interface KeptTable {
  table: string;
  key: readonly string[];
  /** the column whose line in the inventory says how long */
  told: string;
  end: (row: Row) => string | null | undefined;
}

const dayMs = 24 * 3_600_000;
const later = (instant: string | null | undefined, days: number): string | null =>
  instant ? new Date(new Date(instant).getTime() + days * dayMs).toISOString() : null;

/** Written from docs/security.md, apart from the rules that it is compared with. */
export const keptTables: readonly KeptTable[] = [
  {
    table: 'sessions',
    key: ['id'],
    told: 'id',
    end: (row) => row['ended_at'] ?? row['expires_at'] ?? later(row['created_at'], 2),
  },
  { table: 'sign_in_throttles', key: ['subject'], told: 'subject', end: (row) => row['since_at'] },
  {
    table: 'idempotency_records',
    key: ['subject'],
    told: 'subject',
    end: (row) => (row['lasting'] ? null : row['begun_at']),
  },
  {
    table: 'invitations',
    key: ['id'],
    told: 'id',
    end: (row) => row['redeemed_at'] ?? row['withdrawn_at'] ?? row['expires_at'],
  },
  {
    table: 'recoveries',
    key: ['id'],
    told: 'id',
    end: (row) => row['completed_at'] ?? row['stopped_at'] ?? row['expires_at'],
  },
  {
    table: 'recovery_codes',
    key: ['account_id', 'code_hash'],
    told: 'used_at',
    end: (row) => row['used_at'],
  },
  {
    table: 'totp_factors',
    key: ['id'],
    told: 'begun_at',
    end: (row) => (row['confirmed_at'] ? null : row['begun_at']),
  },
  { table: 'passkey_challenges', key: ['challenge'], told: 'challenge', end: (row) => row['expires_at'] },
  { table: 'known_devices', key: ['account_id', 'mark'], told: 'mark', end: (row) => row['seen_on'] },
  { table: 'notices', key: ['id'], told: 'id', end: (row) => row['put_away_at'] },
  { table: 'panic_locks', key: ['id'], told: 'id', end: (row) => row['reopened_at'] },
  { table: 'legal_name_openings', key: ['id'], told: 'id', end: (row) => row['until_at'] },
  { table: 'corrections', key: ['id'], told: 'id', end: (row) => row['answered_at'] },
  { table: 'exports', key: ['id'], told: 'id', end: (row) => row['deleted_at'] },
  {
    table: 'worker_import_rows',
    key: ['import_id', 'line'],
    told: 'line',
    end: (row) => (row['worker_id'] || row['status'] === 'review' ? null : row['imported_at']),
  },
  {
    table: 'book_import_rows',
    key: ['import_id', 'line'],
    told: 'line',
    end: (row) => (row['membership_id'] ? null : row['imported_at']),
  },
];

const told = new Map(readInventory().map(({ column, kept }) => [column, kept]));

const importsOf: Record<string, [table: string, at: string]> = {
  worker_import_rows: ['worker_imports', 'imported_at'],
  book_import_rows: ['book_imports', 'brought_at'],
};

/** The rows of a table by their key, and whether each has to be gone at `now`. */
export async function rowsOf(
  db: DataSource,
  { table, key, told: column, end }: KeptTable,
  now: Date,
): Promise<Map<string, boolean>> {
  const kept = keptMs(told.get(`${table}.${column}`) ?? '');
  if (kept === null) throw new Error(`the inventory tells no time for ${table}.${column}`);
  const [imports, at] = importsOf[table] ?? [];
  const imported = imports ? `JOIN ${imports} i ON i.id = t.import_id` : '';
  const more = imported && ` || jsonb_build_object('imported_at', i.${at})`;
  const rows = await asProgram(() =>
    db.query<{ row: Row }[]>(`SELECT to_jsonb(t)${more} AS row FROM ${table} t ${imported}`),
  );
  return new Map(
    rows.map(({ row }) => {
      const ended = end(row);
      const gone = ended ? new Date(ended).getTime() < now.getTime() - kept : false;
      return [key.map((name) => row[name]).join(' '), gone];
    }),
  );
}
