import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Upload } from '../../http/upload.js';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { Language } from '../../shared/messages/index.js';
import type { ColumnMapping } from '../reading/columns.rules.js';
import type { RowReading } from '../reading/row.rules.js';
import { BlocksService } from './blocks.service.js';
import { ChunksService } from './chunks.service.js';
import { ColumnNamesService } from './column-names.service.js';
import { DryRunService } from './dry-run.service.js';
import { FinishingService } from './finishing.service.js';
import { decide, type FileDecisions, fileReading, judge, type OpenedFile, openFile } from './import-file.js';
import { importKeyOwner, ImportSeals } from './import-seals.js';
import type { ImportSettings } from './import-settings.dto.js';
import { addImportJob } from './jobs.js';
import { readSettings, type SealedReport } from './sealed-report.js';
import { type OpenSurvey, lockSurvey, openSurvey } from './survey-gate.js';
import type { ImportReport } from './report.rules.js';

/** Longer files are read in the background. */
export const mostAtOnce = 5_000;

/** Blocks written by one INSERT. */
const blocksAtOnce = 10;

/** What comes along with a file. */
export interface Bringing {
  upload: Upload;
  dryRun: boolean;
  mapping: ColumnMapping;
  settings: ImportSettings;
  language: Language;
}

/** Where to look for the file's report. */
export interface Brought {
  importId: string;
  inBackground: boolean;
}

interface Prepared {
  survey: OpenSurvey;
  file: OpenedFile;
  fileHash: Buffer;
  sealed: SealedReport;
  settings: ImportSettings & { asOf: string };
}

@Injectable()
export class BringingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly blocks: BlocksService,
    private readonly chunks: ChunksService,
    private readonly columnNames: ColumnNamesService,
    private readonly finishing: FinishingService,
    private readonly dryRuns: DryRunService,
  ) {}

  /**
   * Takes a file: read at once up to 5,000 records, else in the background. A dry run stores nothing.
   * @throws Problem 404, 409 `survey.closed`, `import.same_file`, 422 `file.*`, `import.mapping_wrong`
   */
  async bring(actor: Actor, surveyId: string, bringing: Bringing): Promise<Brought | ImportReport> {
    const prepared = await this.prepare(actor, surveyId, bringing);
    const { survey, file } = prepared;
    if (bringing.dryRun) {
      const settings = readSettings(prepared.settings, survey.currency);
      return this.dryRuns.report(surveyId, file, settings, bringing.language);
    }
    const decisions = await decide(file, survey.currency, mostAtOnce);
    return decisions === null
      ? this.inBackground(actor, prepared, bringing.upload.bytes)
      : this.atOnce(actor, prepared, decisions);
  }

  /** Before a long upload is taken. @throws Problem 404, 409 `survey.closed` */
  async requireOpen(surveyId: string): Promise<void> {
    await openSurvey(this.db.manager, surveyId);
  }

  private async prepare(actor: Actor, surveyId: string, bringing: Bringing): Promise<Prepared> {
    const { upload, mapping } = bringing;
    const survey = await openSurvey(this.db.manager, surveyId);
    const fileHash = createHmac('sha256', await this.keyring.purpose('survey-import-file'))
      .update(upload.bytes)
      .digest();
    await this.refuseSameFile(this.db.manager, surveyId, fileHash);
    const opening = {
      fileName: upload.fileName.slice(0, 200),
      mapping,
      extraNames: await this.columnNames.all(this.db.manager),
    };
    const file = await openFile(upload.bytes, opening);
    const settings = { ...bringing.settings, asOf: bringing.settings.asOf ?? actor.today };
    return { survey, file, fileHash, sealed: { opening, reading: null }, settings };
  }

  /** @throws Problem 409 with the import that has the file */
  private async refuseSameFile(tx: EntityManager, surveyId: string, fileHash: Buffer): Promise<void> {
    const [same] = await tx.query<{ id: string }[]>(
      `SELECT id FROM wage_survey_imports
       WHERE survey_id = $1 AND file_hash = $2 AND undone_at IS NULL AND failed_at IS NULL`,
      [surveyId, fileHash],
    );
    if (same) throw new Problem(409, 'import.same_file', {}, [], { importId: same.id });
  }

  private async atOnce(actor: Actor, prepared: Prepared, decisions: FileDecisions): Promise<Brought> {
    const { survey, file, settings, sealed } = prepared;
    const importId = randomUUID();
    const seals = await this.newSeals(importId);
    const blocks: RowReading[][] = [];
    for await (const rows of judge(file, decisions.decided, readSettings(settings, survey.currency))) {
      blocks.push(rows);
    }
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, survey.id);
      const report = { ...sealed, reading: fileReading(file, decisions) };
      await this.insert(tx, actor, { importId, prepared, reportSealed: seals.seal('report', report) });
      for (let at = 0; at < blocks.length; at += blocksAtOnce) {
        const some = blocks.slice(at, at + blocksAtOnce);
        await this.blocks.add(tx, seals, importId, { blocks: some, firstPlace: at });
      }
      const { confirmNewNames } = settings;
      await this.finishing.finish(tx, actor, { surveyId: survey.id, importId, confirmNewNames });
    });
    return { importId, inBackground: false };
  }

  private async inBackground(actor: Actor, prepared: Prepared, bytes: Buffer): Promise<Brought> {
    const importId = randomUUID();
    const seals = await this.newSeals(importId);
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, prepared.survey.id);
      const reportSealed = seals.seal('report', prepared.sealed);
      await this.insert(tx, actor, { importId, prepared, reportSealed });
      await this.chunks.keep(tx, seals, importId, bytes);
      await addImportJob(tx, importId);
    });
    return { importId, inBackground: true };
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    { importId, prepared, reportSealed }: { importId: string; prepared: Prepared; reportSealed: Buffer },
  ): Promise<void> {
    const { survey, fileHash, settings } = prepared;
    await this.refuseSameFile(tx, survey.id, fileHash);
    await tx.query(
      `INSERT INTO wage_survey_imports
         (id, survey_id, number, file_hash, brought_by_account, brought_by_worker, created_at, settings, report_sealed)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8
       FROM wage_survey_imports WHERE survey_id = $2`,
      [
        importId,
        survey.id,
        fileHash,
        actor.accountId,
        actor.workerId,
        this.clock.now(),
        settings,
        reportSealed,
      ],
    );
  }

  /** The key is on disk before anything sealed with it is committed. */
  private async newSeals(importId: string): Promise<ImportSeals> {
    return new ImportSeals(await this.keyring.ensure(importKeyOwner(importId)), importId);
  }
}
