import type { EntityManager } from 'typeorm';
import { addJobs, jobIsLost } from '../../jobs/index.js';

/** The one kind of job of this module; its payload is the import's id and nothing else. */
export const importTask = 'wage-survey-import';

/** A worker that kills its process is tried so often. */
const mostAttempts = 3;

/** Queued when, and only when, the transaction commits. */
export async function addImportJob(tx: EntityManager, importId: string): Promise<void> {
  await addJobs(tx, [
    { task: importTask, payload: { importId }, key: `${importTask}:${importId}`, mostAttempts },
  ]);
}

/** Imports that nobody will read any more: their worker died as often as it is tried. */
export async function lostImports(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM wage_survey_imports i
     WHERE finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL AND ${jobIsLost(`$1 || ':' || i.id`)}`,
    [importTask],
  );
  return rows.map(({ id }) => id);
}
