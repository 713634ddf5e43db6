/** For so long after somebody was brought in, they and whoever brought them in do not count as two. */
export const apartAfterDays = 7;

/** The condition that `one`'s account was made of late with a code that `other` handed out (worker ids). */
export function joinedThrough(one: string, other: string, now: string): string {
  return `EXISTS (
    SELECT FROM invitations i JOIN accounts inviter ON inviter.id = i.invited_by
    WHERE i.worker_id = ${one} AND inviter.worker_id = ${other}
      AND i.redeemed_at > ${now}::timestamptz - interval '${apartAfterDays} days')`;
}

/**
 * The condition that `one` counts as a person beside `other`: by a mandate `m` for which `condition` holds, which
 * did not come from `other` of late, and with an account that did not either.
 */
export function standsBeside(
  { one, other }: { one: string; other: string },
  condition: string,
  now: string,
): string {
  return `NOT ${joinedThrough(one, other, now)} AND EXISTS (
    SELECT FROM mandates m WHERE m.worker_id = ${one} AND ${condition}
      AND (m.created_at <= ${now}::timestamptz - interval '${apartAfterDays} days'
        OR m.proposed_by IS DISTINCT FROM ${other} AND m.approved_by IS DISTINCT FROM ${other}))`;
}
