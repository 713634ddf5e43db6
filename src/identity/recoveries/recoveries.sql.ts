import { standsBeside } from '../apart.sql.js';
import { mandateInForce } from '../mandates.sql.js';

/** Neither used, nor stopped, nor too old at `now`. */
export function isOpen(recovery: string, now: string): string {
  return `${recovery}.completed_at IS NULL AND ${recovery}.stopped_at IS NULL AND ${recovery}.expires_at > ${now}`;
}

/** The condition that mandate `m` lets its holder say on `day` who the owner of account `a` is. */
export function letsConfirm(m: string, a: string, day: string): string {
  return `${mandateInForce(m, day)} AND (
    ${m}.scope_kind = 'union' AND ${m}.role IN ('secretary', 'custodian', 'steward')
    OR ${m}.scope_kind = 'site' AND ${m}.role = 'steward' AND EXISTS (
      SELECT FROM jobs held WHERE held.worker_id = ${a}.worker_id AND held.site_id = ${m}.scope_id
        AND held.from_on <= ${day} AND (held.until_on IS NULL OR held.until_on >= ${day})))`;
}

/** The condition that worker `me`, in one of the roles that count in their session, may confirm account `a`. */
export function mayConfirm(bound: { me: string; roles: string; day: string }, a: string): string {
  return `${a}.worker_id IS DISTINCT FROM ${bound.me}::uuid AND EXISTS (
    SELECT FROM mandates own WHERE own.worker_id = ${bound.me}::uuid AND own.role = ANY(${bound.roles}::text[])
      AND ${letsConfirm('own', a, `${bound.day}::date`)})`;
}

const beside = (one: string, other: string): string =>
  standsBeside(
    { one: `${one}.worker_id`, other: `${other}.worker_id` },
    letsConfirm('m', 'a', '$2::date'),
    '$3',
  );

/** Whether two of those who confirmed recovery $1 count together on day $2; $3 is now. */
export const twoCount = `
  SELECT EXISTS (
    SELECT FROM recovery_confirmations one
    JOIN recovery_confirmations other ON other.recovery_id = one.recovery_id AND one.worker_id < other.worker_id
    JOIN recoveries r ON r.id = one.recovery_id
    JOIN accounts a ON a.id = r.account_id
    WHERE one.recovery_id = $1
      AND ${beside('one', 'other')}
      AND ${beside('other', 'one')}
  ) AS two`;
