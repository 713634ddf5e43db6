import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { type Language } from '../../shared/messages/index.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { FinishingService } from './finishing.service.js';
import { ownImport, selectImports, type VisibleImport } from './import-access.js';
import { importKeyOwner } from './import-seals.js';
import { type ImportSummary, type ImportState, summaryOf } from './import-state.rules.js';
import { MapNamesService } from './map-names.service.js';
import { listed, unconfirmed } from './names-in-file.rules.js';
import { type ImportReport, reportFile, type ReportFile } from './report.rules.js';
import { RowsService } from './rows.service.js';
import type { SealedReport } from './sealed-report.js';
import { lockSurvey, openSurvey } from './survey-gate.js';
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
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
    private readonly wave: WaveService,
    private readonly rows: RowsService,
    private readonly finishing: FinishingService,
    private readonly mapNames: MapNamesService,
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
      await this.wave.link(tx, surveyId);
      await this.audit.record(tx, actor, { action: 'import.undone', subjectId: importId });
    });
    await this.keyring.destroy([importKeyOwner(importId)]);
  }

  private async file(tx: EntityManager, found: VisibleImport): Promise<ReportFile> {
    const seals = await this.wave.sealsOf(found.id);
    const { reading } = seals.open<SealedReport>('report', found.report_sealed!);
    const names = unconfirmed(await this.finishing.names(tx, found.id), await this.mapNames.known(tx));
    return reportFile(reading!, listed(names));
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

/** Deletes everything that was in these files. */
export async function forgetRows(tx: EntityManager, importIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM wage_survey_row_links WHERE import_id = ANY($1) OR of_import_id = ANY($1)', [
    importIds,
  ]);
  for (const table of ['import_blocks', 'import_chunks', 'row_decisions']) {
    await tx.query(`DELETE FROM wage_survey_${table} WHERE import_id = ANY($1)`, [importIds]);
  }
}
