import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaveSources } from '../answers/wave-sources.js';
import type { OpenMatters, WaveAnswer } from '../wave.js';
import { FileNamesService } from './file-names.service.js';
import { importKeyOwner } from './import-seals.js';
import { MapNamesService } from './map-names.service.js';
import { keysOfNames } from './names-in-file.rules.js';
import { forgetRows } from './undoing.service.js';
import { WaveAnswersService } from './wave-answers.service.js';

/** What the rest of a survey needs of its imports. */
@Injectable()
export class SurveyImportsService implements OnModuleInit {
  constructor(
    private readonly sources: WaveSources,
    private readonly answers: WaveAnswersService,
    private readonly names: FileNamesService,
    private readonly mapNames: MapNamesService,
  ) {}

  onModuleInit(): void {
    this.sources.add({ answers: (tx, surveyId) => this.waveAnswers(tx, surveyId) });
  }

  /** Every row that counts, block by block, its places looked up on the map of this moment. */
  waveAnswers(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]> {
    return this.answers.of(tx, surveyId);
  }

  /** What of the imports keeps a survey from closing. The caller holds the survey's lock. */
  async openMatters(tx: EntityManager, surveyId: string): Promise<OpenMatters> {
    const imports = await tx.query<{ id: string; finished: boolean; waiting: number }[]>(
      `SELECT id, finished_at IS NOT NULL AS finished,
              coalesce((counts ->> 'review')::int, 0)
                - (SELECT count(*)::int FROM wage_survey_row_decisions WHERE import_id = i.id) AS waiting
       FROM wage_survey_imports i WHERE survey_id = $1 AND undone_at IS NULL AND failed_at IS NULL`,
      [surveyId],
    );
    const known = await this.mapNames.known(tx);
    const finished = imports.filter((one) => one.finished);
    const names = new Set<string>();
    for (const { id } of finished) {
      const open = await this.names.unconfirmed(tx, id, known);
      for (const name of keysOfNames(open)) names.add(name);
    }
    return {
      importsRunning: imports.length - finished.length,
      rowsInReview: finished.reduce((sum, { waiting }) => sum + waiting, 0),
      unconfirmedNames: names.size,
    };
  }

  /**
   * At closing: deletes every file of the survey, brought, failed or undone, and all that was in it.
   * @returns the owners of the keys to destroy once the transaction has committed
   */
  async destroy(tx: EntityManager, surveyId: string): Promise<string[]> {
    const imports = await tx.query<{ id: string }[]>(
      'SELECT id FROM wage_survey_imports WHERE survey_id = $1',
      [surveyId],
    );
    const ids = imports.map(({ id }) => id);
    await forgetRows(tx, ids);
    await tx.query('DELETE FROM wage_survey_imports WHERE id = ANY($1)', [ids]);
    return ids.map(importKeyOwner);
  }
}
