import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../shared/messages/index.js';
import type { ReadSettings } from '../reading/reader.rules.js';
import { countRead, addCounts, countsNow } from './counts.rules.js';
import { seenIn } from './file-names.service.js';
import { decide, fileReading, judge, type OpenedFile } from './import-file.js';
import { digest } from './import-seals.js';
import { MapNamesService } from './map-names.service.js';
import { listed, noPools, unconfirmed } from './names-in-file.rules.js';
import { type ImportReport, reportFile, reportRow, type RowStanding } from './report.js';
import { noCounts, type StatusCounts } from './row-status.rules.js';
import { type KeptRow, keysOf, type RowKeys } from './stored-row.rules.js';
import type { WaveFile } from './wave-duplicates.rules.js';
import { WaveService } from './wave.service.js';

/** Rows listed of a dry run; a longer file's counts and names are whole all the same. */
const mostRows = 5_000;

/** Says what an import would do, and stores nothing. */
@Injectable()
export class DryRunService {
  constructor(
    private readonly db: DataSource,
    private readonly wave: WaveService,
    private readonly mapNames: MapNamesService,
  ) {}

  async report(
    surveyId: string,
    file: OpenedFile,
    settings: ReadSettings,
    language: Language,
  ): Promise<ImportReport> {
    const decisions = (await decide(file, settings.currency))!;
    const keys: RowKeys[] = [];
    const rows: KeptRow[] = [];
    const read = noCounts();
    for await (const block of judge(file, decisions.decided, settings)) {
      addCounts(read, countRead(block));
      for (const row of block) {
        const key = keysOf(row, digest);
        if (key !== null) keys.push(key);
        if (rows.length < mostRows) rows.push(row);
      }
    }
    const tried: WaveFile = { importId: '', number: Infinity, rows: keys, decided: new Map() };
    const { standings, displaced } = await this.compare(surveyId, tried);
    const names = unconfirmed(
      { seen: seenIn(tried), pooled: noPools },
      await this.mapNames.known(this.db.manager),
    );
    const unlisted = decisions.records - rows.length;
    return {
      importId: null,
      dryRun: true,
      file: reportFile(fileReading(file, decisions), listed(names)),
      counts: countsNow(read, {}, displaced),
      rows: rows.map((row) =>
        reportRow(row, standings.get(row.line) ?? { becomes: null, link: null }, { importId: '', language }),
      ),
      ...(unlisted > 0 ? { rowsLeftOff: unlisted } : {}),
    };
  }

  /** The tried file after all others of the wave. */
  private async compare(
    surveyId: string,
    tried: WaveFile,
  ): Promise<{ standings: Map<number, RowStanding>; displaced: Partial<StatusCounts> }> {
    const standings = new Map<number, RowStanding>();
    const displaced: Partial<StatusCounts> = {};
    const files = await this.db.transaction('REPEATABLE READ', (tx) => this.wave.files(tx, surveyId));
    const found = await this.wave.findings(this.db.manager, [...files, tried]);
    for (const kind of ['duplicate', 'suspected'] as const) {
      const pairs = kind === 'duplicate' ? found.duplicateOf : found.suspected;
      for (const [row, other] of pairs) {
        if (row.importId !== '') continue;
        if (kind === 'duplicate') displaced[row.status] = (displaced[row.status] ?? 0) + 1;
        standings.set(row.line, {
          becomes: null,
          link: { kind, importId: other.importId, line: other.line },
        });
      }
    }
    return { standings, displaced };
  }
}
