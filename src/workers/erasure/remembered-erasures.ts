import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';

const prefix = 'erased:';

/** Under which owner the keyring remembers that this worker was erased. Its key seals nothing. */
export function rememberedAs(workerId: string): string {
  return `${prefix}${workerId}`;
}

/** Who was erased, as the keyring remembers: a number each, outside of every backup. */
@Injectable()
export class RememberedErasures {
  constructor(private readonly keyring: Keyring) {}

  /** None while the keyring is locked. */
  async all(): Promise<string[]> {
    if (this.keyring.isLocked) return [];
    const { lines, next } = await this.keyring.keys();
    const owners = new Set([...lines.owners(), ...(next?.lines.owners() ?? [])]);
    return [...owners].filter((owner) => owner.startsWith(prefix)).map((owner) => owner.slice(prefix.length));
  }
}
