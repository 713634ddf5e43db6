import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import type { Language } from '../../shared/messages/index.js';
import { cursorOf, keysOf, type Page } from '../../shared/paging.js';
import { BlocksService } from './blocks.service.js';
import { ownFinishedImport } from './import-access.js';
import { type ReportRow, reportRow, type RowStanding } from './report.js';
import type { ReportStatus } from './row-status.rules.js';
import type { KeptRow } from './stored-row.rules.js';
import { openSurvey } from './survey-gate.js';
import { WaveService } from './wave.service.js';

interface StandingRow {
  line: number;
  becomes: RowStanding['becomes'];
  kind: 'duplicate' | 'suspected' | null;
  of_import_id: string;
  of_line: number;
}

/** The rows of an import as they stand now. */
@Injectable()
export class RowsService {
  constructor(
    private readonly db: DataSource,
    private readonly blocks: BlocksService,
    private readonly wave: WaveService,
  ) {}

  async page(
    actor: Actor,
    ids: { surveyId: string; importId: string },
    asked: { status: ReportStatus | null; limit: number; after: string | undefined; language: Language },
  ): Promise<Page<ReportRow>> {
    const afterLine = Number(keysOf(asked.after, ['number'])?.[0] ?? 0);
    const tx = this.db.manager;
    await openSurvey(tx, ids.surveyId);
    await ownFinishedImport(tx, actor, ids);
    const { importId } = ids;
    const items: ReportRow[] = [];
    const seals = await this.wave.sealsOf(importId);
    const blocks = this.blocks.rowsBelow(tx, seals, importId, { afterLine, status: asked.status });
    for await (const rows of blocks) {
      const wanted = await this.report(tx, importId, rows, asked.language);
      items.push(
        ...wanted.filter(
          ({ line, status }) => line > afterLine && (asked.status === null || asked.status === status),
        ),
      );
      if (items.length > asked.limit) break;
    }
    const shown = items.slice(0, asked.limit);
    const last = shown.at(-1);
    return {
      items: shown,
      next: items.length > asked.limit && last ? cursorOf([String(last.line)]) : null,
    };
  }

  /** The row that begins on `line`, as it was read. @throws Problem 404 */
  async one(tx: EntityManager, importId: string, line: number): Promise<KeptRow> {
    const row = await this.blocks.row(tx, await this.wave.sealsOf(importId), importId, line);
    if (!row) throw nothingHere();
    return row;
  }

  /** Every row of the import. */
  async all(tx: EntityManager, importId: string, language: Language): Promise<ReportRow[]> {
    const all: ReportRow[] = [];
    for await (const rows of this.blocks.rows(tx, await this.wave.sealsOf(importId), importId)) {
      all.push(...(await this.report(tx, importId, rows, language)));
    }
    return all;
  }

  private async report(
    tx: EntityManager,
    importId: string,
    rows: readonly KeptRow[],
    language: Language,
  ): Promise<ReportRow[]> {
    const standings = await this.standings(tx, importId, rows);
    return rows.map((row) =>
      reportRow(row, standings.get(row.line) ?? { becomes: null, link: null }, { importId, language }),
    );
  }

  /** What was decided about these rows, and what stands for them. */
  async standings(
    tx: EntityManager,
    importId: string,
    rows: readonly KeptRow[],
  ): Promise<Map<number, RowStanding>> {
    const found = await tx.query<StandingRow[]>(
      `SELECT line, d.becomes, l.kind, l.of_import_id, l.of_line
       FROM (SELECT * FROM wage_survey_row_decisions WHERE import_id = $1 AND line BETWEEN $2 AND $3) d
       FULL JOIN (SELECT * FROM wage_survey_row_links WHERE import_id = $1 AND line BETWEEN $2 AND $3) l USING (line)`,
      [importId, rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0],
    );
    return new Map(
      found.map(({ line, becomes, kind, of_import_id, of_line }) => [
        line,
        { becomes, link: kind === null ? null : { kind, importId: of_import_id, line: of_line } },
      ]),
    );
  }
}
