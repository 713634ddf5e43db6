import { domainToASCII } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Keyring } from '../keys/keyring.js';
import { Problem } from '../shared/errors.js';
import { type DataKey, seal, unseal } from '../shared/sealing.js';

/** The keyed index of addresses. */
export const emailIndexName = 'e-mail index';
export const emailColumn = 'workers.email';

/** What is known of a person that only a key opens, and the column each stands in. */
export const sealedColumns = {
  legalName: 'legal_name_sealed',
  email: 'email_sealed',
  phone: 'phone_sealed',
  notes: 'notes_sealed',
} as const;
export type SealedField = keyof typeof sealedColumns;

/** Fields that are given, null to empty them; a field left out stays as it is. */
export type SealedValues = { [field in SealedField]?: string | null | undefined };

/** Seals and opens what is written about one person, each value under that person's own key and for its own place. */
@Injectable()
export class WorkerSeals {
  constructor(private readonly keyring: Keyring) {}

  /** The keys of new people, on disk before the commit that uses them; one write for all. */
  make(workerIds: readonly string[]): Promise<DataKey[]> {
    return this.keyring.ensureAll(workerIds.map(ownerOf));
  }

  /** Destroys what opens these people's sealed values, in every copy. */
  destroy(workerIds: readonly string[]): Promise<void> {
    return this.keyring.destroy(workerIds.map(ownerOf));
  }

  /**
   * The columns to write for the fields that are given; an e-mail brings its index.
   * @throws Problem 503 `worker.unreadable` when the person's key is missing: a new one would lose what is there
   */
  async columns(workerId: string, values: SealedValues): Promise<Record<string, Buffer | null>> {
    const key = await this.keyOf(workerId);
    const columns: Record<string, Buffer | null> = {};
    for (const field of Object.keys(sealedColumns) as SealedField[]) {
      const value = values[field];
      if (value === undefined) continue;
      columns[sealedColumns[field]] = value === null ? null : seal(key, placeOf(workerId, field), value);
    }
    if (values.email !== undefined) {
      columns['email_index'] = values.email === null ? null : await this.emailIndex(values.email);
    }
    return columns;
  }

  /** @throws Problem 503 `worker.unreadable` for another person's value, another field's, or without the key */
  async open(workerId: string, field: SealedField, sealed: Buffer | null): Promise<string | null> {
    if (sealed === null) return null;
    const key = await this.keyOf(workerId);
    try {
      return unseal(key, placeOf(workerId, field), sealed).toString();
    } catch {
      throw new Problem(503, 'worker.unreadable');
    }
  }

  /** Finds the owners of an address without opening one. */
  async emailIndex(email: string): Promise<Buffer> {
    return (await this.keyring.index(emailIndexName)).of(emailColumn, normalizedEmail(email));
  }

  /** All that the owner of an address may stand under: the newest first, the earlier one while keys are changed. */
  async emailIndexes(email: string): Promise<Buffer[]> {
    return (await this.keyring.index(emailIndexName)).all(emailColumn, normalizedEmail(email));
  }

  private async keyOf(workerId: string): Promise<DataKey> {
    const key = await this.keyring.find(ownerOf(workerId));
    if (!key) throw new Problem(503, 'worker.unreadable');
    return key;
  }
}

/** One mailbox, one text: capitals, spaces around and the two ways to write a domain do not count. */
export function normalizedEmail(email: string): string {
  const plain = email.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  return `${plain.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}

function ownerOf(workerId: string): string {
  return `worker:${workerId}`;
}

function placeOf(workerId: string, field: SealedField): { table: string; column: string; row: string } {
  return { table: 'workers', column: sealedColumns[field], row: workerId };
}
