import { notesPurpose } from '../ledger/index.js';
import { type PersonalTable, plain, withhold } from '../workers/index.js';

const ofOwnPayment = `SELECT m.line_id FROM bank_matches m
  JOIN dues_payments p ON p.entry_id = m.entry_id JOIN memberships s ON s.id = p.membership_id
  WHERE s.worker_id = ANY($workers)`;

/** What the bank's statements keep of people: who brought and posted them, and lines that are somebody's payment. */
export const tablesOfBank: readonly PersonalTable[] = [
  {
    table: 'bank_statements',
    of: 't.brought_by = ANY($workers)',
    shows: plain('id', 'form', 'from_on', 'until_on', 'brought_at'),
    withheld: {
      ...withhold('a hash of the file', 'file_index'),
      ...withhold('stands once, with the person', 'brought_by'),
    },
    erasure: { keeps: 'who brought a statement stays as a number' },
    moves: ['brought_by'],
  },
  {
    table: 'bank_lines',
    of: `t.set_aside_by = ANY($workers) OR t.id IN (${ofOwnPayment})`,
    shows: plain('id', 'happened_on', 'amount_cents', 'set_aside_at'),
    // what the bank wrote of one's own payment; of other lines it may name somebody else
    sealed: {
      text_sealed: {
        owner: `CASE WHEN t.id IN (${ofOwnPayment}) THEN 'purpose:${notesPurpose}' END`,
        row: 't.id::text',
      },
    },
    withheld: {
      ...withhold('why a line is no entry of the book may name somebody else', 'reason_sealed'),
      ...withhold('numbers of the statement itself', 'statement_id', 'mark', 'occurrence'),
      ...withhold('may be the number of somebody else', 'set_aside_by'),
    },
    // the money moved and stays; the words that name who paid go with them
    erasure: { sets: 'text_sealed = NULL' },
    erases: `t.id IN (${ofOwnPayment})`,
    moves: ['set_aside_by'],
  },
  {
    table: 'bank_matches',
    of: `t.matched_by = ANY($workers) OR t.line_id IN (${ofOwnPayment})`,
    shows: plain('line_id', 'entry_id', 'matched_at'),
    withheld: withhold('may be the number of somebody else', 'matched_by'),
    erasure: { keeps: 'who matched a line stays as a number' },
    moves: ['matched_by'],
  },
];
