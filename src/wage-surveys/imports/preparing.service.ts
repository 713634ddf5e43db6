import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { ColumnNamesService } from './column-names.service.js';
import { openFile } from './import-file.js';
import { NewImportsService } from './new-imports.service.js';
import type { Bringing, PreparedFile } from './prepared-file.js';
import { openSurvey } from './survey-gate.js';

const longestFileName = 200;

@Injectable()
export class PreparingService {
  constructor(
    private readonly db: DataSource,
    private readonly newImports: NewImportsService,
    private readonly columnNames: ColumnNamesService,
  ) {}

  /** Before a long upload is taken. @throws Problem 404, 409 `survey.closed` */
  async requireOpen(surveyId: string): Promise<void> {
    await openSurvey(this.db.manager, surveyId);
  }

  /** @throws Problem 404, 409 `survey.closed`, `import.same_file`, 422 `file.*`, `import.mapping_wrong` */
  async prepare(actor: Actor, surveyId: string, bringing: Bringing): Promise<PreparedFile> {
    const { bytes, fileName } = bringing.upload;
    const survey = await openSurvey(this.db.manager, surveyId);
    const fileHashes = await this.newImports.hashesOf(bytes);
    await this.newImports.refuseSameFile(this.db.manager, surveyId, fileHashes);
    const opening = {
      fileName: fileName.slice(0, longestFileName),
      mapping: bringing.mapping,
      extraNames: await this.columnNames.all(this.db.manager),
    };
    const file = await openFile(bytes, opening);
    const settings = { ...bringing.settings, asOf: bringing.settings.asOf ?? actor.today };
    return { survey, bytes, file, fileHashes, opening, settings };
  }
}
