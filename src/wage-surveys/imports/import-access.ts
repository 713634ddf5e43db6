import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { ImportSettings } from './import-settings.dto.js';
import type { StatusCounts } from './row-status.rules.js';

/** An import as its owner, or with `mine` false another organizer, may see it. */
export interface VisibleImport {
  id: string;
  mine: boolean;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  failed_at: Date | null;
  failed_code: MessageCode | null;
  rows_total: number | null;
  rows_done: number;
  settings: ImportSettings;
  read: Partial<StatusCounts>;
  decided: Partial<StatusCounts>;
  displaced: Partial<StatusCounts>;
  report_sealed: Buffer | null;
}

/** Its counts as read, as decided and as displaced come along; `$1` is the account that asks. */
export const selectImports = `
  SELECT i.id, i.brought_by_account = $1 AS mine, i.created_at, i.started_at, i.finished_at, i.failed_at, i.failed_code,
         i.rows_total, i.rows_done, i.settings, i.counts AS read, i.report_sealed, i.number,
         coalesce((SELECT jsonb_object_agg(becomes, rows) FROM (
           SELECT becomes, count(*) AS rows FROM wage_survey_row_decisions WHERE import_id = i.id GROUP BY becomes) d), '{}') AS decided,
         coalesce((SELECT jsonb_object_agg(status, rows) FROM (
           SELECT status, count(*) AS rows FROM wage_survey_row_links
           WHERE import_id = i.id AND kind = 'duplicate' GROUP BY status) l), '{}') AS displaced
  FROM wage_survey_imports i`;

/** Only the account that brought a file sees what is in it. @throws Problem 404 */
export async function ownImport(
  tx: EntityManager,
  actor: Actor,
  { surveyId, importId }: { surveyId: string; importId: string },
): Promise<VisibleImport> {
  const [found] = await tx.query<VisibleImport[]>(
    `${selectImports} WHERE i.survey_id = $2 AND i.id = $3 AND i.undone_at IS NULL AND i.brought_by_account = $1`,
    [actor.accountId, surveyId, importId],
  );
  if (!found) throw nothingHere();
  return found;
}

/** @throws Problem 404; 409 `import.running` until its rows were read */
export async function ownFinishedImport(
  tx: EntityManager,
  actor: Actor,
  ids: { surveyId: string; importId: string },
): Promise<VisibleImport> {
  const found = await ownImport(tx, actor, ids);
  if (found.finished_at === null) {
    throw found.failed_at === null ? new Problem(409, 'import.running') : new Problem(409, 'import.failed');
  }
  return found;
}
