import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring } from '../keys/keyring.js';
import { notesPurpose } from '../ledger/index.js';
import { seal, type SealedPlace, unseal } from '../shared/sealing.js';
import { identities, type MarkedLine } from './comparing.rules.js';
import type { ReadLine } from './reading/statement-file.rules.js';

export const lineMarkIndex = 'bank lines';
export const statementFileIndex = 'bank statement files';

export const sealedLineColumns = ['text_sealed', 'reason_sealed'] as const;
type SealedLineColumn = (typeof sealedLineColumns)[number];

export interface SealedWords {
  id: string;
  sealed: Buffer | null;
}

/** The keyed hashes by which lines and files are known again, and the words of lines, sealed. */
@Injectable()
export class LineSeals {
  constructor(private readonly keyring: Keyring) {}

  async marked(lines: readonly ReadLine[]): Promise<MarkedLine[]> {
    const index = await this.keyring.index(lineMarkIndex);
    const whole = identities(lines);
    return lines.map((line, at) => ({
      ...line,
      marks: index.all('bank_lines.mark', whole[at]!).map((mark) => mark.toString('hex')),
    }));
  }

  /** What a file may stand under: the newest first. */
  async fileIndexes(bytes: Buffer): Promise<Buffer[]> {
    const index = await this.keyring.index(statementFileIndex);
    return index.all('bank_statements.file', createHash('sha256').update(bytes).digest('hex'));
  }

  async seal(
    words: readonly { id: string; text: string }[],
    column: SealedLineColumn = 'text_sealed',
  ): Promise<Buffer[]> {
    const key = await this.keyring.purpose(notesPurpose);
    return words.map(({ id, text }) => seal(key, placeOf(id, column), text));
  }

  async open(
    words: readonly SealedWords[],
    column: SealedLineColumn = 'text_sealed',
  ): Promise<(string | null)[]> {
    const key = await this.keyring.purpose(notesPurpose);
    return words.map(({ id, sealed }) => sealed && unseal(key, placeOf(id, column), sealed).toString());
  }
}

function placeOf(row: string, column: SealedLineColumn): SealedPlace {
  return { table: 'bank_lines', column, row };
}
