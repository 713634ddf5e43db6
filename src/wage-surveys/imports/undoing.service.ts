import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { EndingKeysService } from '../closing/ending-keys.service.js';
import { importKeyOwner } from './import-seals.js';
import type { ImportIds } from './imports.service.js';
import { RelinkingService } from './relinking.service.js';
import { lockSurvey } from './survey-gate.js';

@Injectable()
export class UndoingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly endingKeys: EndingKeysService,
    private readonly audit: AuditService,
    private readonly relinking: RelinkingService,
  ) {}

  /**
   * Takes a file out again, whoever of the union's organizers asks: rows it displaced stand again, and nobody can
   * read what was in it any more. What it put on the map stays there.
   * @throws Problem 404, 409 `survey.closed`
   */
  async undo(actor: Actor, { surveyId, importId }: ImportIds): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, surveyId);
      const [, undone] = await tx.query<[unknown[], number]>(
        `UPDATE wage_survey_imports SET undone_at = $3, report_sealed = NULL, names_sealed = NULL
         WHERE id = $1 AND survey_id = $2 AND undone_at IS NULL`,
        [importId, surveyId, this.clock.now()],
      );
      if (undone === 0) throw nothingHere();
      await forgetRows(tx, [importId]);
      await this.endingKeys.note(tx, [importKeyOwner(importId)]);
      await this.relinking.afterChange(tx, surveyId);
      await this.audit.record(tx, actor, { action: 'import.undone', subjectId: importId });
    });
    await this.endingKeys.destroyAll();
  }
}

/** Deletes everything that was in these files. */
export async function forgetRows(tx: EntityManager, importIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM wage_survey_row_links WHERE import_id = ANY($1) OR of_import_id = ANY($1)', [
    importIds,
  ]);
  for (const table of ['import_blocks', 'import_chunks', 'row_decisions']) {
    await tx.query(`DELETE FROM wage_survey_${table} WHERE import_id = ANY($1)`, [importIds]);
  }
}
