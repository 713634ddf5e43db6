import { join } from 'node:path';
import type { DataKey } from '../shared/sealing.js';
import { markOf, replaceDurably, textOf } from './durable.js';
import { IndexKey } from './index-key.js';

/** What seals and finds delivery addresses. */
export interface DeliveryKeys {
  key: DataKey;
  indexKeys: readonly Buffer[];
}

interface Stored {
  newest: { generation: number; key: string };
  earlier: { generation: number; key: string } | null;
  indexKeys: string[];
}

/**
 * `delivery.key`: derived from the keyring, kept in the clear, so that a start whose master key is still locked can
 * reach people with neutral reminders. It opens delivery addresses and nothing else, and leads back to no other key.
 */
export class DeliveryFile {
  private readonly path: string;
  private mark = '';
  private keys: DeliveryKeys | null = null;

  constructor(dir: string) {
    this.path = join(dir, 'delivery.key');
  }

  /** null when there is none yet, or it is damaged */
  async read(): Promise<DeliveryKeys | null> {
    const mark = markOf(this.path);
    if (mark === this.mark) return this.keys;
    const text = await textOf(this.path);
    this.keys = text === null ? null : parsed(text);
    this.mark = mark;
    return this.keys;
  }

  /** Writes it down when it is not what the keyring says. */
  async keep({ key, indexKeys }: DeliveryKeys): Promise<void> {
    const stored: Stored = {
      newest: { generation: key.generation, key: key.bytes.toString('hex') },
      earlier: key.earlier && {
        generation: key.earlier.generation,
        key: key.earlier.bytes.toString('hex'),
      },
      indexKeys: indexKeys.map((bytes) => bytes.toString('hex')),
    };
    const text = `${JSON.stringify(stored)}\n`;
    if ((await textOf(this.path)) !== text) await replaceDurably(this.path, text);
  }
}

export function deliveryIndex({ key, indexKeys }: DeliveryKeys): IndexKey {
  return new IndexKey(indexKeys, { newest: key.generation, earlier: key.earlier?.generation ?? null });
}

function parsed(text: string): DeliveryKeys | null {
  try {
    const { newest, earlier, indexKeys } = JSON.parse(text) as Stored;
    const of = ({ generation, key }: Stored['newest']) => ({ generation, bytes: Buffer.from(key, 'hex') });
    return {
      key: { ...of(newest), earlier: earlier && of(earlier) },
      indexKeys: indexKeys.map((key) => Buffer.from(key, 'hex')),
    };
  } catch {
    return null;
  }
}
