import { isShown, shownAs } from '../../audit/index.js';
import { bankState, type BankStateRow } from '../../bank/index.js';
import { prepared } from '../../database/prepared.js';
import {
  creditOf,
  type FactsRow,
  type RulesRow,
  duesRules,
  speakingFor,
  standingFacts,
} from '../../dues/index.js';
import { mandateInForce } from '../../identity/index.js';
import { type OwnMeetingRow, ownMeetings } from '../../meetings/index.js';
import type { Role, ScopeKind } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';

export interface OwnReceiptRow {
  membershipId: string;
  credentialId: string;
  credential: number;
  number: number;
  receivedOn: Day;
  amountCents: number;
  months: Day[];
  withdrawnOn: Day | null;
  /** sealed, in base64; null once it was erased */
  code: string | null;
}

export interface OwnMandateRow {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string | null;
  scope: string | null;
  untilOn: Day | null;
}

export interface LogRow {
  id: string;
  at: string;
  action: string;
  capacity: string;
  by: string | null;
}

export interface ToldRow {
  id: string;
  code: MessageCode;
  values: MessageValues;
  href: string | null;
  toldAt: string;
}

/** All that is one's own, in one row. */
export interface StatusRow {
  facts: FactsRow | null;
  rules: RulesRow;
  /** whether reminders wait for the bank's statements */
  bank: BankStateRow | null;
  branch: string | null;
  credit_cents: string;
  receipts: OwnReceiptRow[];
  meetings: OwnMeetingRow[];
  mandates: OwnMandateRow[];
  told: ToldRow[];
  /** what stood in the log under rows that were merged into one's own */
  merged_log: LogRow[];
  /** by the ids of those who looked */
  names: Record<string, string> | null;
}

export const receiptsShown = 12;
export const looksShown = 5;

const base64 = (column: string): string => `translate(encode(${column}, 'base64'), E'\\n', '')`;

/** @param condition on `memberships m`, `dues_payments p`, `receipts r` and `delegate_credentials c` */
export function ownReceipts(condition: string): string {
  return `SELECT coalesce(jsonb_agg(found ORDER BY found."receivedOn" DESC, found.issued_at DESC, found.number DESC), '[]')
    FROM (
      SELECT r.membership_id AS "membershipId", r.credential_id AS "credentialId", c.number AS credential, r.number,
             r.issued_at, p.received_on AS "receivedOn", p.amount_cents AS "amountCents",
             ARRAY(SELECT d.month FROM dues_months d WHERE d.entry_id = r.entry_id ORDER BY d.month) AS months,
             (SELECT e.happened_on FROM ledger_entries e WHERE e.reverses = r.entry_id) AS "withdrawnOn",
             ${base64('k.code_sealed')} AS code
      FROM memberships m JOIN receipts r ON r.membership_id = m.id
      JOIN dues_payments p ON p.entry_id = r.entry_id JOIN delegate_credentials c ON c.id = r.credential_id
      LEFT JOIN receipt_codes k ON (k.credential_id, k.number) = (r.credential_id, r.number)
      WHERE ${condition}
      ORDER BY p.received_on DESC, r.issued_at DESC, r.number DESC LIMIT ${receiptsShown}) found`;
}

const ownMandates = `SELECT coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'scopeKind', h.scope_kind,
    'scopeId', h.scope_id, 'untilOn', h.until_on, 'scope', coalesce(
      (SELECT b.name FROM branches b WHERE h.scope_kind = 'branch' AND b.id = h.scope_id),
      (SELECT s.name FROM sites s WHERE h.scope_kind = 'site' AND s.id = h.scope_id)))
    ORDER BY h.scope_kind = 'union' DESC, h.role, h.id), '[]')
  FROM mandates h WHERE h.worker_id = $1 AND ${mandateInForce('h', '$2::date')}`;

const told = `SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'values', n."values",
    'href', n.href, 'toldAt', n.told_at) ORDER BY n.told_at DESC, n.id), '[]')
  FROM notices n WHERE n.account_id = $4 AND n.put_away_at IS NULL`;

/** The branch of the last event up to today that names one. */
const branch = `SELECT b.name FROM memberships m JOIN membership_events e ON e.membership_id = m.id
  JOIN branches b ON b.id = e.branch_id
  WHERE m.worker_id = $1 AND e.happened_on <= $2::date
    AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)
  ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1`;

const logOf = (
  person: string,
): string => `SELECT s.id::text, s.recorded_at AS at, s.action, s.capacity, s.worker_id AS by FROM (
  SELECT a.id, a.recorded_at, ${shownAs('a')} FROM audit_entries a
  WHERE a.persons @> ARRAY[${person}]::uuid[] AND ${isShown('a')}) s ORDER BY s.id DESC LIMIT ${looksShown}`;

/** As the person alone, who reaches their entries by the index on persons; as the program it would be every entry. */
export const ownLog = logOf('$1');

/** Asked only for whom the month before is open: $1 the worker, $2 today. Of all others the bank has nothing to tell. */
export const bankIfOpen = `SELECT CASE WHEN EXISTS (
    SELECT FROM memberships m WHERE m.worker_id = $1 AND m.number IS NOT NULL AND NOT EXISTS (
      SELECT FROM dues_months d WHERE d.membership_id = m.id
        AND d.month = (date_trunc('month', $2::date) - interval '1 month')::date
        AND NOT EXISTS (SELECT FROM dues_month_releases r
                        WHERE (r.membership_id, r.month, r.turn) = (d.membership_id, d.month, d.turn))))
  THEN (SELECT to_jsonb(b) FROM (${bankState}) b) END`;

/** $1 the worker, $2 today, $3 the last day of meetings, $4 the account, $5 those who looked. Runs as the program. */
export const statusStatement = prepared(`
  WITH merged_log AS MATERIALIZED (
    SELECT l.* FROM workers w CROSS JOIN LATERAL (${logOf('w.id')}) l WHERE w.merged_into = $1)
  SELECT (SELECT to_jsonb(f) FROM (${standingFacts(speakingFor('$1'), 'NULL')}) f) AS facts,
    (${duesRules}) AS rules,
    (${bankIfOpen}) AS bank,
    (${branch}) AS branch,
    (${creditOf('$1')}) AS credit_cents,
    (${ownReceipts('m.worker_id = $1')}) AS receipts,
    (${ownMeetings({ worker: '$1', today: '$2', until: '$3' })}) AS meetings,
    (${ownMandates}) AS mandates,
    (${told}) AS told,
    (SELECT coalesce(jsonb_agg(l), '[]') FROM merged_log l) AS merged_log,
    (SELECT jsonb_object_agg(w.id, w.chosen_name) FROM workers w
     WHERE w.id = ANY($5::uuid[] || ARRAY(SELECT l.by FROM merged_log l))) AS names`);

/** $1 the worker, $2 the credential's number, $3 the receipt's. */
export const oneReceipt = `
  SELECT (${ownReceipts('m.worker_id = $1 AND c.number = $2 AND r.number = $3')}) AS receipts, currency FROM union_profile`;
