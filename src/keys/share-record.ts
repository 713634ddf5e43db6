import { join } from 'node:path';
import { replaceDurably, textOf } from './durable.js';

/** When the shares on paper were typed back, and which set counts. Tells nothing of the key. */
export interface ShareRecord {
  set: string;
  madeAt: string;
}

export async function recordShares(dir: string, record: ShareRecord): Promise<void> {
  await replaceDurably(join(dir, 'shares.json'), `${JSON.stringify(record)}\n`);
}

/** null before any were made */
export async function recordedShares(dir: string): Promise<ShareRecord | null> {
  const text = await textOf(join(dir, 'shares.json'));
  if (text === null) return null;
  const { set, madeAt } = JSON.parse(text) as ShareRecord;
  return { set, madeAt };
}
