import { join } from 'node:path';
import { replaceDurably, textOf } from '../keys/durable.js';
import type { Keyring } from '../keys/keyring.js';
import { masterFromShares, sharesOf, sharesNeeded } from '../keys/paper-shares.js';
import { recordShares } from '../keys/share-record.js';

/**
 * As many shares of the synthetic union's master key as open it. Beside the key they would be worth nothing to a real
 * union; a demo keeps them there, so that they can be tried.
 */
export async function demoShares(keyring: Keyring, now: Date): Promise<string[]> {
  const path = join(keyring.dir, 'synthetic-paper-shares');
  const kept = ((await textOf(path)) ?? '').split('\n').filter((line) => line !== '');
  const master = await masterFromShares(kept).catch(() => null);
  if (master && (await keyring.isMaster(master))) return kept.slice(0, sharesNeeded);
  if (keyring.isLocked) return [];
  const shares = await sharesOf((await keyring.keys()).master.bytes);
  const texts = shares.map(({ text }) => text);
  await replaceDurably(path, `${texts.join('\n')}\n`);
  await recordShares(keyring.dir, { set: shares[0]!.set, madeAt: now.toISOString() });
  return texts.slice(0, sharesNeeded);
}
