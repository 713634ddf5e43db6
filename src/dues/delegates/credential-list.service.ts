import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { mandateInForce } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { moneyIn } from '../../shared/money.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { CredentialView, DelegateBalancePageView } from './credentials.dto.js';
import { DueDays } from './due-days.service.js';
import { lateSince } from './due.rules.js';
import { inHand } from './in-hand.sql.js';

type Row = Omit<CredentialView, 'inHand' | 'reportedThrough' | 'lateSince'> & {
  person_id: string;
  cents: string;
  reported: Day | null;
};

type BalanceRow = Pick<Row, 'id' | 'number' | 'workerId' | 'chosenName' | 'person_id' | 'cents'>;

export interface CredentialWish {
  limit: number;
  after?: string | undefined;
}

/** Who takes dues under which number, and what they have in hand. */
@Injectable()
export class CredentialListService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly rules: RulesService,
    private readonly due: DueDays,
  ) {}

  /** Open ones and cleared ones, by number. Names lie beyond the treasurer's own reach: this one statement's WHERE stands. */
  async list(actor: Actor, { limit, after }: CredentialWish): Promise<Page<CredentialView>> {
    const keys = keysOf(after, ['number']);
    const sql = `SELECT c.id, c.number, c.worker_id AS person_id, c.worker_id AS "workerId",
        w.chosen_name AS "chosenName", s.chosen_name AS sponsor, c.issued_on AS "issuedOn", c.lost_on AS "lostOn",
        c.cleared_on AS "clearedOn", reports.through AS reported, coalesce(reports.accepted, true) AS "allAccepted",
        ${inHand('c.number')} AS cents,
        EXISTS (SELECT FROM mandates m WHERE m.worker_id = c.worker_id AND m.role = 'delegate'
                AND ${mandateInForce('m', '$3::date')}) AS "isDelegate"
      FROM delegate_credentials c JOIN workers w ON w.id = c.worker_id JOIN workers s ON s.id = c.sponsor_id
      CROSS JOIN LATERAL (SELECT max(month) AS through, bool_and(accepted_at IS NOT NULL) AS accepted
                          FROM delegate_reports r WHERE r.credential_id = c.id) reports
      WHERE $1::integer IS NULL OR c.number > $1 ORDER BY c.number LIMIT $2`;
    const parameters = [keys?.[0] ?? null, limit + 1, actor.today];
    const [rows, profile, overdue] = await Promise.all([
      this.logged<Row>(actor, 'credential.listed', { sql, parameters }),
      this.rules.profile(),
      this.due.overdueReports(actor.today),
    ]);
    const money = moneyIn(profile!.currency);
    return page(
      rows,
      limit,
      (row) => [String(row.number)],
      ({ person_id: _person, cents, reported, ...view }) => {
        const through = reported ? monthNumber(reported) : null;
        const late = view.clearedOn
          ? null
          : lateSince({ issuedOn: view.issuedOn, reported: through }, overdue);
        return {
          ...view,
          inHand: money(Number(cents)),
          reportedThrough: through === null ? null : monthNamed(through),
          lateSince: late === null ? null : monthNamed(late),
        };
      },
    );
  }

  /** What each had in hand in the evening of a day. */
  async balances(
    actor: Actor,
    { on = actor.today, limit, after }: CredentialWish & { on?: Day | undefined },
  ): Promise<DelegateBalancePageView> {
    const keys = keysOf(after, ['number']);
    const sql = `SELECT c.id, c.number, c.worker_id AS person_id, c.worker_id AS "workerId",
        w.chosen_name AS "chosenName", ${inHand('c.number', '$3')} AS cents
      FROM delegate_credentials c JOIN workers w ON w.id = c.worker_id
      WHERE c.issued_on <= $3 AND ($1::integer IS NULL OR c.number > $1) ORDER BY c.number LIMIT $2`;
    const [rows, profile] = await Promise.all([
      this.logged<BalanceRow>(actor, 'credential.balances_read', {
        sql,
        parameters: [keys?.[0] ?? null, limit + 1, on],
      }),
      this.rules.profile(),
    ]);
    const money = moneyIn(profile!.currency);
    const shown = page(
      rows,
      limit,
      (row) => [String(row.number)],
      ({ person_id: _person, cents, ...view }) => ({ ...view, inHand: money(Number(cents)) }),
    );
    return { on, ...shown };
  }

  private logged<Found>(
    actor: Actor,
    action: string,
    select: { sql: string; parameters: readonly unknown[] },
  ): Promise<Found[]> {
    return asProgram(() => this.audit.readLogged<Found>(this.db.manager, actor, { action }, select));
  }
}
