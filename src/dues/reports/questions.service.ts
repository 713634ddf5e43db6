import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { NoticesService } from '../../identity/index.js';
import { LedgerNotes } from '../../ledger/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import type { ReportQuestionBody } from './reports.dto.js';
import { holdsTreasury } from './reports.sql.js';

interface HeldReport {
  id: string;
  workerId: string;
  month: string;
}

/** What the treasurer asks about a report, line by line, and its acceptance. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly notes: LedgerNotes,
  ) {}

  /** @throws Problem 404 also for an entry of another report, 409 `report.accepted_already`, 422 `delegate.own` */
  async ask(actor: Actor, reportId: string, { entryId = null, text }: ReportQuestionBody): Promise<string> {
    return this.db.transaction(async (tx) => {
      const report = await this.hold(tx, actor, reportId);
      const lines = await tx.query<unknown[]>(
        'SELECT 1 FROM delegate_report_lines WHERE report_id = $1 AND entry_id = $2',
        [reportId, entryId],
      );
      if (entryId && lines.length === 0) throw nothingHere();
      const id = randomUUID();
      const place = { table: 'report_questions', column: 'text_sealed', row: id };
      await tx.query(
        `INSERT INTO report_questions (id, report_id, entry_id, text_sealed, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, reportId, entryId, await this.notes.seal(place, text), actor.workerId, this.clock.now()],
      );
      await this.done(tx, actor, report, { action: 'report.questioned', told: 'report.question_told' });
      return id;
    });
  }

  /** By whose report it is. @throws Problem 404, 409 `report.answered_already` */
  async answer(actor: Actor, reportId: string, questionId: string, text: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ is_answered: boolean }[]>(
        `SELECT q.answered_at IS NOT NULL AS is_answered FROM report_questions q
         JOIN delegate_reports r ON r.id = q.report_id JOIN delegate_credentials c ON c.id = r.credential_id
         WHERE q.id = $1 AND r.id = $2 AND c.worker_id = $3 FOR UPDATE OF q`,
        [questionId, reportId, actor.workerId],
      );
      if (!row) throw nothingHere();
      if (row.is_answered) throw new Problem(409, 'report.answered_already');
      const place = { table: 'report_questions', column: 'answer_sealed', row: questionId };
      await tx.query('UPDATE report_questions SET answer_sealed = $2, answered_at = $3 WHERE id = $1', [
        ...[questionId, await this.notes.seal(place, text), this.clock.now()],
      ]);
      await this.audit.record(tx, actor, { action: 'report.answered', subjectId: reportId });
    });
  }

  /** @throws Problem 404, 409 `report.accepted_already`, 422 `delegate.own`, `report.question_open` */
  async accept(actor: Actor, reportId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const report = await this.hold(tx, actor, reportId);
      const [open] = await tx.query<unknown[]>(
        'SELECT 1 FROM report_questions WHERE report_id = $1 AND answered_at IS NULL LIMIT 1',
        [reportId],
      );
      if (open) throw new Problem(422, 'report.question_open');
      await tx.query('UPDATE delegate_reports SET accepted_at = $2, accepted_by = $3 WHERE id = $1', [
        ...[reportId, this.clock.now(), actor.workerId],
      ]);
      await this.done(tx, actor, report, { action: 'report.accepted', told: 'report.accepted_told' });
    });
  }

  /**
   * The report, open and held: a question and the acceptance never cross. Trustees look at a treasurer's own: else a
   * union with one treasurer who takes dues could never close their months.
   */
  private async hold(tx: EntityManager, actor: Actor, id: string): Promise<HeldReport> {
    const [row] = await tx.query<
      { worker_id: string; month: Day; is_accepted: boolean; is_treasurer: boolean }[]
    >(
      `SELECT c.worker_id, r.month, r.accepted_at IS NOT NULL AS is_accepted,
         ${holdsTreasury('c.worker_id', '$2')} AS is_treasurer
       FROM delegate_reports r JOIN delegate_credentials c ON c.id = r.credential_id
       WHERE r.id = $1 FOR UPDATE OF r`,
      [id, actor.today],
    );
    if (!row) throw nothingHere();
    if (row.worker_id === actor.workerId) throw new Problem(422, 'delegate.own');
    if (!scopeOf(actor, ['treasurer']).union && !row.is_treasurer) throw nothingHere();
    if (row.is_accepted) throw new Problem(409, 'report.accepted_already');
    return { id, workerId: row.worker_id, month: monthNamed(monthNumber(row.month)) };
  }

  private async done(
    tx: EntityManager,
    actor: Actor,
    { id, workerId, month }: HeldReport,
    { action, told }: { action: string; told: MessageCode },
  ): Promise<void> {
    await this.audit.record(tx, actor, { action, subjectId: id, persons: [workerId] });
    await this.notices.tellWorkers(tx, [workerId], {
      code: told,
      values: { month },
      href: `/p/rp/${id}`,
    });
  }
}
