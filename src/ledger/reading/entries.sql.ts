import type { Day } from '../../shared/days.js';
import type { EntryKind } from '../entries.rules.js';
import type { SlipType } from '../slips/photographs.rules.js';

/** One transfer of an entry that is shown, once for each person whose account it touches. */
export interface EntryRow {
  id: string;
  place: string;
  kind: EntryKind;
  happened_on: Day;
  recorded_at: Date;
  recorded_by: string | null;
  proposal_id: string | null;
  reverses: string | null;
  reversed_by: string | null;
  text_sealed: Buffer | null;
  slips: { id: string; mediaType: SlipType; addedAt: string }[] | null;
  transfer_place: number;
  debit: string;
  credit: string;
  amount_cents: string;
}

export interface WantedEntries {
  kind: EntryKind | null;
  account: string | null;
  from: Day | null;
  until: Day | null;
  /** day and place of the last entry shown */
  keys: string[] | null;
  limit: number;
}

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** Newest first; of an account by its own index, whether it is on one side or the other. */
export function listedEntries({ kind, account, from, until, keys, limit }: WantedEntries): Statement {
  const [day, place] = keys ?? [null, null];
  const wanted = (on: string): string => `($1::text IS NULL OR e.kind = $1)
    AND ($2::date IS NULL OR ${on} >= $2) AND ($3::date IS NULL OR ${on} <= $3)
    AND ($4::date IS NULL OR ${on} <= $4 AND (${on}, e.place) < ($4, $5::bigint))`;
  const ofSide = (side: 'debit' | 'credit'): string => `(
    SELECT e.* FROM ledger_transfers t JOIN ledger_entries e ON e.id = t.entry_id
    WHERE t.${side} = $7 AND ${wanted('t.happened_on')} ORDER BY t.happened_on DESC, e.place DESC LIMIT $6)`;
  const source = account
    ? `(${ofSide('debit')} UNION ${ofSide('credit')}) e`
    : `(SELECT e.* FROM ledger_entries e WHERE ${wanted('e.happened_on')}) e`;
  const found = `SELECT e.* FROM ${source} ORDER BY e.happened_on DESC, e.place DESC LIMIT $6`;
  const parameters = [kind, from, until, day, place, limit];
  return { sql: withTransfers(found), parameters: account ? [...parameters, account] : parameters };
}

export function oneEntry(id: string): Statement {
  return { sql: withTransfers('SELECT e.* FROM ledger_entries e WHERE e.id = $1'), parameters: [id] };
}

/** With what each entry moved, and everybody whose account or payment it shows. */
function withTransfers(found: string): string {
  return `SELECT e.id, e.place, e.kind, e.happened_on, e.recorded_at, e.recorded_by, e.proposal_id, e.reverses,
      r.id AS reversed_by, n.text_sealed, t.place AS transfer_place, t.debit, t.credit, t.amount_cents,
      (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'mediaType', s.media_type, 'addedAt', s.added_at)
                        ORDER BY s.added_at, s.id) FROM ledger_slips s WHERE s.entry_id = e.id) AS slips,
      p.person_id
    FROM (${found}) e JOIN ledger_transfers t ON t.entry_id = e.id
    LEFT JOIN ledger_entries r ON r.reverses = e.id
    LEFT JOIN ledger_notes n ON n.entry_id = e.id
    LEFT JOIN LATERAL (
      SELECT m.worker_id AS person_id FROM ledger_accounts a JOIN memberships m ON m.id = a.membership_id
      WHERE a.code IN (t.debit, t.credit)
      UNION SELECT n.worker_id WHERE n.worker_id IS NOT NULL
    ) p ON true
    ORDER BY e.happened_on DESC, e.place DESC, t.place`;
}
