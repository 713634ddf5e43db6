import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { LedgerNotes } from '../../ledger/index.js';
import { RulesService } from '../../rules/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere } from '../../shared/errors.js';
import { moneyIn } from '../../shared/money.js';
import { lastDayOf, monthNamed, monthNumber } from '../../shared/months.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { entriesOf, inHand } from '../delegates/in-hand.sql.js';
import { inOffice } from '../delegates/office.js';
import { type LineRow, lineView, type SummaryRow, summaryView } from './report-views.js';
import type { ReportQuestionView, ReportSummaryView, ReportView, UnreportedView } from './reports.dto.js';
import { holdsTreasury, linesOf, reportsWithWho, summaryColumns } from './reports.sql.js';

type ReadRow = SummaryRow & { isTreasurer: boolean };

/** One statement shows the report and its lines, and logs everybody in them. */
interface PartRow {
  report: ReadRow | null;
  line: LineRow | null;
}

/** Reports as their delegate, the treasurer and the trustees read them. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly rules: RulesService,
    private readonly notes: LedgerNotes,
  ) {}

  /** Newest month first. Names lie beyond a treasurer's own reach, and the book beyond that of who was a delegate. */
  async list(
    actor: Actor,
    wish: { limit: number; after?: string | undefined; view?: string | undefined },
  ): Promise<Page<ReportSummaryView>> {
    const keys = keysOf(wish.after, ['text', 'id']);
    const office = inOffice(actor, 'treasurer', 'trustee');
    const sql = `SELECT ${summaryColumns}, c.worker_id AS person_id FROM ${reportsWithWho}
      WHERE (c.worker_id = $1 OR $2) AND (NOT $3 OR r.accepted_at IS NULL)
        AND ($4::date IS NULL OR (r.month, r.id) < ($4::date, $5::uuid))
      ORDER BY r.month DESC, r.id DESC LIMIT $6`;
    const parameters = [
      ...[actor.workerId, office !== null, wish.view === 'waiting'],
      ...[keys?.[0] ?? null, keys?.[1] ?? null, wish.limit + 1],
    ];
    const act = { action: 'report.listed' };
    const rows = await asProgram(() =>
      this.audit.readLogged<SummaryRow>(this.db.manager, office ?? actor, act, { sql, parameters }),
    );
    const money = await this.money();
    return page(
      rows,
      wish.limit,
      (row) => [row.month, row.id],
      (row) => summaryView(row, money),
    );
  }

  /** @throws Problem 404 */
  async read(actor: Actor, id: string): Promise<ReportView> {
    const office = inOffice(actor, 'treasurer', 'trustee');
    const sql = `WITH found AS (
        SELECT ${summaryColumns}, ${holdsTreasury('c.worker_id', '$4')} AS "isTreasurer"
        FROM ${reportsWithWho} WHERE r.id = $1 AND (c.worker_id = $2 OR $3))
      SELECT f."workerId" AS person_id, to_jsonb(f) AS report, NULL::jsonb AS line FROM found f
      UNION ALL
      SELECT line.person_id, NULL, to_jsonb(line) FROM found f CROSS JOIN LATERAL (
        ${linesOf('(SELECT d.entry_id FROM delegate_report_lines d WHERE d.report_id = f.id)', 'f.credential')}) line`;
    const parameters = [id, actor.workerId, office !== null, actor.today];
    const act = { action: 'report.read', subjectId: id };
    const rows = await asProgram(() =>
      this.audit.readLogged<PartRow>(this.db.manager, office ?? actor, act, { sql, parameters }),
    );
    const report = rows.find((row) => row.report)?.report;
    if (!report) throw nothingHere();
    const money = await this.money();
    const lines = rows.flatMap(({ line }) => line ?? []).sort((a, b) => before(a, b));
    return {
      ...summaryView(report, money),
      mayAccept: mayAccept(actor, report),
      lines: lines.map((line) => lineView(line, money)),
      questions: await this.questions(id),
    };
  }

  /** What stands in no report of one's own yet. @throws Problem 404 */
  async unreported(actor: Actor, month: string | undefined): Promise<UnreportedView> {
    const wanted = month ? monthNumber(`${month}-01`) : monthNumber(actor.today);
    const until = lastDayOf(wanted);
    return asProgram(async () => {
      const [own] = await this.db.query<{ id: string; number: number; issued: Day; cents: string }[]>(
        `SELECT c.id, c.number, c.issued_on AS issued, ${inHand('c.number', '$2')} AS cents FROM delegate_credentials c
         WHERE c.worker_id = $1 AND c.cleared_on IS NULL ORDER BY c.number LIMIT 1`,
        [actor.workerId, until],
      );
      if (!own) throw nothingHere();
      const entries = `(${entriesOf('$1::uuid', '$2::text')})`;
      const sql = `${linesOf(entries, '$2::text')} WHERE e.happened_on <= $3
        AND NOT EXISTS (SELECT FROM delegate_report_lines d WHERE d.entry_id = e.id)`;
      const parameters = [own.id, String(own.number), until];
      const act = { action: 'report.drafted', subjectId: own.id };
      const lines = await this.audit.readLogged<LineRow>(this.db.manager, actor, act, { sql, parameters });
      const money = await this.money();
      return {
        month: monthNamed(wanted),
        since: monthNamed(monthNumber(own.issued)),
        credential: own.number,
        book: money(Number(own.cents)),
        lines: lines.sort((a, b) => before(a, b)).map((line) => lineView(line, money)),
      };
    });
  }

  private async questions(reportId: string): Promise<ReportQuestionView[]> {
    const rows = await asProgram(() =>
      this.db.query<
        {
          id: string;
          entry_id: string | null;
          text_sealed: Buffer;
          asked_at: Date;
          answer_sealed: Buffer | null;
          answered_at: Date | null;
        }[]
      >(
        `SELECT id, entry_id, text_sealed, asked_at, answer_sealed, answered_at FROM report_questions
         WHERE report_id = $1 ORDER BY asked_at, id`,
        [reportId],
      ),
    );
    const open = (id: string, column: string, sealed: Buffer): Promise<string> =>
      this.notes.unseal({ table: 'report_questions', column, row: id }, sealed);
    return Promise.all(
      rows.map(async ({ id, entry_id, text_sealed, asked_at, answer_sealed, answered_at }) => ({
        id,
        entryId: entry_id,
        text: await open(id, 'text_sealed', text_sealed),
        askedAt: asked_at.toISOString(),
        answer: answer_sealed && (await open(id, 'answer_sealed', answer_sealed)),
        answeredAt: answered_at?.toISOString() ?? null,
      })),
    );
  }

  private async money(): Promise<ReturnType<typeof moneyIn>> {
    return moneyIn((await this.rules.profile())!.currency);
  }
}

function before(a: LineRow, b: LineRow): number {
  return a.happenedOn < b.happenedOn
    ? -1
    : a.happenedOn > b.happenedOn
      ? 1
      : Number(a.place) - Number(b.place);
}

/** The treasurer, and a trustee where it is a treasurer's own; nobody their own. */
function mayAccept(actor: Actor, { workerId, acceptedAt, isTreasurer }: ReadRow): boolean {
  if (workerId === actor.workerId || acceptedAt !== null) return false;
  return scopeOf(actor, ['treasurer']).union || (isTreasurer && scopeOf(actor, ['trustee']).union);
}
