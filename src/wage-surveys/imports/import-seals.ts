import { hash } from 'node:crypto';
import { type DataKey, seal, unseal } from '../../shared/sealing.js';

/** The owner of the key under which everything of one file is sealed. */
export function importKeyOwner(importId: string): string {
  return `survey-import:${importId}`;
}

const places = {
  report: ['wage_survey_imports', 'report_sealed'],
  names: ['wage_survey_imports', 'names_sealed'],
  rows: ['wage_survey_import_blocks', 'sealed'],
  keys: ['wage_survey_import_blocks', 'keys_sealed'],
  chunk: ['wage_survey_import_chunks', 'sealed'],
} as const;

/** Seals and opens the parts of one import. */
export class ImportSeals {
  constructor(
    private readonly key: DataKey,
    private readonly importId: string,
  ) {}

  seal(part: keyof typeof places, content: unknown, place = 0): Buffer {
    return seal(this.key, this.at(part, place), Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }

  /** @throws Error when what is stored is not what was sealed there */
  open<Content>(part: keyof typeof places, sealed: Buffer, place = 0): Content {
    return JSON.parse(this.bytes(part, sealed, place).toString()) as Content;
  }

  bytes(part: keyof typeof places, sealed: Buffer, place = 0): Buffer {
    return unseal(this.key, this.at(part, place), sealed);
  }

  private at(part: keyof typeof places, place: number) {
    const [table, column] = places[part];
    return { table, column, row: `${this.importId} ${place}` };
  }
}

/** Shortens a text to something that is equal only for equal texts. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64').slice(0, 24);
}
