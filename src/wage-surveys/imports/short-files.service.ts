import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { RowReading } from '../reading/row.rules.js';
import { BlocksService } from './blocks.service.js';
import { FinishingService } from './finishing.service.js';
import { type FileDecisions, fileReading, judge } from './import-file.js';
import { NewImportsService } from './new-imports.service.js';
import type { PreparedFile } from './prepared-file.js';
import { readSettings, type SealedReport } from './sealed-report.js';
import { SealsService } from './seals.service.js';
import { lockSurvey } from './survey-gate.js';

/** Blocks written by one INSERT. */
const blocksAtOnce = 10;

/** Files that are read while the request waits. */
@Injectable()
export class ShortFilesService {
  constructor(
    private readonly db: DataSource,
    private readonly seals: SealsService,
    private readonly newImports: NewImportsService,
    private readonly blocks: BlocksService,
    private readonly finishing: FinishingService,
  ) {}

  /** All of the file or nothing. @returns the import's id */
  async bring(actor: Actor, prepared: PreparedFile, decisions: FileDecisions): Promise<string> {
    const { survey, file, settings, opening, bytes } = prepared;
    const importId = randomUUID();
    const seals = await this.seals.fresh(importId);
    const blocks: RowReading[][] = [];
    for await (const rows of judge(file, decisions.decided, readSettings(settings, survey.currency))) {
      blocks.push(rows);
    }
    const report: SealedReport = {
      opening,
      fileBytes: bytes.length,
      reading: fileReading(file, decisions),
    };
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, survey.id);
      await this.newImports.insert(tx, actor, importId, prepared, seals.seal('report', report));
      for (let at = 0; at < blocks.length; at += blocksAtOnce) {
        const some = blocks.slice(at, at + blocksAtOnce);
        await this.blocks.add(tx, seals, importId, { blocks: some, firstPlace: at });
      }
      const { confirmNewNames } = settings;
      await this.finishing.finish(tx, actor, { surveyId: survey.id, importId, confirmNewNames });
    });
    return importId;
  }
}
