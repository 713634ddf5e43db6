import { createHash } from 'node:crypto';
import type { SealedPlace } from '../../shared/sealing.js';
import type { WordingLanguage } from './card.rules.js';

export function signaturePlace(cardId: string): SealedPlace {
  return { table: 'drive_cards', column: 'signature_sealed', row: cardId };
}

export function scanPlace(scanId: string): SealedPlace {
  return { table: 'drive_card_scans', column: 'sealed', row: scanId };
}

export function wordingPlace(driveId: string, version: number, language: WordingLanguage): SealedPlace {
  const column = language === 'en' ? 'english_sealed' : 'french_sealed';
  return { table: 'drive_card_wordings', column, row: `${driveId} ${version}` };
}

/** What proves which words were shown. */
export function textHash(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
