import type { Actor, Role } from '../../shared/actor.js';
import { mandateInForce } from '../mandates.sql.js';
import type { ProposalKind } from './kinds.js';
import { anyAfterAWeek, appointeeWaitsMs, officeWaitsMs, vacancyOffices } from './proposals.rules.js';

export type ProposalView = 'waiting' | 'mine' | 'decided';

export interface ListedRow {
  id: string;
  kind: string;
  payload_sealed: Buffer | null;
  meeting_decision_sealed: Buffer | null;
  refusal_sealed: Buffer | null;
  concerns: string[];
  drive_id: string | null;
  proposed_by_name: string | null;
  proposed_at: Date;
  expires_at: Date;
  meeting_on: string | null;
  decided_by_name: string | null;
  approved_at: Date | null;
  refused_at: Date | null;
  withdrawn_at: Date | null;
  result_id: string | null;
  is_own: boolean;
}

/** What every condition below goes by, named once. */
const asked = `WITH asked AS (
  SELECT $1::uuid AS worker, $2::date AS today, $3::timestamptz AS now, $4::text[] AS withheld, $5::text[] AS after_a_week,
         $6::text[] AS for_vacancy, $7::timestamptz AS a_week_ago, $8::timestamptz AS appointed_since,
         $15::text[] AS discreet
), named AS (SELECT * FROM unnest($9::text[], $10::text[]) AS named(kind, role))`;

const isOpen = 'num_nonnulls(p.approved_at, p.refused_at, p.withdrawn_at) = 0';
const proposer = 'coalesce(proposer.merged_into, proposer.id)';
const keptOut = 'ARRAY(SELECT coalesce(k.merged_into, k.id) FROM workers k WHERE k.id = ANY(p.kept_out))';

/** Nobody who could decide `p` holds an office that approves it (`isVacant` in offices.ts). */
const isVacant = `NOT EXISTS (
  SELECT FROM mandates held JOIN accounts a ON a.worker_id = held.worker_id AND a.ended_at IS NULL
  WHERE held.scope_kind = 'union' AND held.role IN (SELECT named.role FROM named WHERE named.kind = p.kind)
    AND held.worker_id <> ALL(${keptOut} || ${proposer}) AND ${mandateInForce('held', 'asked.today')})`;

/** Proposals of the union are approved by its offices, those of a drive by its committee. */
const isWhere = `CASE WHEN p.drive_id IS NULL THEN m.scope_kind = 'union'
                      ELSE m.scope_kind = 'drive' AND m.scope_id = p.drive_id END`;

/** What is of a drive is shown to its committee alone, whoever proposed or decided it. */
const isWithin = `(p.drive_id IS NULL OR EXISTS (
  SELECT FROM mandates own WHERE own.worker_id = asked.worker AND own.role = 'committee' AND own.scope_kind = 'drive'
    AND own.scope_id = p.drive_id AND ${mandateInForce('own', 'asked.today')}))`;

/** One office of the asker's that may approve `p` and was not given by its proposer of late (`proposals.rules.ts`). */
const mayApprove = `EXISTS (
  SELECT FROM mandates m
  LEFT JOIN workers gave ON gave.id = m.proposed_by LEFT JOIN workers agreed ON agreed.id = m.approved_by
  WHERE m.worker_id = asked.worker AND ${mandateInForce('m', 'asked.today')} AND ${isWhere}
    AND m.role <> ALL(asked.withheld)
    AND (m.role IN (SELECT named.role FROM named WHERE named.kind = p.kind)
      OR (p.proposed_at <= asked.a_week_ago AND m.role = ANY(asked.after_a_week) AND p.kind <> ALL(asked.discreet))
      OR (p.meeting_on IS NOT NULL AND m.role = ANY(asked.for_vacancy) AND ${isVacant}))
    AND (m.created_at > asked.appointed_since
      AND ${proposer} IN (coalesce(gave.merged_into, gave.id), coalesce(agreed.merged_into, agreed.id))) IS NOT TRUE)`;

/** Open proposals `p` of workers `proposer` that `asked.worker` may approve at `asked.now`; goes by `asked` and `named`. */
export const awaitsAsked = `${isOpen} AND p.expires_at > asked.now AND ${proposer} <> asked.worker
    AND asked.worker <> ALL(${keptOut}) AND ${mayApprove}`;

const conditions: Record<ProposalView, string> = {
  waiting: awaitsAsked,
  mine: `${proposer} = asked.worker AND ${isWithin}`,
  decided: `asked.worker IN (p.approved_by_worker, p.refused_by_worker) AND ${isWithin}`,
};

/** Which offices approve which kind. */
export function namedOffices(kinds: readonly ProposalKind[]): { kind: string; role: Role }[] {
  return kinds.flatMap(({ kind, approvers }) => approvers.map((role: Role) => ({ kind, role })));
}

/** One statement a list: newest first. */
export function listedProposals(
  actor: Actor,
  kinds: readonly ProposalKind[],
  now: Date,
  { view, limit, keys, id }: { view: ProposalView; limit: number; keys: string[] | null; id?: string },
): { sql: string; parameters: unknown[] } {
  const named = namedOffices(kinds);
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const sql = `${asked}
    SELECT p.id, p.kind, p.payload_sealed, p.meeting_decision_sealed, p.refusal_sealed, p.concerns, p.drive_id,
      who.chosen_name AS proposed_by_name, p.proposed_at, p.expires_at, p.meeting_on,
      second.chosen_name AS decided_by_name, p.approved_at, p.refused_at, p.withdrawn_at, p.result_id,
      ${proposer} = asked.worker AS is_own
    FROM asked CROSS JOIN proposals p
    JOIN workers proposer ON proposer.id = p.proposed_by_worker
    JOIN workers who ON who.id = ${proposer}
    LEFT JOIN workers second ON second.id = coalesce(p.approved_by_worker, p.refused_by_worker)
    WHERE ${conditions[view]}
      AND ($11::timestamptz IS NULL OR (p.proposed_at, p.id) < ($11::timestamptz, $12::uuid))
      AND ($13::uuid IS NULL OR p.id = $13)
    ORDER BY p.proposed_at DESC, p.id DESC LIMIT $14`;
  return {
    sql,
    parameters: [
      actor.workerId,
      actor.today,
      now,
      actor.withheld,
      anyAfterAWeek,
      vacancyOffices,
      ago(officeWaitsMs),
      ago(appointeeWaitsMs),
      named.map(({ kind }) => kind),
      named.map(({ role }) => role),
      keys ? new Date(Number(keys[0])) : null,
      keys ? keys[1] : null,
      id ?? null,
      limit,
      kinds.filter(({ isDiscreet }) => isDiscreet).map(({ kind }) => kind),
    ],
  };
}
