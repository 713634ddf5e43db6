import { Injectable } from '@nestjs/common';
import { Keyring } from '../keys/keyring.js';
import { emailColumn, emailIndexName, normalizedEmail } from './worker-seals.js';

/** What many addresses are found under, for modules that compare a whole file with who is known. */
@Injectable()
export class AddressMarks {
  constructor(private readonly keyring: Keyring) {}

  /** Of each address all that its owner may stand under, as hex: the newest first. */
  async of(emails: readonly string[]): Promise<Map<string, string[]>> {
    const index = await this.keyring.index(emailIndexName);
    return new Map(
      emails.map((email) => [
        email,
        index.all(emailColumn, normalizedEmail(email)).map((mark) => mark.toString('hex')),
      ]),
    );
  }
}
