import type { Day } from '../../shared/days.js';
import type { ProposalKind } from './kinds.js';
import { anyAfterAWeek, appointeeWaitsMs, officeWaitsMs, vacancyOffices } from './proposals.rules.js';
import { awaitsAsked, namedOffices } from './proposals.sql.js';

/** A proposal that an account's office may approve, and a day on which it is told so. */
export interface AwaitedProposal {
  id: string;
  account_id: string;
  drive_id: string | null;
  /** the last morning on which they can decide */
  is_last: boolean;
  tell_on: Day;
  until_on: Day;
}

/**
 * Every open proposal with all who may approve it: on the morning after it came, and on the last one. Of proposals
 * that nobody may count none is there, but for those of a drive: they are for its committee.
 * @param morning the expression of the moment at which people are told, by those of a day and of a time zone
 */
export function awaitedProposals(
  kinds: readonly ProposalKind[],
  { now, since, until, timeZone }: { now: Date; since: Day; until: Day; timeZone: string },
  morning: (day: string, timeZone: string) => string,
): { sql: string; parameters: unknown[] } {
  const named = namedOffices(kinds);
  const sql = `
    WITH named AS (SELECT * FROM unnest($1::text[], $2::text[]) AS named(kind, role))
    SELECT p.id, asked.account AS account_id, p.drive_id, moment.is_last, moment.tell_on::text,
           (p.expires_at AT TIME ZONE $3::text)::date::text AS until_on
    FROM proposals p JOIN workers proposer ON proposer.id = p.proposed_by_worker
    CROSS JOIN LATERAL (VALUES
      (false, (p.proposed_at AT TIME ZONE $3::text)::date + 1),
      (true, (p.expires_at AT TIME ZONE $3::text)::date - 1)) AS moment(is_last, tell_on)
    CROSS JOIN LATERAL (
      SELECT a.id AS account, a.worker_id AS worker, moment.tell_on AS today, at.now, '{}'::text[] AS withheld,
             $4::text[] AS after_a_week, $5::text[] AS for_vacancy, $6::text[] AS discreet,
             at.now - $7::float8 * interval '1 millisecond' AS a_week_ago,
             at.now - $8::float8 * interval '1 millisecond' AS appointed_since
      FROM (SELECT ${morning('moment.tell_on', '$3::text')} AS now) at CROSS JOIN accounts a
      WHERE a.ended_at IS NULL AND EXISTS (SELECT FROM mandates held WHERE held.worker_id = a.worker_id)) asked
    WHERE p.expires_at > $9::timestamptz AND moment.tell_on BETWEEN $10::date AND $11::date
      AND (p.drive_id IS NOT NULL OR p.kind <> ALL(asked.discreet)) AND ${awaitsAsked}`;
  const parameters = [
    named.map(({ kind }) => kind),
    named.map(({ role }) => role),
    timeZone,
    anyAfterAWeek,
    vacancyOffices,
    kinds.filter(({ isDiscreet }) => isDiscreet).map(({ kind }) => kind),
    officeWaitsMs,
    appointeeWaitsMs,
    now,
    since,
    until,
  ];
  return { sql, parameters };
}
