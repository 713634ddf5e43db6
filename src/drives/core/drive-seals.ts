import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { type SealedPlace, seal, unseal } from '../../shared/sealing.js';

/** Whose key it is in the keyring. */
export function driveOwner(driveId: string): string {
  return `drive:${driveId}`;
}

/** What is told in a drive, under the drive's own key. */
@Injectable()
export class DriveSeals {
  constructor(private readonly keyring: Keyring) {}

  /** The key is on disk before the commit that uses it. */
  async seal(driveId: string, place: SealedPlace, text: string): Promise<Buffer> {
    return seal(await this.keyring.ensure(driveOwner(driveId)), place, text);
  }

  /** null when there is nothing, or the key is gone */
  async open(driveId: string, place: SealedPlace, sealed: Buffer | null): Promise<string | null> {
    const key = sealed && (await this.keyring.find(driveOwner(driveId)));
    return key && unseal(key, place, sealed).toString();
  }
}

export function codeNameOf(driveId: string): SealedPlace {
  return { table: 'drives', column: 'code_name_sealed', row: driveId };
}
