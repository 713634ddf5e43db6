import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { importKeyOwner, ImportSeals } from './import-seals.js';

/** The keys of imports. */
@Injectable()
export class SealsService {
  constructor(private readonly keyring: Keyring) {}

  /** For a new import: the key is on disk before anything sealed with it is committed. */
  async fresh(importId: string): Promise<ImportSeals> {
    return new ImportSeals(await this.keyring.ensure(importKeyOwner(importId)), importId);
  }

  /** null once the import was undone, or its survey closed. */
  async find(importId: string): Promise<ImportSeals | null> {
    const key = await this.keyring.find(importKeyOwner(importId));
    return key && new ImportSeals(key, importId);
  }

  /** @throws Error when the key is gone: the rows cannot be read by anybody any more */
  async of(importId: string): Promise<ImportSeals> {
    const seals = await this.find(importId);
    if (!seals) throw new Error(`the keyring has no key for import ${importId}`);
    return seals;
  }
}
