import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { RowReading } from '../reading/row.rules.js';
import { BlocksService } from './blocks.service.js';
import { ChunksService } from './chunks.service.js';
import { FinishingService } from './finishing.service.js';
import { decide, fileReading, judge, openFile, rowsPerBlock } from './import-file.js';
import { importKeyOwner, ImportSeals } from './import-seals.js';
import type { ImportSettings } from './import-settings.dto.js';
import { readSettings, type SealedReport } from './sealed-report.js';
import { lockSurvey } from './survey-gate.js';

/** Blocks written by one transaction. */
const blocksAtOnce = 12;

/** How a worker's turn with a file ended. */
export type Turn = 'done' | 'stopped' | 'superseded';

interface Taken {
  id: string;
  survey_id: string;
  attempt: number;
  rows_done: number;
  settings: ImportSettings & { asOf: string };
  currency: string;
  report_sealed: Buffer;
  brought_by_account: string;
  brought_by_worker: string | null;
}

/** Another worker took the file, or it was undone: what this one still holds must not be written. */
class Superseded extends Error {}

/** Reads a long file in the background, a dozen blocks a transaction; goes on where a killed worker stopped. */
@Injectable()
export class WorkService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly blocks: BlocksService,
    private readonly chunks: ChunksService,
    private readonly finishing: FinishingService,
  ) {}

  /** @throws Problem when the file itself cannot be read */
  async work(importId: string, signal: AbortSignal): Promise<Turn> {
    const taken = await this.take(importId);
    const key = await this.keyring.find(importKeyOwner(importId));
    if (!taken || !key) return 'superseded';
    try {
      return await this.read(taken, new ImportSeals(key, importId), signal);
    } catch (error) {
      if (error instanceof Superseded) return 'superseded';
      throw error;
    }
  }

  /** Nothing of the file is kept; the reason is. */
  async fail(importId: string, code: Problem['code']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [, failed] = await tx.query<[unknown[], number]>(
        `UPDATE wage_survey_imports
         SET failed_at = $2, failed_code = $3, names_sealed = NULL, counts = '{}', rows_done = 0
         WHERE id = $1 AND finished_at IS NULL AND undone_at IS NULL AND failed_at IS NULL`,
        [importId, this.clock.now(), code],
      );
      if (failed === 0) return;
      await tx.query('DELETE FROM wage_survey_import_blocks WHERE import_id = $1', [importId]);
      await tx.query('DELETE FROM wage_survey_import_chunks WHERE import_id = $1', [importId]);
    });
  }

  private async take(importId: string): Promise<Taken | null> {
    const [rows] = await this.db.query<[Taken[], number]>(
      `UPDATE wage_survey_imports i SET attempt = attempt + 1, started_at = coalesce(started_at, $2)
       FROM wage_surveys s
       WHERE i.id = $1 AND s.id = i.survey_id AND finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL
       RETURNING i.id, survey_id, attempt, rows_done, settings, s.currency, report_sealed, brought_by_account,
                 brought_by_worker`,
      [importId, this.clock.now()],
    );
    return rows[0] ?? null;
  }

  private async read(taken: Taken, seals: ImportSeals, signal: AbortSignal): Promise<Turn> {
    const { opening } = seals.open<SealedReport>('report', taken.report_sealed);
    const file = await openFile(await this.chunks.read(this.db.manager, seals, taken.id), opening);
    const decisions = (await decide(file, taken.currency))!;
    const report: SealedReport = { opening, reading: fileReading(file, decisions) };
    await this.whileMine(this.db.manager, taken, 'rows_total = $3, report_sealed = $4', [
      decisions.records,
      seals.seal('report', report),
    ]);
    let done = taken.rows_done;
    let waiting: RowReading[][] = [];
    const settings = readSettings(taken.settings, taken.currency);
    for await (const block of judge(file, decisions.decided, settings, done)) {
      waiting.push(block);
      if (waiting.length < blocksAtOnce) continue;
      done = await this.write(taken, seals, waiting, done);
      waiting = [];
      if (signal.aborted) return 'stopped';
    }
    await this.write(taken, seals, waiting, done);
    await this.finish(taken);
    return 'done';
  }

  private async write(
    taken: Taken,
    seals: ImportSeals,
    blocks: readonly RowReading[][],
    before: number,
  ): Promise<number> {
    const done = blocks.reduce((sum, rows) => sum + rows.length, before);
    const firstPlace = before / rowsPerBlock;
    await this.db.transaction(async (tx) => {
      await this.whileMine(tx, taken, 'rows_done = $3', [done]);
      await this.blocks.add(tx, seals, taken.id, { blocks, firstPlace });
    });
    return done;
  }

  private async finish(taken: Taken): Promise<void> {
    const actor = broughtBy(taken);
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, taken.survey_id);
      await this.whileMine(tx, taken, 'rows_done = rows_total', []);
      const { confirmNewNames } = taken.settings;
      await this.finishing.finish(tx, actor, {
        surveyId: taken.survey_id,
        importId: taken.id,
        confirmNewNames,
      });
    });
  }

  /** One conditional UPDATE both writes and holds the file against other workers. */
  private async whileMine(
    tx: EntityManager,
    { id, attempt }: Taken,
    change: string,
    parameters: unknown[],
  ): Promise<void> {
    const [, mine] = await tx.query<[unknown[], number]>(
      `UPDATE wage_survey_imports SET ${change}
       WHERE id = $1 AND attempt = $2 AND finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL`,
      [id, attempt, ...parameters],
    );
    if (mine === 0) throw new Superseded();
  }
}

/** The log names who brought the file, in the capacity in which it was brought. */
function broughtBy({ brought_by_account, brought_by_worker }: Taken): Actor {
  return {
    accountId: brought_by_account,
    workerId: brought_by_worker,
    sessionId: null,
    language: 'en',
    mandates: [],
    capacity: 'organizer',
    today: '',
  };
}
