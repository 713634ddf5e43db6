/** Longest text kept from one cell. */
export const longestText = 10_000;

const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const beyondAscii = /[^\x01-\x7f]/;
const marks = /\p{M}+/gu;
const oddSpaces = /[\u00a0\u2007\u2009\u200a\u202f\u3000]/g;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4`\u2032]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

/** Trimmed, NFC, without what a database cannot store (NUL, half characters), cut at `longestText`. */
export function cleanText(text: string): string {
  let clean = text;
  if (beyondAscii.test(clean)) clean = clean.replace(unstorable, '').normalize('NFC');
  clean = clean.trim();
  if (clean.length <= longestText) return clean;
  const cut = clean.slice(0, longestText);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Lower case without accents, with plain spaces, apostrophes and dashes; digits and signs stay as they are. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower.trim();
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .trim();
}

const noValue = /^(?:[-._*\s]*|n\.?\s*[/.]?\s*a\.?|s\.?\s*[/.]\s*o\.?|#n\/a|null|nil)$/;

/** Whether a cell says nothing: empty, dashes, "n/a" or its French "s/o". */
export function isBlank(text: string | undefined): boolean {
  if (text === undefined || text === '') return true;
  return text.length <= 12 && noValue.test(fold(text));
}
