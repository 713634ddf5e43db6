import { fold } from './texts.js';

const joiners = /\s*(?:&|\+)\s*/g;
const notWord = /[^\p{L}\p{N}]+/gu;
const leading = /^(?:the|les|le|la|l) (?=.)/;

/**
 * Two spellings of one name have the same key: case, accents, punctuation, spaces, "&" or "and" or "et", and a
 * leading article do not count. A name made of signs alone keeps them, so that it never equals an empty one.
 */
export function nameKey(text: string): string {
  const folded = fold(text);
  const words = folded.replace(joiners, ' and ').replace(/'s\b/g, 's').replace(notWord, ' ').trim();
  if (words === '') return folded;
  return words.replace(/\bet\b/g, 'and').replace(leading, '');
}
