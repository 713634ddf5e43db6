import { notesPurpose } from '../../ledger/index.js';
import { type ApartTable, named, type PersonalTable, plain } from '../../workers/index.js';

const ownPayment = `SELECT p.entry_id FROM dues_payments p JOIN memberships m ON m.id = p.membership_id
  WHERE m.worker_id = ANY($workers)`;
const ownReport = `SELECT r.id FROM delegate_reports r JOIN delegate_credentials c ON c.id = r.credential_id
  WHERE c.worker_id = ANY($workers)`;
const aboutOwn = `t.report_id IN (${ownReport}) OR t.entry_id IN (${ownPayment})`;
const underNotes = { owner: `'purpose:${notesPurpose}'`, row: 't.id::text' };
const keeps = { keeps: 'who took what, and gave account of it, is the union’s book: it keeps the number' };

/** What is kept of those who take dues, and of whose dues they report. */
export const tablesOfDelegates: readonly (PersonalTable | ApartTable)[] = [
  {
    table: 'delegate_credentials',
    of: ['worker_id', 'sponsor_id', 'issued_by', 'cleared_by']
      .map((column) => `t.${column} = ANY($workers)`)
      .join(' OR '),
    shows: {
      ...plain('id', 'number', 'issued_on', 'lost_on', 'cleared_on', 'last_receipt'),
      ...named('worker_id', 'workers', 'chosen_name'),
      ...named('sponsor_id', 'workers', 'chosen_name'),
      ...named('issued_by', 'workers', 'chosen_name'),
      ...named('cleared_by', 'workers', 'chosen_name'),
    },
    withheld: {},
    erasure: keeps,
    moves: ['worker_id', 'sponsor_id', 'issued_by', 'cleared_by'],
  },
  {
    table: 'delegate_reports',
    of: `t.id IN (${ownReport}) OR t.accepted_by = ANY($workers)`,
    shows: {
      ...plain('id', 'credential_id', 'month', 'reported_at', 'counted_cents', 'book_cents', 'accepted_at'),
      ...named('accepted_by', 'workers', 'chosen_name'),
    },
    withheld: {},
    erasure: keeps,
    moves: ['accepted_by'],
  },
  {
    table: 'delegate_report_lines',
    of: aboutOwn,
    shows: plain('report_id', 'entry_id'),
    withheld: {},
    erasure: keeps,
  },
  {
    table: 'report_questions',
    of: `t.asked_by = ANY($workers) OR ${aboutOwn}`,
    shows: {
      ...plain('id', 'report_id', 'entry_id', 'asked_at', 'answered_at'),
      ...named('asked_by', 'workers', 'chosen_name'),
    },
    sealed: { text_sealed: underNotes, answer_sealed: underNotes },
    withheld: {},
    // words about somebody go with them; what they asked about others stays
    erasure: { deletes: true },
    erases: aboutOwn,
    moves: ['asked_by'],
  },
  { table: 'remittances', apart: 'sums of a branch: nobody’s own' },
  { table: 'remittance_splits', apart: 'a decision of the union: nobody’s own' },
];
