import { cleanText } from '../../shared/texts.js';

export { cleanText, fold, isBlank, longestText } from '../../shared/texts.js';

/** The beginning of a cell's text, for what is said about it; never half a character. */
export function quoted(text: string): string {
  const short = cleanText(text.slice(0, 200)).slice(0, 80);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
