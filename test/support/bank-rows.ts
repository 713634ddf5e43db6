import { lineOf } from './bank.js';
import { accepted } from './carrying-out.js';
import type { ForeignRows } from './foreign-rows.js';
import type { SealedWriter } from './sealed-writers.js';
import type { TestUnion } from './union.js';

/** What the bank wrote, and why a line was set aside. */
export const bankWriter: SealedWriter = {
  fields: ['bank_lines.text_sealed', 'bank_lines.reason_sealed'],
  async write({ union, canary }) {
    const treasurer = await union.person('tal of the bank', ['treasurer']);
    const id = await lineOf(treasurer, { on: '2026-11-03', cents: 700, name: canary() });
    accepted(await treasurer.post(`/api/v1/bank-lines/${id}/setting-aside`, { reason: canary() }));
    accepted(await treasurer.get(`/api/v1/bank-lines/${id}`));
  },
};

/** A line of the bank. */
export async function rowsOfBank(union: TestUnion): Promise<ForeignRows> {
  const treasurer = await union.person('tal', ['treasurer']);
  return { bankLine: [await lineOf(treasurer, { on: '2026-11-03', cents: 700 })] };
}
