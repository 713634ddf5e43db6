import type { DataSource } from 'typeorm';

/** What may never be found in the book and in dues, in SQL: each returns the rows that break it. */
const broken: Record<string, string> = {
  'an entry without a transfer': `
    SELECT e.id FROM ledger_entries e WHERE NOT EXISTS (SELECT FROM ledger_transfers t WHERE t.entry_id = e.id)`,
  'transfers that do not sum to 0': `
    SELECT 1 FROM (SELECT coalesce(sum(cents), 0) AS cents FROM (
      SELECT amount_cents AS cents FROM ledger_transfers UNION ALL SELECT -amount_cents FROM ledger_transfers) t) s
    WHERE cents <> 0`,
  'a payment whose entry brings another amount into the tills': `
    SELECT p.entry_id FROM dues_payments p JOIN ledger_transfers t ON t.entry_id = p.entry_id
    WHERE t.debit LIKE 'assets:%' GROUP BY p.entry_id, p.amount_cents HAVING sum(t.amount_cents) <> p.amount_cents`,
  'a payment whose months cost another amount than its entry puts to dues': `
    SELECT p.entry_id FROM dues_payments p
    WHERE (SELECT coalesce(sum(amount_cents), 0) FROM dues_months d WHERE d.entry_id = p.entry_id)
       <> (SELECT coalesce(sum(amount_cents), 0) FROM ledger_transfers t
           WHERE t.entry_id = p.entry_id AND t.credit LIKE 'income:dues:%')`,
  'an entry of a payment without the payment': `
    SELECT id FROM ledger_entries WHERE kind IN ('payment', 'initiation')
    EXCEPT SELECT entry_id FROM dues_payments`,
  'a payment without its receipt': `
    SELECT entry_id FROM dues_payments WHERE credential_id IS NOT NULL EXCEPT SELECT entry_id FROM receipts`,
  'a receipt without its code': `
    SELECT credential_id, number FROM receipts EXCEPT SELECT credential_id, number FROM receipt_codes`,
  'receipts with a gap or a double': `
    SELECT c.number FROM delegate_credentials c LEFT JOIN receipts r ON r.credential_id = c.id
    GROUP BY c.id HAVING count(r.number) <> c.last_receipt OR count(DISTINCT r.number) <> c.last_receipt
      OR coalesce(max(r.number), 0) <> c.last_receipt OR count(DISTINCT r.entry_id) <> c.last_receipt`,
  'a month covered twice at once': `
    SELECT membership_id, month FROM dues_months d WHERE ${stands('d')}
    GROUP BY membership_id, month HAVING count(*) > 1`,
  'a month whose turns are not counted one by one': `
    SELECT membership_id, month FROM dues_months GROUP BY membership_id, month HAVING max(turn) <> count(*)`,
  'an entry that is reversed twice': `
    SELECT reverses FROM ledger_entries WHERE reverses IS NOT NULL GROUP BY reverses HAVING count(*) > 1`,
  'a reversed payment whose months stand': `
    SELECT d.entry_id FROM dues_months d JOIN ledger_entries r ON r.reverses = d.entry_id WHERE ${stands('d')}`,
  'a member whose money is not fees, months and credit': `
    SELECT m.number, paid.cents, months.cents, credit.cents FROM memberships m,
    LATERAL (SELECT coalesce(sum(t.amount_cents), 0) AS cents FROM dues_payments p JOIN ledger_transfers t
       ON t.entry_id = p.entry_id AND t.debit LIKE 'assets:%' AND t.credit NOT LIKE 'income:initiation:%'
       WHERE p.membership_id = m.id
         AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = p.entry_id)) paid,
    LATERAL (SELECT coalesce(sum(amount_cents), 0) AS cents FROM dues_months d
       WHERE d.membership_id = m.id AND d.entry_id IS NOT NULL AND ${stands('d')}) months,
    LATERAL (SELECT coalesce(sum(CASE WHEN credit = a.code THEN amount_cents ELSE -amount_cents END), 0) AS cents
       FROM ledger_accounts a JOIN ledger_transfers t ON a.code IN (t.credit, t.debit)
       WHERE a.membership_id = m.id) credit
    WHERE paid.cents <> months.cents + credit.cents OR credit.cents < 0`,
  'income of dues that is not the months that stand': `
    SELECT 1 WHERE
      (SELECT coalesce(sum(CASE WHEN credit LIKE 'income:dues:%' THEN amount_cents ELSE 0 END), 0)
            - coalesce(sum(CASE WHEN debit LIKE 'income:dues:%' THEN amount_cents ELSE 0 END), 0) FROM ledger_transfers)
      <> (SELECT coalesce(sum(amount_cents), 0) FROM dues_months d WHERE ${stands('d')})`,
};

function stands(months: string): string {
  return `NOT EXISTS (SELECT FROM dues_month_releases s WHERE (s.membership_id, s.month, s.turn)
    = (${months}.membership_id, ${months}.month, ${months}.turn))`;
}

/** The names of what is broken; none when every cent is where it belongs. */
export async function brokenInvariants(db: DataSource): Promise<string[]> {
  const names: string[] = [];
  for (const [name, sql] of Object.entries(broken)) {
    const rows = await db.query<unknown[]>(sql);
    if (rows.length > 0) names.push(`${name}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return names;
}

/** What each account holds, reckoned cent by cent from the rows and not in SQL. */
export async function balancesFromRows(db: DataSource): Promise<Map<string, number>> {
  const rows = await db.query<{ debit: string; credit: string; cents: string }[]>(
    'SELECT debit, credit, amount_cents AS cents FROM ledger_transfers',
  );
  const balances = new Map<string, number>();
  const add = (code: string, cents: number): void =>
    void balances.set(code, (balances.get(code) ?? 0) + cents);
  for (const { debit, credit, cents } of rows) {
    add(debit, Number(cents));
    add(credit, -Number(cents));
  }
  return balances;
}
