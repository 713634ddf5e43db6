import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Problem } from '../../shared/errors.js';
import type { ImportSettings } from './import-settings.dto.js';

/** An import in the hands of one worker. */
export interface Turn {
  id: string;
  survey_id: string;
  /** whoever takes it next has a higher one */
  attempt: number;
  rows_done: number;
  settings: ImportSettings & { asOf: string };
  currency: string;
  report_sealed: Buffer;
  brought_by_account: string;
  brought_by_worker: string | null;
}

/** Another worker took the file, or it was undone: what this one still holds must not be written. */
export class Superseded extends Error {}

/** Who works on which import: however workers die and come back, only the last to take it writes. */
@Injectable()
export class TurnsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** null when there is nothing left to do. */
  async take(importId: string): Promise<Turn | null> {
    const [rows] = await this.db.query<[Turn[], number]>(
      `UPDATE wage_survey_imports i SET attempt = attempt + 1, started_at = coalesce(started_at, $2)
       FROM wage_surveys s
       WHERE i.id = $1 AND s.id = i.survey_id AND finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL
       RETURNING i.id, survey_id, attempt, rows_done, settings, s.currency, report_sealed, brought_by_account,
                 brought_by_worker`,
      [importId, this.clock.now()],
    );
    return rows[0] ?? null;
  }

  /** Writes the progress and holds the import until the transaction ends. @throws Superseded */
  async progress(
    tx: EntityManager,
    { id, attempt }: Turn,
    { rowsDone, rowsTotal, reportSealed }: { rowsDone?: number; rowsTotal?: number; reportSealed?: Buffer },
  ): Promise<void> {
    const [, mine] = await tx.query<[unknown[], number]>(
      `UPDATE wage_survey_imports
       SET rows_done = coalesce($3, rows_done), rows_total = coalesce($4, rows_total),
           report_sealed = coalesce($5, report_sealed)
       WHERE id = $1 AND attempt = $2 AND finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL`,
      [id, attempt, rowsDone ?? null, rowsTotal ?? null, reportSealed ?? null],
    );
    if (mine === 0) throw new Superseded();
  }

  /** Nothing of the file is kept; the reason is. */
  async fail(importId: string, code: Problem['code']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [, failed] = await tx.query<[unknown[], number]>(
        `UPDATE wage_survey_imports SET failed_at = $2, failed_code = $3, counts = '{}', rows_done = 0
         WHERE id = $1 AND finished_at IS NULL AND undone_at IS NULL AND failed_at IS NULL`,
        [importId, this.clock.now(), code],
      );
      if (failed === 0) return;
      await tx.query('DELETE FROM wage_survey_import_blocks WHERE import_id = $1', [importId]);
      await tx.query('DELETE FROM wage_survey_import_chunks WHERE import_id = $1', [importId]);
    });
  }
}

/** The log names who brought the file, in the capacity in which it was brought. */
export function broughtBy({ brought_by_account, brought_by_worker }: Turn): Actor {
  return {
    accountId: brought_by_account,
    workerId: brought_by_worker,
    sessionId: null,
    sessionKind: 'sign-in',
    language: 'en',
    mandates: [],
    withheld: [],
    capacity: 'organizer',
    today: '',
  };
}
