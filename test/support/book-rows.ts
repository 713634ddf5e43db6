import { accepted } from './carrying-out.js';
import type { ForeignRows } from './foreign-rows.js';
import { recorded } from './money.js';
import type { SealedWriter } from './sealed-writers.js';
import type { Person, TestUnion } from './union.js';

const donation = { kind: 'donations', amountCents: 500, happenedOn: '2026-11-21', into: 'bank' };

async function slip(treasurer: Person, entryId: string, words: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([`%PDF-1.4\n${words}\n%%EOF\n`]), `${words}.pdf`);
  const path = `/api/v1/ledger/entries/${entryId}/slips`;
  return accepted(await treasurer.post<{ id: string }>(path, form)).id;
}

/** The words of the book and its photographed papers. */
export const bookWriter: SealedWriter = {
  fields: ['ledger_notes.text_sealed', 'ledger_slips.sealed'],
  async write({ union, canary }) {
    const treasurer = await union.person('tam who keeps the book', ['treasurer']);
    const entry = await recorded(treasurer, 'incomes', { ...donation, note: canary() });
    const path = `/api/v1/ledger/entries/${entry}`;
    const id = await slip(treasurer, entry, canary());
    accepted(await treasurer.get(`${path}/slips/${id}`));
    await recorded(treasurer, `entries/${entry}/reversal`, { reason: canary() });
    accepted(await treasurer.get('/api/v1/ledger/entries'));
  },
};

/** An entry of the book, and a paper that belongs to another one. */
export async function rowsOfBook(union: TestUnion): Promise<ForeignRows> {
  const treasurer = await union.person('tam', ['treasurer']);
  const [entry, other] = [
    await recorded(treasurer, 'incomes', donation),
    await recorded(treasurer, 'incomes', donation),
  ];
  return { entry: [entry, other], slip: [await slip(treasurer, other, 'a receipt')] };
}
