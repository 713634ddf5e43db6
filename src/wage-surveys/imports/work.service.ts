import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RowReading } from '../reading/row.rules.js';
import { BlocksService } from './blocks.service.js';
import { FinishingService } from './finishing.service.js';
import { decide, fileReading, judge, rowsPerBlock } from './import-file.js';
import type { ImportSeals } from './import-seals.js';
import { LongFilesService } from './long-files.service.js';
import { readSettings, type SealedReport } from './sealed-report.js';
import { lockSurvey } from './survey-gate.js';
import { broughtBy, Superseded, type Turn, TurnsService } from './turns.service.js';

/** Blocks written by one transaction. */
const blocksAtOnce = 12;

/** How a worker's turn with a file ended. */
export type TurnEnd = 'done' | 'stopped' | 'superseded';

/** Reads a long file in the background, a dozen blocks a transaction; goes on where a killed worker stopped. */
@Injectable()
export class WorkService {
  constructor(
    private readonly db: DataSource,
    private readonly turns: TurnsService,
    private readonly longFiles: LongFilesService,
    private readonly blocks: BlocksService,
    private readonly finishing: FinishingService,
  ) {}

  /** @throws Problem when the file itself cannot be read */
  async work(importId: string, signal: AbortSignal): Promise<TurnEnd> {
    const turn = await this.turns.take(importId);
    if (!turn) return 'superseded';
    try {
      const end = await this.read(turn, signal);
      if (end === 'done') await this.finish(turn);
      return end;
    } catch (error) {
      if (error instanceof Superseded) return 'superseded';
      throw error;
    }
  }

  /** Writes every block; the file itself is let go before the whole wave is compared. */
  private async read(turn: Turn, signal: AbortSignal): Promise<TurnEnd> {
    const waiting = await this.longFiles.open(turn.id, turn.report_sealed);
    if (!waiting) return 'superseded';
    const { seals, opening, fileBytes, file } = waiting;
    const decisions = (await decide(file, turn.currency))!;
    const report: SealedReport = { opening, fileBytes, reading: fileReading(file, decisions) };
    const reportSealed = seals.seal('report', report);
    await this.turns.progress(this.db.manager, turn, { rowsTotal: decisions.records, reportSealed });
    let done = turn.rows_done;
    let blocks: RowReading[][] = [];
    const settings = readSettings(turn.settings, turn.currency);
    for await (const block of judge(file, decisions.decided, settings, done)) {
      blocks.push(block);
      if (blocks.length < blocksAtOnce) continue;
      done = await this.write(turn, seals, blocks, done);
      blocks = [];
      if (signal.aborted) return 'stopped';
    }
    await this.write(turn, seals, blocks, done);
    return 'done';
  }

  private async write(
    turn: Turn,
    seals: ImportSeals,
    blocks: readonly RowReading[][],
    before: number,
  ): Promise<number> {
    const rowsDone = blocks.reduce((sum, rows) => sum + rows.length, before);
    const firstPlace = before / rowsPerBlock;
    await this.db.transaction(async (tx) => {
      await this.turns.progress(tx, turn, { rowsDone });
      await this.blocks.add(tx, seals, turn.id, { blocks, firstPlace });
    });
    return rowsDone;
  }

  private async finish(turn: Turn): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, turn.survey_id);
      await this.turns.progress(tx, turn, {});
      await this.finishing.finish(tx, broughtBy(turn), {
        surveyId: turn.survey_id,
        importId: turn.id,
        confirmNewNames: turn.settings.confirmNewNames,
      });
    });
  }
}
