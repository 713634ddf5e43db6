import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DuplicateFindings } from '../reading/duplicates.rules.js';
import { findDuplicates } from '../reading/duplicates.rules.js';
import { BlocksService } from './blocks.service.js';
import type { ImportSeals } from './import-seals.js';
import { MapNamesService } from './map-names.service.js';
import { SealsService } from './seals.service.js';
import { type WaveFile, type WaveRow, waveRows } from './wave-duplicates.rules.js';

interface DecisionRow {
  import_id: string;
  line: number;
  becomes: 'accepted' | 'partial' | 'rejected';
}

/** Links written by one statement. */
const linksAtOnce = 10_000;

/** All finished files of one survey together. The caller holds the survey's lock. */
@Injectable()
export class WaveService {
  constructor(
    private readonly seals: SealsService,
    private readonly blocks: BlocksService,
    private readonly mapNames: MapNamesService,
  ) {}

  /** @throws Error when the key of an import is gone */
  sealsOf(importId: string): Promise<ImportSeals> {
    return this.seals.of(importId);
  }

  /** The files whose rows count, in the order they were brought. */
  async files(tx: EntityManager, surveyId: string): Promise<WaveFile[]> {
    const imports = await tx.query<{ id: string; number: number }[]>(
      `SELECT id, number FROM wage_survey_imports
       WHERE survey_id = $1 AND finished_at IS NOT NULL AND undone_at IS NULL ORDER BY number`,
      [surveyId],
    );
    const ids = imports.map(({ id }) => id);
    const decisions = await tx.query<DecisionRow[]>(
      'SELECT import_id, line, becomes FROM wage_survey_row_decisions WHERE import_id = ANY($1)',
      [ids],
    );
    const files: WaveFile[] = [];
    for (const { id, number } of imports) {
      const own = decisions.filter(({ import_id }) => import_id === id);
      files.push({
        importId: id,
        number,
        rows: await this.blocks.keys(tx, await this.sealsOf(id), id),
        decided: new Map(own.map(({ line, becomes }) => [line, becomes])),
      });
    }
    return files;
  }

  async findings(tx: EntityManager, files: readonly WaveFile[]): Promise<DuplicateFindings<WaveRow>> {
    return findDuplicates(waveRows(files, await this.mapNames.known(tx)));
  }

  /** Writes anew which rows of the survey are displaced by which. */
  async link(tx: EntityManager, surveyId: string, files?: readonly WaveFile[]): Promise<void> {
    const found = await this.findings(tx, files ?? (await this.files(tx, surveyId)));
    await tx.query(
      `DELETE FROM wage_survey_row_links WHERE import_id IN (SELECT id FROM wage_survey_imports WHERE survey_id = $1)`,
      [surveyId],
    );
    await this.write(tx, 'duplicate', [...found.duplicateOf]);
    await this.write(tx, 'suspected', [...found.suspected]);
  }

  private async write(
    tx: EntityManager,
    kind: 'duplicate' | 'suspected',
    pairs: readonly (readonly [WaveRow, WaveRow])[],
  ): Promise<void> {
    for (let from = 0; from < pairs.length; from += linksAtOnce) {
      const some = pairs.slice(from, from + linksAtOnce);
      await tx.query(
        `INSERT INTO wage_survey_row_links (import_id, line, kind, status, of_import_id, of_line)
         SELECT import_id, line, $1, status, of_import_id, of_line
         FROM unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::int[])
           AS pairs (import_id, line, status, of_import_id, of_line)`,
        [
          kind,
          some.map(([row]) => row.importId),
          some.map(([row]) => row.line),
          some.map(([row]) => row.status),
          some.map(([, other]) => other.importId),
          some.map(([, other]) => other.line),
        ],
      );
    }
  }
}
