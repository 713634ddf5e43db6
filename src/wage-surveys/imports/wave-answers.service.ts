import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WaveAnswer } from '../wave.js';
import { BlocksService } from './blocks.service.js';
import { MapNamesService } from './map-names.service.js';
import { placeOf } from './names-in-file.rules.js';
import { counts, statusOf } from './row-status.rules.js';
import { WaveService } from './wave.service.js';

/** The answers in the files of a survey, on their way into it. */
@Injectable()
export class WaveAnswersService {
  constructor(
    private readonly blocks: BlocksService,
    private readonly wave: WaveService,
    private readonly mapNames: MapNamesService,
  ) {}

  /**
   * Every row that counts, block by block, its places looked up on the map of this moment. Duplicates are found anew
   * from the rows, since the map may have changed since they were last written down. Who gave no weekly hours has
   * those that were assumed when the file was read.
   */
  async *of(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]> {
    const files = await this.wave.files(tx, surveyId);
    const found = await this.wave.findings(tx, files);
    const dropped = new Set([...found.duplicateOf.keys()].map(({ importId, line }) => `${importId} ${line}`));
    const known = await this.mapNames.known(tx);
    const assumed = await assumedHours(tx, surveyId);
    for (const { importId, decided } of files) {
      for await (const rows of this.blocks.rows(tx, await this.wave.sealsOf(importId), importId)) {
        yield rows
          .filter(({ line, status }) => {
            const displaced = dropped.has(`${importId} ${line}`);
            return counts(statusOf(status, { becomes: decided.get(line) ?? null, displaced }));
          })
          .map(({ respondent, values }) => {
            const hoursPerWeek = values.hoursPerWeek ?? assumed.get(importId) ?? null;
            return { respondent, ...placeOf(values, known), values: { ...values, hoursPerWeek } };
          });
      }
    }
  }
}

async function assumedHours(tx: EntityManager, surveyId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; hours: string }[]>(
    `SELECT id, settings ->> 'defaultHoursPerWeek' AS hours FROM wage_survey_imports WHERE survey_id = $1`,
    [surveyId],
  );
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}
