import type { Day } from '../shared/days.js';
import type { MeetingKind } from './meeting.entity.js';
import { ownBranch } from './meetings.sql.js';

export interface OwnMeetingRow {
  id: string;
  kind: MeetingKind;
  branch: string | null;
  meetsOn: Day;
  /** sealed, in base64 */
  place: string;
}

const mostShown = 6;

/**
 * The next meetings of a member as one JSON value: of everybody and of their own branch, none that was called off.
 * @param place the placeholders of the worker, today, and the last day that is shown
 */
export function ownMeetings({ worker, today, until }: Record<'worker' | 'today' | 'until', string>): string {
  return `SELECT coalesce(jsonb_agg(found ORDER BY found."meetsOn", found.id), '[]') FROM (
    SELECT m.id, m.kind, b.name AS branch, m.meets_on AS "meetsOn",
           translate(encode(m.place_sealed, 'base64'), E'\\n', '') AS place
    FROM meetings m LEFT JOIN branches b ON b.id = m.branch_id
    WHERE m.meets_on BETWEEN ${today}::date AND ${until}::date AND m.called_off_at IS NULL AND m.kind <> 'committee'
      AND EXISTS (SELECT FROM (${ownBranch(worker, today)}) own WHERE m.branch_id IS NULL OR m.branch_id = own.branch_id)
    ORDER BY m.meets_on, m.id LIMIT ${mostShown}) found`;
}
