import { account } from '../../ledger/index.js';

const dues = account.dues(0).replace(/0$/, '');

/**
 * How many branches have dues that no remittance accounts for yet, `count`: it looks for one entry each and adds nothing
 * up. @param month the expression of the first day of the month through which dues count
 */
export function branchesToSendOn(month: string): string {
  return `SELECT count(*)::integer AS count FROM ledger_accounts a
    LEFT JOIN branches b ON b.number = substr(a.code, ${dues.length + 1})::integer
    CROSS JOIN LATERAL (SELECT max(r.month) AS month FROM remittances r
                        WHERE r.branch_id IS NOT DISTINCT FROM b.id) remitted
    WHERE a.code LIKE '${dues}%' AND (remitted.month IS NULL OR remitted.month < ${month})
      AND EXISTS (SELECT FROM ledger_transfers t JOIN ledger_entries e ON e.id = t.entry_id
        WHERE t.credit = a.code AND t.happened_on < ${month} + interval '1 month' AND e.kind <> 'brought'
          AND (remitted.month IS NULL OR t.happened_on >= remitted.month + interval '1 month'))`;
}
