import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { Problem } from '../shared/errors.js';
import { firstGeneration, type KeyOfGeneration, seal, unseal } from '../shared/sealing.js';
import { StartFailure } from '../shared/start-failure.js';
import { removeDurably, replaceDurably, textOf } from './durable.js';

export const keyBytes = 32;
export const leastKeyPassphraseLength = 12;

/** argon2id, 64 MiB and three passes: it is asked once a start, and whoever has the file may try for years. */
const usualCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const place = { table: 'master', column: 'key', row: 'master.sealed' };

/** The master key as `KEY_DIR` holds it: open to whoever reads the file, or under a passphrase. */
export type MasterFile = { kind: 'plain'; master: KeyOfGeneration } | ({ kind: 'sealed' } & SealedMaster);

export interface SealedMaster {
  generation: number;
  /** tells whether a key is this one, and nothing about it */
  mark: string;
  cost: typeof usualCost;
  salt: string;
  sealed: string;
}

/**
 * A plain file counts before a sealed one: `keys seal` writes the sealed one first.
 * @throws StartFailure `start.damaged_master_key`
 */
export async function readMaster(dir: string): Promise<MasterFile | null> {
  const plain = await textOf(join(dir, 'master.key'));
  if (plain !== null) return { kind: 'plain', master: plainMaster(dir, plain) };
  const sealed = await textOf(join(dir, 'master.sealed'));
  if (sealed === null) return null;
  return { kind: 'sealed', ...sealedMaster(dir, sealed) };
}

/** Writes the one file and removes the other. */
export async function writeMaster(
  dir: string,
  master: KeyOfGeneration,
  passphrase: string | null,
): Promise<void> {
  const content = passphrase === null ? plainText(master) : await sealedText(master, passphrase);
  const [name, other] =
    passphrase === null ? ['master.key', 'master.sealed'] : ['master.sealed', 'master.key'];
  await replaceDurably(join(dir, name), content);
  await removeDurably(join(dir, other));
}

/** @throws Problem 422 `keys.wrong_passphrase` */
export async function openMaster(file: SealedMaster, passphrase: string): Promise<KeyOfGeneration> {
  const key = await keyOf(passphrase, Buffer.from(file.salt, 'base64'), file.cost);
  try {
    const bytes = unseal(key, place, Buffer.from(file.sealed, 'base64'));
    if (!isMarked(file.mark, bytes)) throw new Error('another key than the file says');
    return { generation: file.generation, bytes };
  } catch {
    throw new Problem(422, 'keys.wrong_passphrase');
  }
}

export function isMarked(mark: string, bytes: Buffer): boolean {
  return timingSafeEqual(Buffer.from(markOfMaster(bytes)), Buffer.from(mark.padEnd(64).slice(0, 64)));
}

function plainText({ generation, bytes }: KeyOfGeneration): string {
  return `${bytes.toString('hex')}${generation === firstGeneration ? '' : ` ${generation}`}\n`;
}

async function sealedText({ generation, bytes }: KeyOfGeneration, passphrase: string): Promise<string> {
  if ([...passphrase].length < leastKeyPassphraseLength) {
    throw new Problem(422, 'keys.passphrase_too_short', { least: leastKeyPassphraseLength });
  }
  const salt = randomBytes(16);
  const sealed = seal(await keyOf(passphrase, salt, usualCost), place, bytes).toString('base64');
  const mark = markOfMaster(bytes);
  const content: SealedMaster = { generation, mark, cost: usualCost, salt: salt.toString('base64'), sealed };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function keyOf(passphrase: string, salt: Buffer, cost: typeof usualCost): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFKC'), { ...cost, salt, outputLen: keyBytes });
}

function plainMaster(dir: string, text: string): KeyOfGeneration {
  const [, hex, generation] = /^([0-9a-f]{64})(?: (\d{1,3}))?\s*$/.exec(text) ?? [];
  if (hex === undefined)
    throw new StartFailure('start.damaged_master_key', { path: join(dir, 'master.key') });
  return { generation: Number(generation ?? firstGeneration), bytes: Buffer.from(hex, 'hex') };
}

function sealedMaster(dir: string, text: string): SealedMaster {
  try {
    const { generation, mark, cost, salt, sealed } = JSON.parse(text) as SealedMaster;
    const { memoryCost, timeCost, parallelism } = cost;
    const numbers = [generation, memoryCost, timeCost, parallelism];
    const isWhole = numbers.every(Number.isInteger) && [mark, salt, sealed].every((word) => word.length > 0);
    if (isWhole) return { generation, mark, cost: { memoryCost, timeCost, parallelism }, salt, sealed };
  } catch {
    // what is not JSON is damaged as well
  }
  throw new StartFailure('start.damaged_master_key', { path: join(dir, 'master.sealed') });
}

function markOfMaster(bytes: Buffer): string {
  return createHmac('sha256', bytes).update('kitroom mark of the master key').digest('hex');
}
