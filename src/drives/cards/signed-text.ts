import type { Opening } from '../core/drive-texts.js';
import type { Signature } from './card.rules.js';
import { signaturePlace, textHash, wordingPlace } from './card-places.js';
import type { SignedTextView } from './cards.dto.js';
import type { CardRow } from './cards.sql.js';

const erased: Signature = { typedName: null, drawnPath: null };

/** What somebody signed on a telephone, and whether these are the very words; null for a paper. */
export function signedText(row: CardRow, driveId: string, open: Opening): SignedTextView | null {
  const { wording_version: version, wording_language: language, text_hash: hash } = row;
  if (version === null || language === null || hash === null) return null;
  const text = open(wordingPlace(driveId, version, language), row.wording_sealed);
  const signature = open(signaturePlace(row.id), row.signature_sealed);
  const { typedName, drawnPath } = signature === null ? erased : (JSON.parse(signature) as Signature);
  return {
    ...{ language, text, sha256: hash.toString('hex'), typedName, drawnPath },
    isSame: text !== null && textHash(text).equals(hash),
  };
}
