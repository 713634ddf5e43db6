import type { Day } from '../../shared/days.js';
import { isOpen, letsConfirm } from './recoveries.sql.js';

/** How many recoveries wait for one officer, and the day on which they are told so. */
export interface AwaitedRecovery {
  account_id: string;
  /** `begun` and `ending` wait for their word, `unused` have it and were not used */
  what: 'begun' | 'ending' | 'unused';
  tell_on: Day;
  count: number;
}

/**
 * Open recoveries by officer and day: on the morning after somebody asked and on the last one to who may confirm and
 * has not; on the last one to who confirmed what nobody used. However many a stranger begins, they are one line a day.
 * @param morning the expression of the moment at which people are told, by those of a day and of a time zone
 */
export function awaitedRecoveries(
  { now, since, until, timeZone }: { now: Date; since: Day; until: Day; timeZone: string },
  morning: (day: string, timeZone: string) => string,
): { sql: string; parameters: unknown[] } {
  const sql = `
    SELECT officer.id AS account_id, moment.what, moment.tell_on::text, count(*)::int AS count
    FROM recoveries r JOIN accounts a ON a.id = r.account_id AND a.ended_at IS NULL
    CROSS JOIN LATERAL (VALUES
      ('begun', (r.begun_at AT TIME ZONE $1::text)::date + 1),
      (CASE WHEN r.usable_at IS NULL THEN 'ending' ELSE 'unused' END,
       (r.expires_at AT TIME ZONE $1::text)::date - 1)) AS moment(what, tell_on)
    JOIN accounts officer ON officer.id <> a.id AND officer.ended_at IS NULL
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM recovery_confirmations c
      WHERE c.recovery_id = r.id AND c.worker_id = officer.worker_id) AS has_confirmed) told
    WHERE ${isOpen('r', '$2::timestamptz')} AND moment.tell_on BETWEEN $3::date AND $4::date
      AND r.expires_at > ${morning('moment.tell_on', '$1::text')}
      AND CASE WHEN moment.what = 'unused' THEN told.has_confirmed
        ELSE r.usable_at IS NULL AND NOT told.has_confirmed AND officer.worker_id IS DISTINCT FROM a.worker_id
          AND EXISTS (SELECT FROM mandates own WHERE own.worker_id = officer.worker_id
            AND ${letsConfirm('own', 'a', 'moment.tell_on')}) END
    GROUP BY officer.id, moment.what, moment.tell_on`;
  return { sql, parameters: [timeZone, now, since, until] };
}
