import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { type Language } from '../../shared/messages/index.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { FileNamesService } from './file-names.service.js';
import { ownImport, selectImports, type VisibleImport } from './import-access.js';
import { type ImportSummary, type ImportState, summaryOf } from './import-state.js';
import { listed } from './names-in-file.rules.js';
import { type ImportReport, reportFile, type ReportFile } from './report.js';
import { RowsService } from './rows.service.js';
import type { SealedReport } from './sealed-report.js';
import { openSurvey } from './survey-gate.js';
import { WaveService } from './wave.service.js';

export interface ImportIds {
  surveyId: string;
  importId: string;
}

/** The files brought to a survey. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly wave: WaveService,
    private readonly rows: RowsService,
    private readonly names: FileNamesService,
  ) {}

  /** That files were brought, and how many rows of each kind: never what is in them. */
  async list(
    actor: Actor,
    surveyId: string,
    { limit, after }: { limit: number; after?: string | undefined },
  ): Promise<Page<ImportSummary>> {
    const number = keysOf(after, ['number'])?.[0] ?? null;
    await openSurvey(this.db.manager, surveyId);
    const found = await this.db.query<(VisibleImport & { number: number })[]>(
      `${selectImports} WHERE i.survey_id = $2 AND i.undone_at IS NULL AND ($3::int IS NULL OR i.number > $3)
       ORDER BY i.number LIMIT $4`,
      [actor.accountId, surveyId, number, limit + 1],
    );
    return page(found, limit, (row) => [String(row.number)], summaryOf);
  }

  /** How far an own import is, and what its file looks like; its rows are a list of their own. */
  async progress(actor: Actor, ids: ImportIds): Promise<ImportProgress> {
    const tx = this.db.manager;
    await openSurvey(tx, ids.surveyId);
    const found = await ownImport(tx, actor, ids);
    return {
      ...summaryOf(found),
      importId: found.id,
      dryRun: false,
      file: found.finished_at === null ? null : await this.file(tx, found),
    };
  }

  /** The whole report, with all rows. */
  async report(actor: Actor, ids: ImportIds, language: Language): Promise<ImportReport> {
    const tx = this.db.manager;
    const found = await ownImport(tx, actor, ids);
    return {
      importId: found.id,
      dryRun: false,
      file: await this.file(tx, found),
      counts: summaryOf(found).counts,
      rows: await this.rows.all(tx, found.id, language),
    };
  }

  private async file(tx: EntityManager, found: VisibleImport): Promise<ReportFile> {
    const seals = await this.wave.sealsOf(found.id);
    const { reading } = seals.open<SealedReport>('report', found.report_sealed!);
    return reportFile(reading!, listed(await this.names.unconfirmed(tx, found.id)));
  }
}

/** How far an import is. */
export interface ImportProgress extends Omit<ImportSummary, 'id'> {
  importId: string;
  dryRun: false;
  state: ImportState;
  /** null until the file was read to its end */
  file: ReportFile | null;
}
