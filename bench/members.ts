import pg from 'pg';

/** The first day of the month `months` before that of `today`. */
export function monthsBefore(today: string, months: number): string {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

export interface Filling {
  members: number;
  months: number;
  /** today in the union */
  today: string;
}

/** Numbers of the filling begin here, beyond those of the demo. */
export const firstNumber = 1_000_000;

/**
 * Members with a payment a month, as the program would have left them: entries, transfers, payments, months, tiers and
 * the projection. Every seventh paid nothing in the last three months, every thirteenth stopped long ago.
 */
export async function fillMembers(adminUrl: string, { members, months, today }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET kitroom.everything = 'on'; SET synchronous_commit = off`,
    );
    const from = monthsBefore(today, months - 1);
    await client.query(
      `CREATE TEMP TABLE filling AS SELECT i, gen_random_uuid() AS worker_id, gen_random_uuid() AS membership_id,
         ${firstNumber} + i AS number,
         CASE WHEN i % 13 = 0 THEN $2::int / 2 WHEN i % 7 = 0 THEN $2::int - 3 ELSE $2::int END AS paid
       FROM (SELECT coalesce(max(number), ${firstNumber}) - ${firstNumber} AS count FROM memberships
             WHERE number > ${firstNumber}) before
       CROSS JOIN generate_series(before.count + 1, before.count + $1) i`,
      [members, months],
    );
    for (const statement of peopleOf)
      await client.query(statement, [from].slice(0, /\$1/.test(statement) ? 1 : 0));
    await client.query(
      `CREATE TEMP TABLE paying AS SELECT f.*, gen_random_uuid() AS entry_id,
         ($1::date + m * interval '1 month')::date AS month
       FROM filling f CROSS JOIN LATERAL generate_series(0, f.paid - 1) m`,
      [from],
    );
    for (const statement of paymentsOf) await client.query(statement);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const peopleOf = [
  `INSERT INTO workers (id, chosen_name, name_key, created_at)
   SELECT worker_id, 'Member ' || i || ' (synthetic)', 'member ' || i || ' (synthetic)', now() FROM filling`,
  `INSERT INTO memberships (id, worker_id, number, created_at) SELECT membership_id, worker_id, number, now() FROM filling`,
  `INSERT INTO membership_events (membership_id, kind, happened_on, recorded_at)
   SELECT membership_id, 'initiated', $1::date, now() FROM filling`,
  `INSERT INTO tier_declarations (membership_id, tier, from_month, declared_on, recorded_at)
   SELECT membership_id, 'regular', $1::date, $1::date, now() FROM filling`,
  `INSERT INTO ledger_accounts (code) VALUES ('assets:bank'), ('income:dues:0') ON CONFLICT DO NOTHING`,
  `INSERT INTO ledger_accounts (code, membership_id) SELECT 'liabilities:credit:' || number, membership_id FROM filling`,
  `INSERT INTO inactivity_projection (membership_id, from_on)
   SELECT membership_id, ($1::date + (paid + 5) * interval '1 month')::date FROM filling`,
];

const paymentsOf = [
  `INSERT INTO ledger_entries (id, kind, happened_on, recorded_at) SELECT entry_id, 'payment', month, month FROM paying`,
  `INSERT INTO ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)
   SELECT entry_id, 1, 'assets:bank', 'income:dues:0', 2200, month FROM paying`,
  `INSERT INTO dues_payments (entry_id, membership_id, method, amount_cents, received_on)
   SELECT entry_id, membership_id, 'transfer', 2200, month FROM paying`,
  `INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
   SELECT membership_id, month, 1, entry_id, month, month, 'regular', 2200 FROM paying`,
];
