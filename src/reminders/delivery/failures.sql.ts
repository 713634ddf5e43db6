import type { EntityManager } from 'typeorm';

/**
 * What failed of an account since an instant. The secretary and each drive's committee find out for themselves, by one
 * letter each: what one of them heard tells the others nothing.
 */
export const failuresOf = (account: string, since: string): string => `
  SELECT failed.drive_id FROM reminder_occurrences f JOIN reminders failed ON failed.id = f.reminder_id
  WHERE f.account_id = ${account} AND f.outcome = 'failed' AND f.settled_at >= ${since}
    AND 'reminder_why.address_failed' = ANY(f.why)`;

/** Of which drives, null for of none. */
export async function failedSince(
  tx: EntityManager,
  accountId: string,
  since: Date,
): Promise<(string | null)[]> {
  const rows = await tx.query<{ drive_id: string | null }[]>(failuresOf('$1', '$2'), [accountId, since]);
  return rows.map(({ drive_id }) => drive_id);
}
