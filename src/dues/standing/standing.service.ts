import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { prepared } from '../../database/prepared.js';
import { asProgram } from '../../database/reach.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { duesRulesOf, type RulesRow } from '../rates/dues-rules.js';
import { type FactsRow, factsOf } from './member-facts.js';
import type { StandingQuery, StandingView } from './standing.dto.js';
import { duesRules, speakingFor, standingFacts } from './standing-facts.sql.js';
import { standingView } from './standing.view.js';

type Row = Partial<FactsRow> & { person_id: string; rules: RulesRow };

/** The end of the day `asKnownOn` in the union's time zone; null when everything is known. */
const knownUntil = `CASE WHEN $2::date IS NOT NULL
  THEN ($2::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM union_profile) END`;

/** Facts and rules of the worker $1 as known on the day $2, in one statement; a row without facts for who never applied. */
const statement = (mayRead: string): string => `SELECT w.id AS person_id, f.*, (${duesRules}) AS rules
  FROM workers w LEFT JOIN (${standingFacts(speakingFor('$1'), knownUntil)}) f ON true
  WHERE w.id = $1 AND w.merged_into IS NULL AND w.erased_at IS NULL AND ${mayRead}`;
const ownStatement = prepared(statement('true'));

@Injectable()
export class StandingService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** One's own; nobody reads it but oneself. */
  async own(actor: Actor, query: StandingQuery): Promise<StandingView> {
    if (!actor.workerId) throw nothingHere();
    const parameters = [actor.workerId, query.asKnownOn ?? null];
    const [row] = await asProgram(() => this.db.query<Row[]>(ownStatement, parameters));
    return viewOf(row, actor, query);
  }

  /**
   * Of somebody, by who takes dues, keeps money or members, or is their steward; they find it in their log.
   * @throws Problem 404
   */
  async of(actor: Actor, workerId: string, query: StandingQuery): Promise<StandingView> {
    const { sites } = scopeOf(actor, ['steward']);
    const isEverywhere =
      scopeOf(actor, ['treasurer', 'trustee', 'secretary', 'steward']).union ||
      actor.mandates.some(({ role }) => role === 'delegate');
    const atOwnSite = `EXISTS (SELECT FROM jobs j WHERE j.worker_id = w.id AND j.site_id = ANY($4::uuid[])
      AND j.from_on <= $5::date AND (j.until_on IS NULL OR j.until_on >= $5::date))`;
    const parameters = [workerId, query.asKnownOn ?? null, isEverywhere, sites, actor.today];
    const sql = statement(`($3::boolean OR ${atOwnSite})`);
    const rows = await asProgram(() =>
      this.audit.readLogged<Row>(
        this.db.manager,
        actor,
        { action: 'standing.read', subjectId: workerId },
        { sql, parameters },
      ),
    );
    return viewOf(rows[0], actor, query);
  }
}

function viewOf(
  row: Row | undefined,
  { today, language }: Actor,
  { on, asKnownOn }: StandingQuery,
): StandingView {
  if (!row) throw nothingHere();
  const facts = row.id ? factsOf(row as FactsRow) : null;
  return standingView(facts, duesRulesOf(row.rules), {
    on: on ?? today,
    asKnownOn: asKnownOn ?? null,
    language,
  });
}
