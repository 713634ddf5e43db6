import { delegateWithCredential, initiate, once } from './dues.js';
import type { SealedWriter, Writing } from './sealed-writers.js';

/** What is sealed about dues: the code of a receipt, and why a payment was undone. */
export const duesWriters: readonly SealedWriter[] = [
  { fields: ['receipt_codes.code_sealed', 'ledger_notes.text_sealed'], write: payAndUndo },
];

async function payAndUndo({ union, canary }: Writing): Promise<void> {
  const delegate = await delegateWithCredential(union, 'dana of the dues');
  const payer = await union.person('paula of the dues');
  const { status, body, text } = await initiate(delegate, payer.workerId);
  if (status !== 201) throw new Error(`${status} ${text}`);
  const path = `/api/v1/dues/payments/${body.id}/reversal`;
  const undone = await delegate.post(path, { reason: canary() }, once());
  if (undone.status !== 201) throw new Error(`${undone.status} ${undone.text}`);
}
