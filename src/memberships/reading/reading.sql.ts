import { fold } from '../../shared/texts.js';
import { type BoundValues, isHere } from '../../workers/index.js';
import type { MemberKind, MembershipEventKind } from '../membership.rules.js';
import { branchOf, counts, kindAfterTurn, suspendedUntil, theirs, turnOf } from '../memberships.sql.js';
import type { MemberLineView, MembersQuery } from './reading.dto.js';

/** Of a membership without a number the largest: applicants stand at the end. */
const order = 'coalesce(m.number, 2147483647)';

export type LineRow = MemberLineView & { person_id: string | null; id: string; place: string };

/** One page of the roll and one row more, in order of number. */
export function rollPage(
  { branchId, kind, search, limit }: Omit<MembersQuery, 'after'>,
  { today, after }: { today: string; after: string[] | null },
  bound: BoundValues,
): string {
  const day = bound.bind(today);
  const conditions = [isHere('w'), counts('m'), ...searched(search, bound)];
  if (kind) conditions.push(`${kindAfterTurn} = ${bound.bind(kind)}`);
  if (branchId) {
    const id = bound.bind(branchId);
    // whoever was never there is left out by the index
    conditions.push(`branch.id = ${id}::uuid`);
    conditions.push(
      `m.worker_id IN (SELECT their.worker_id FROM membership_events was JOIN memberships their ON their.id = was.membership_id
         WHERE was.branch_id = ${id}::uuid)`,
    );
  }
  if (after)
    conditions.push(`(${order}, m.id) > (${bound.bind(after[0])}::int, ${bound.bind(after[1])}::uuid)`);
  return `SELECT CASE WHEN row_number() OVER (ORDER BY p.place, p.id) <= ${bound.bind(limit)}::int
      THEN p."workerId" END AS person_id, p.*
    FROM (SELECT m.id, ${order} AS place, w.id AS "workerId", w.chosen_name AS "chosenName", m.number,
        ${kindAfterTurn} AS kind, turn.happened_on AS since, branch.id AS "branchId", branch.name AS branch
      FROM ${candidates(kind)} m JOIN workers w ON w.id = m.worker_id
      CROSS JOIN ${turnOf('m', day)} LEFT JOIN ${branchOf('m', day)} ON true
      WHERE ${conditions.join(' AND ')}
      ORDER BY ${order}, m.id LIMIT ${bound.bind(limit + 1)}) p
    ORDER BY p.place, p.id`;
}

/** Of few kinds only those who may be it: else everybody would be walked, in order of number, to find them. */
function candidates(kind: MemberKind | null | undefined): string {
  const having = (...kinds: MembershipEventKind[]): string =>
    `SELECT r.* FROM memberships r WHERE r.worker_id IN (SELECT their.worker_id FROM membership_events was
       JOIN memberships their ON their.id = was.membership_id WHERE was.kind IN ('${kinds.join(`', '`)}'))`;
  if (kind === 'former') return `(${having('withdrew', 'died')})`;
  if (kind !== 'applicant') return 'memberships';
  // with a number only who left, or whose initiation was a mistake
  return `(SELECT n.* FROM memberships n WHERE coalesce(n.number, 2147483647) = 2147483647
     UNION ${having('withdrew', 'voided')})`;
}

function searched(search: string | null | undefined, bound: BoundValues): string[] {
  if (!search) return [];
  if (/^\d{1,9}$/.test(search)) return [`m.number = ${bound.bind(search)}::int`];
  return [`w.name_key LIKE ${bound.bind(`%${fold(search).replace(/[\\%_]/g, '\\$&')}%`)}`];
}

/** An event with what is sealed of it, where the reader may open it. */
export interface EventRead {
  id: string;
  membershipId: string;
  kind: MembershipEventKind;
  happenedOn: string;
  untilOn: string | null;
  branchId: string | null;
  branch: string | null;
  voids: string | null;
  recordedAt: string;
  recordedBy: string | null;
  situation: string | null;
  note: string | null;
}

export interface MembershipRow {
  person_id: string;
  chosen_name: string;
  id: string | null;
  number: number | null;
  branch_id: string | null;
  branch: string | null;
  suspended_until: string | null;
  events: EventRead[];
}

/** One person's membership with its history; sealed words only where `words` holds. */
export function membershipRead(
  { condition, words, today }: { condition: string; words: string; today: string },
  bound: BoundValues,
): string {
  const day = bound.bind(today);
  return `SELECT w.id AS person_id, w.chosen_name, m.id, m.number, branch.id AS branch_id, branch.name AS branch,
      ${suspendedUntil('m', day)} AS suspended_until,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'membershipId', e.membership_id, 'kind', e.kind, 'happenedOn', e.happened_on,
          'untilOn', e.until_on, 'branchId', e.branch_id, 'branch', b.name, 'voids', e.voids,
          'recordedAt', e.recorded_at, 'recordedBy', e.recorded_by,
          'situation', encode(s.situation_sealed, 'base64'), 'note', encode(s.note_sealed, 'base64'))
          ORDER BY e.happened_on, e.recorded_at), '[]')
        FROM membership_events e LEFT JOIN branches b ON b.id = e.branch_id
        LEFT JOIN membership_words s ON s.event_id = e.id AND ${words}
        WHERE e.membership_id IN ${theirs('m')}) AS events
    FROM workers w
    LEFT JOIN memberships m ON m.worker_id = w.id AND ${counts('m')}
    LEFT JOIN ${branchOf('m', day)} ON true
    WHERE ${condition}`;
}
