import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { Language } from '../../shared/messages/index.js';
import { ownFinishedImport } from './import-access.js';
import { RelinkingService } from './relinking.service.js';
import { type ReportRow, reportRow } from './report.js';
import { RowsService } from './rows.service.js';
import { lockSurvey } from './survey-gate.js';

/** A person's word on a row whose reading is doubtful. */
export interface RowVerdict {
  line: number;
  accept: boolean;
  language: Language;
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly rows: RowsService,
    private readonly relinking: RelinkingService,
  ) {}

  /** @throws Problem 404, 409 `survey.closed`, `import.running`, 422 `import.row_not_in_review` */
  async decide(
    actor: Actor,
    ids: { surveyId: string; importId: string },
    { line, accept, language }: RowVerdict,
  ): Promise<ReportRow> {
    const { surveyId, importId } = ids;
    return this.db.transaction(async (tx) => {
      await lockSurvey(tx, surveyId);
      await ownFinishedImport(tx, actor, ids);
      const row = await this.rows.one(tx, importId, line);
      const becomes = accept ? (row.errors.length > 0 ? 'partial' : 'accepted') : 'rejected';
      const decided = await tx.query<unknown[]>(
        `INSERT INTO wage_survey_row_decisions (import_id, line, becomes, decided_at, decided_by)
         SELECT $1, $2, $3, $4, $5 WHERE $6 ON CONFLICT DO NOTHING RETURNING line`,
        [importId, line, becomes, this.clock.now(), actor.accountId, row.status === 'review'],
      );
      if (decided.length === 0) throw new Problem(422, 'import.row_not_in_review');
      await this.relinking.afterDecision(tx, ids);
      await this.audit.record(tx, actor, {
        action: 'import.row_decided',
        subjectId: importId,
        details: { becomes },
      });
      const standings = await this.rows.standings(tx, importId, [row]);
      return reportRow(row, standings.get(line) ?? { becomes, link: null }, { importId, language });
    });
  }
}
