/** Sums of the book, always over its transfers: no balance is kept that two could write at once. */

const folded = (code: string, account: string): string =>
  `CASE WHEN ${code} LIKE '${account}:%' THEN '${account}' ELSE ${code} END`;
/** Members' credit as one account, unless each is asked for. */
const credit = 'liabilities:credit';
const inHand = 'assets:delegates';

/** Every account up to a day, pair by pair first: that is one reading of the transfers. $1 the day. */
export function trialBalance(eachMember: boolean): string {
  const named = (code: string): string => (eachMember ? code : folded(code, credit));
  return `WITH moved AS (
      SELECT debit, credit, sum(amount_cents) AS cents
      FROM (SELECT ${named('debit')} AS debit, ${named('credit')} AS credit, amount_cents
            FROM ledger_transfers WHERE happened_on <= $1) t GROUP BY debit, credit
    ), sides AS (
      SELECT debit AS code, cents AS debits, 0 AS credits FROM moved UNION ALL SELECT credit, 0, cents FROM moved
    ), accounts AS (SELECT code, sum(debits) AS debits, sum(credits) AS credits FROM sides GROUP BY code)
    SELECT a.code, a.debits, a.credits, m.worker_id AS person_id
    FROM accounts a LEFT JOIN ledger_accounts l ON l.code = a.code LEFT JOIN memberships m ON m.id = l.membership_id
    ORDER BY a.code COLLATE "C"`;
}

/** What each account of these types came to in each month. $1 first day, $2 last day; credits less debits. */
export const incomeByMonth = `
  SELECT to_char(day, 'YYYY-MM') AS month, code, sum(cents) AS cents FROM (
    SELECT happened_on AS day, credit AS code, sum(amount_cents) AS cents FROM ledger_transfers
    WHERE credit >= 'income:' AND credit < 'income;' AND happened_on BETWEEN $1 AND $2 GROUP BY 1, 2
    UNION ALL
    SELECT happened_on, debit, -sum(amount_cents) FROM ledger_transfers
    WHERE debit >= 'income:' AND debit < 'income;' AND happened_on BETWEEN $1 AND $2 GROUP BY 1, 2
    UNION ALL
    SELECT happened_on, debit, -sum(amount_cents) FROM ledger_transfers
    WHERE debit >= 'expenses:' AND debit < 'expenses;' AND happened_on BETWEEN $1 AND $2 GROUP BY 1, 2
    UNION ALL
    SELECT happened_on, credit, sum(amount_cents) FROM ledger_transfers
    WHERE credit >= 'expenses:' AND credit < 'expenses;' AND happened_on BETWEEN $1 AND $2 GROUP BY 1, 2
  ) t GROUP BY 1, 2 ORDER BY 1, code COLLATE "C"`;

/** What went into and out of each till in each month, with what was there before as month null. $1, $2 as above. */
export const cashByMonth = `
  SELECT CASE WHEN day >= $1 THEN to_char(day, 'YYYY-MM') END AS month, ${folded('code', inHand)} AS code,
    sum(debits) AS debits, sum(credits) AS credits
  FROM (
    SELECT happened_on AS day, debit AS code, sum(amount_cents) AS debits, 0 AS credits FROM ledger_transfers
    WHERE debit >= 'assets:' AND debit < 'assets;' AND happened_on <= $2 GROUP BY 1, 2
    UNION ALL
    SELECT happened_on, credit, 0, sum(amount_cents) FROM ledger_transfers
    WHERE credit >= 'assets:' AND credit < 'assets;' AND happened_on <= $2 GROUP BY 1, 2
  ) t GROUP BY 1, 2`;
