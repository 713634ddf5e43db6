import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { type SealedPlace, seal, unseal } from '../../shared/sealing.js';
import { driveOwner } from './drive-seals.js';

export type Sealing = (place: SealedPlace, text: string) => Buffer;
export type Opening = (place: SealedPlace, sealed: Buffer | null) => string | null;

/** Many texts of one drive: its key is looked up once. */
@Injectable()
export class DriveTexts {
  constructor(private readonly keyring: Keyring) {}

  /** The key is on disk before the commit that uses it. */
  async sealing(driveId: string): Promise<Sealing> {
    const key = await this.keyring.ensure(driveOwner(driveId));
    return (place, text) => seal(key, place, text);
  }

  /** null for what is empty, and for everything when the key is gone */
  async opening(driveId: string): Promise<Opening> {
    const key = await this.keyring.find(driveOwner(driveId));
    return (place, sealed) => (key && sealed ? unseal(key, place, sealed).toString() : null);
  }
}
