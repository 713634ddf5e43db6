import { fold } from '../../shared/texts.js';

/** Numbers in the words of a line that may say whose money it is. */
export interface Hints {
  members: number[];
  /** `17-42`: credential and receipt, as they stand on the paper a member keeps */
  receipts: { credential: number; number: number }[];
}

/** A bank writes many numbers; the first few are enough. */
const mostHints = 20;
const marked =
  /(?:\b(?:member|membre|mbr|card|carte|no|num|numero|number|dues|cotisation)\b|#|\u00b0)[\s.:#\u00b0]{0,4}(\d{1,7})(?![\d-])/g;
const bare = /(?<![\d-])\d{3,7}(?![\d-])/g;
const receipt = /(?<![\d-])(\d{1,6})-(\d{1,6})(?![\d-])/g;

/** Short numbers count only behind a word that says what they are. */
export function hintsIn(text: string): Hints {
  const folded = fold(text);
  const members = [
    ...[...folded.matchAll(marked)].map(([, number]) => Number(number)),
    ...[...folded.matchAll(bare)].map(([number]) => Number(number)),
  ];
  const receipts = [...folded.matchAll(receipt)].map(([, credential, number]) => ({
    credential: Number(credential),
    number: Number(number),
  }));
  return { members: [...new Set(members)].slice(0, mostHints), receipts: receipts.slice(0, mostHints) };
}
