import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { firstDayOf, lastDayOf, type MonthNumber, monthNumber } from '../../shared/months.js';
import { entriesOf, inHand } from '../delegates/in-hand.sql.js';
import type { NewReportBody } from './reports.dto.js';

interface OwnCredential {
  id: string;
  number: number;
  issued_on: Day;
  /** the last month reported */
  through: Day | null;
}

/** A delegate's account of what was taken and handed over, up to the end of a month. */
@Injectable()
export class ReportingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes up every entry of the credential that stands in no report yet. The month that is not over may be reported
   * too: whoever stops gives account at once. Also after the mandate ended; the WHERE keeps it to one's own.
   * @throws Problem 409 `report.made_already`, 422 `delegate.no_credential`, `report.month_to_come`,
   *   `report.before_credential`
   */
  async report(actor: Actor, { month, countedCents, credentialId = null }: NewReportBody): Promise<string> {
    const wanted = monthNumber(`${month}-01`);
    return asProgram(() =>
      this.db.transaction(async (tx) => {
        const own = await this.own(tx, actor, credentialId);
        refuseMonth(wanted, own, actor.today);
        const id = await this.write(tx, own, wanted, countedCents);
        await this.audit.record(tx, actor, { action: 'report.made', subjectId: id });
        return id;
      }),
    );
  }

  /** The actor's open credential, held: what is taken under it meanwhile waits, and stands in the next report. */
  private async own(tx: EntityManager, actor: Actor, credentialId: string | null): Promise<OwnCredential> {
    const [own] = await tx.query<Omit<OwnCredential, 'through'>[]>(
      `SELECT id, number, issued_on FROM delegate_credentials
       WHERE worker_id = $1 AND cleared_on IS NULL AND ($2::uuid IS NULL OR id = $2)
       ORDER BY number LIMIT 1 FOR UPDATE`,
      [actor.workerId, credentialId],
    );
    if (!own) throw new Problem(422, 'delegate.no_credential');
    const [last] = await tx.query<{ through: Day | null }[]>(
      'SELECT max(month) AS through FROM delegate_reports WHERE credential_id = $1',
      [own.id],
    );
    return { ...own, through: last!.through };
  }

  /** In one statement: lines and the sum in hand are of one moment. */
  private async write(
    tx: EntityManager,
    { id, number }: OwnCredential,
    month: MonthNumber,
    countedCents: number,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `WITH made AS (
         INSERT INTO delegate_reports (credential_id, month, reported_at, counted_cents, book_cents)
         SELECT $1, $3, $4, $5, ${inHand('$2::text', '$6')} RETURNING id),
       taken AS (
         INSERT INTO delegate_report_lines (report_id, entry_id)
         SELECT made.id, e.id FROM made CROSS JOIN (${entriesOf('$1::uuid', '$2::text')}) own
         JOIN ledger_entries e ON e.id = own.entry_id
         WHERE e.happened_on <= $6
           AND NOT EXISTS (SELECT FROM delegate_report_lines l WHERE l.entry_id = e.id))
       SELECT id FROM made`,
      [id, String(number), firstDayOf(month), this.clock.now(), countedCents, lastDayOf(month)],
    );
    return row!.id;
  }
}

function refuseMonth(wanted: MonthNumber, { issued_on, through }: OwnCredential, today: Day): void {
  if (wanted > monthNumber(today)) throw new Problem(422, 'report.month_to_come');
  if (wanted < monthNumber(issued_on)) throw new Problem(422, 'report.before_credential');
  // a later report took up what an earlier month left
  if (through && wanted <= monthNumber(through)) throw new Problem(409, 'report.made_already');
}
