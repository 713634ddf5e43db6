import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { seal, type SealedPlace, unseal } from '../shared/sealing.js';

/** The key of what the book says in words, and of what the bank wrote. */
export const notesPurpose = 'notes of the book';

/** From whom, to whom, why: the words of the book, sealed. */
@Injectable()
export class LedgerNotes {
  constructor(private readonly keyring: Keyring) {}

  /** @param about the worker to whom the money went, who may read the words */
  async keep(tx: EntityManager, entryId: string, text: string, about: string | null = null): Promise<void> {
    const sealed = await this.seal({ table: 'ledger_notes', column: 'text_sealed', row: entryId }, text);
    await tx.query('INSERT INTO ledger_notes (entry_id, worker_id, text_sealed) VALUES ($1, $2, $3)', [
      entryId,
      about,
      sealed,
    ]);
  }

  async read(entryId: string, sealed: Buffer | null): Promise<string | null> {
    if (!sealed) return null;
    return this.unseal({ table: 'ledger_notes', column: 'text_sealed', row: entryId }, sealed);
  }

  /** For other words under the same key: questions about a report, lines of the bank. */
  async seal(place: SealedPlace, text: string): Promise<Buffer> {
    return seal(await this.keyring.purpose(notesPurpose), place, text);
  }

  async unseal(place: SealedPlace, sealed: Buffer): Promise<string> {
    return unseal(await this.keyring.purpose(notesPurpose), place, sealed).toString();
  }
}
