import type { Day } from '../../shared/days.js';
import { isHere } from '../../workers/index.js';
import { inHand } from '../delegates/in-hand.sql.js';
import type { PaymentMethod } from '../dues.rules.js';
import type { RulesRow } from '../rates/dues-rules.js';
import type { FactsRow } from '../standing/member-facts.js';
import { duesRules, speakingFor, standingFacts } from '../standing/standing-facts.sql.js';

export interface PayerRow {
  person_id: string;
  name: string;
  facts: FactsRow | null;
  rules: RulesRow;
}

/** A payment as whoever took it finds it again. */
export interface TakenRow {
  id: string;
  credential: number;
  receipt: number;
  amountCents: number;
  method: PaymentMethod;
  receivedOn: Day;
  months: Day[];
  withdrawn: boolean;
}

export interface WholePayerRow extends PayerRow {
  waiting_cents: string;
  recent: TakenRow[];
}

const mostFound = 12;
const mostRecent = 5;

const payer = `SELECT w.id AS person_id, w.chosen_name AS name, w.name_key, to_jsonb(f) AS facts, (${duesRules}) AS rules
  FROM workers w LEFT JOIN LATERAL (${standingFacts(speakingFor('w.id'), 'NULL')}) f ON true
  WHERE ${isHere('w')}`;

/** $1 a part of the name, $2 a member number or null. */
export const payersFound = `${payer} AND (w.name_key LIKE $1
    OR w.id = (SELECT m.worker_id FROM memberships m WHERE m.number = $2::integer))
  ORDER BY w.name_key COLLATE "C", w.id LIMIT ${mostFound}`;

const taken = `jsonb_build_object('id', p.entry_id, 'credential', c.number, 'receipt', r.number,
    'amountCents', p.amount_cents, 'method', p.method, 'receivedOn', p.received_on,
    'months', ARRAY(SELECT d.month FROM dues_months d WHERE d.entry_id = p.entry_id ORDER BY d.month),
    'withdrawn', EXISTS (SELECT FROM ledger_entries u WHERE u.reverses = p.entry_id))`;

const takenFrom = `dues_payments p JOIN ledger_entries e ON e.id = p.entry_id
  JOIN delegate_credentials c ON c.id = p.credential_id JOIN receipts r ON r.entry_id = p.entry_id
  JOIN memberships m ON m.id = p.membership_id`;

/** Cents that wait for a worker under all their memberships: what they pay next draws on all of it. */
export function creditOf(worker: string): string {
  return `SELECT coalesce(sum(
    coalesce((SELECT sum(t.amount_cents) FROM ledger_transfers t WHERE t.credit = a.code), 0)
  - coalesce((SELECT sum(t.amount_cents) FROM ledger_transfers t WHERE t.debit = a.code), 0)), 0)
  FROM memberships m JOIN ledger_accounts a ON a.membership_id = m.id WHERE m.worker_id = ${worker}`;
}

/** $1 the worker, $2 who asks, $3 whether they may undo any: else their own that stand in no report. */
export const onePayer = `SELECT found.*,
    (${creditOf('found.person_id')}) AS waiting_cents,
    (SELECT coalesce(jsonb_agg(t.payment ORDER BY t.recorded_at DESC, t.number DESC), '[]') FROM (
       SELECT ${taken} AS payment, e.recorded_at, r.number FROM ${takenFrom}
       WHERE m.worker_id = found.person_id AND NOT EXISTS (SELECT FROM ledger_entries u WHERE u.reverses = p.entry_id)
         AND ($3::boolean OR (c.worker_id = $2 AND NOT EXISTS (
           SELECT FROM delegate_report_lines l WHERE l.entry_id = p.entry_id)))
       ORDER BY e.recorded_at DESC, r.number DESC LIMIT ${mostRecent}) t) AS recent
  FROM (${payer} AND w.id = $1) found`;

/** $1 who recorded them, $2 the day. */
export const takenToday = `SELECT m.worker_id AS person_id, w.chosen_name AS name, ${taken} AS payment, u.currency
  FROM ${takenFrom} JOIN workers w ON w.id = m.worker_id CROSS JOIN union_profile u
  WHERE e.recorded_by = $1 AND (e.recorded_at AT TIME ZONE u.time_zone)::date = $2::date
  ORDER BY e.recorded_at DESC, r.number DESC LIMIT 200`;

/** $1 whose: what is in hand under each of their open credentials, in cents. */
export const ownHands = `SELECT c.number, ${inHand('c.number')} AS cents, u.currency
  FROM delegate_credentials c CROSS JOIN union_profile u
  WHERE c.worker_id = $1 AND c.cleared_on IS NULL ORDER BY c.number`;
