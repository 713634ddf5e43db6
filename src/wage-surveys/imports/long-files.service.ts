import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { ChunksService } from './chunks.service.js';
import { type FileOpening, type OpenedFile, openFile } from './import-file.js';
import type { ImportSeals } from './import-seals.js';
import { addImportJob } from './jobs.js';
import { NewImportsService } from './new-imports.service.js';
import type { PreparedFile } from './prepared-file.js';
import type { SealedReport } from './sealed-report.js';
import { SealsService } from './seals.service.js';
import { lockSurvey } from './survey-gate.js';

/** A long file, taken out of the queue. */
export interface WaitingFile {
  seals: ImportSeals;
  opening: FileOpening;
  fileBytes: number;
  file: OpenedFile;
}

/** Files that wait, sealed, until they are read in the background. */
@Injectable()
export class LongFilesService {
  constructor(
    private readonly db: DataSource,
    private readonly seals: SealsService,
    private readonly newImports: NewImportsService,
    private readonly chunks: ChunksService,
  ) {}

  /** @returns the import's id */
  async bring(actor: Actor, prepared: PreparedFile): Promise<string> {
    const { survey, opening, bytes } = prepared;
    const importId = randomUUID();
    const seals = await this.seals.fresh(importId);
    const report: SealedReport = { opening, fileBytes: bytes.length, reading: null };
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, survey.id);
      await this.newImports.insert(tx, actor, importId, prepared, seals.seal('report', report));
      await this.chunks.keep(tx, seals, importId, bytes);
      await addImportJob(tx, importId);
    });
    return importId;
  }

  /** null when the import was undone meanwhile. @throws Problem 422 `file.*` */
  async open(importId: string, reportSealed: Buffer): Promise<WaitingFile | null> {
    const seals = await this.seals.find(importId);
    if (!seals) return null;
    const { opening, fileBytes } = seals.open<SealedReport>('report', reportSealed);
    const bytes = await this.chunks.read(this.db.manager, seals, importId, fileBytes);
    return { seals, opening, fileBytes, file: await openFile(bytes, opening) };
  }
}
