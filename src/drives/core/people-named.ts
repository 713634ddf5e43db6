import type { EntityManager } from 'typeorm';

/** Workers by their ids or by the names they sign in with; their rows are held until the transaction ends. */
export async function peopleNamed(
  tx: EntityManager,
  { workerIds = null, signInNames = null }: { workerIds?: string[] | null; signInNames?: string | null },
): Promise<string[]> {
  const names = (signInNames ?? '').split(',').map((name) => name.trim().toLowerCase());
  const rows = await tx.query<{ id: string }[]>(
    `SELECT w.id FROM workers w LEFT JOIN accounts a ON a.worker_id = w.id AND a.ended_at IS NULL
     WHERE w.merged_into IS NULL AND (w.id = ANY($1::uuid[]) OR a.sign_in_name = ANY($2::text[]))
     ORDER BY w.id FOR UPDATE OF w`,
    [workerIds ?? [], names.filter(Boolean)],
  );
  return rows.map(({ id }) => id);
}
