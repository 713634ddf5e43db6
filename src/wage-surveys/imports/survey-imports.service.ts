import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaveSources } from '../answers/wave-sources.js';
import type { OpenMatters, WaveAnswer } from '../wave.js';
import { BlocksService } from './blocks.service.js';
import { FinishingService } from './finishing.service.js';
import { importKeyOwner } from './import-seals.js';
import { forgetRows } from './imports.service.js';
import { MapNamesService } from './map-names.service.js';
import { keysOfNames, placeOf, unconfirmed } from './names-in-file.rules.js';
import { counts, statusOf } from './row-status.rules.js';
import { WaveService } from './wave.service.js';

/** What the rest of a survey needs of its imports. */
@Injectable()
export class SurveyImportsService implements OnModuleInit {
  constructor(
    private readonly sources: WaveSources,
    private readonly blocks: BlocksService,
    private readonly wave: WaveService,
    private readonly finishing: FinishingService,
    private readonly mapNames: MapNamesService,
  ) {}

  onModuleInit(): void {
    this.sources.add({ answers: (tx, surveyId) => this.waveAnswers(tx, surveyId) });
  }

  /**
   * Every row that counts, block by block, its places looked up on the map of this moment. Duplicates are found anew
   * from the rows, since the map may have changed since they were last written down.
   */
  async *waveAnswers(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]> {
    const files = await this.wave.files(tx, surveyId);
    const found = await this.wave.findings(tx, files);
    const dropped = new Set([...found.duplicateOf.keys()].map(({ importId, line }) => `${importId} ${line}`));
    const known = await this.mapNames.known(tx);
    for (const { importId, decided } of files) {
      for await (const rows of this.blocks.rows(tx, await this.wave.sealsOf(importId), importId)) {
        yield rows
          .filter(({ line, status }) => {
            const displaced = dropped.has(`${importId} ${line}`);
            return counts(statusOf(status, { becomes: decided.get(line) ?? null, displaced }));
          })
          .map(({ respondent, values }) => ({ respondent, ...placeOf(values, known), values }));
      }
    }
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
      const open = unconfirmed(await this.finishing.names(tx, id), known);
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
