/**
 * Measuring and breaking text without a canvas. Vega without one takes every character for 0.8 em, so nothing here is
 * left to it: widths are estimated from Arial's proportions, widened so that a wider substitute font still fits.
 */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Verdana and DejaVu Sans, which phones and Linux put in Arial's place, run about a tenth wider. */
const substituteFont = 1.1;
const boldStrokes = 1.08;

/** Advance widths of Arial in em; a character not listed is as wide as a digit. */
const proportions: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Emoji_Presentation}\p{Extended_Pictographic}\u1100-\u1fff\u2e80-\uffef]/u, 1.35],
  [/^[ijl'’|]/, 0.222],
  [/^[ !,./:;I[\]\\ft\u00a0\u202f·]/, 0.278],
  [/^[()\-r`"*°]/, 0.36],
  [/^[cksvxyzJ]/, 0.5],
  [/^[FTZ+<=>]/, 0.611],
  [/^[ABEKPSVXY&]/, 0.667],
  [/^[CDHNRUw]/, 0.722],
  [/^[GOQ]/, 0.778],
  [/^[Mm%]/, 0.88],
  [/^[W@—…œŒæÆ]/, 1],
  [/^[\u0020-\u024f–]/, 0.556],
];

/** The width of `text` in pixels, estimated on the wide side. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += proportion(segment.normalize('NFD'));
  return ems * fontSize * substituteFont * (bold ? boldStrokes : 1);
}

function proportion(grapheme: string): number {
  return proportions.find(([pattern]) => pattern.test(grapheme))?.[1] ?? 0.9;
}

/**
 * Text as it may stand in XML: characters XML 1.0 does not allow and those that reorder what follows them (which could
 * make a name read as another) become a space or U+FFFD; line breaks and runs of blanks become one space.
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, (blank) =>
      blank === '\u00a0' || blank === '\u202f' ? blank : ' ',
    )
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .trim();
}

/** `text` in lines of at most `width` pixels; a word longer than that is broken, after a dash
 * if it has one; past `most` lines it ends in “…”. */
export function wrap(
  text: string,
  style: { width: number; size: number; bold?: boolean; most?: number },
): string[] {
  const { width, size, bold = false, most = 6 } = style;
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((whole) => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : shortened(lines.slice(0, most), fits);
}

function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const dashed = word.split(/(?<=[–-])/);
  if (dashed.length > 1) return dashed.flatMap((part) => pieces(part, fits));
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function shortened(lines: string[], fits: (text: string) => boolean): string[] {
  const last = [...graphemes.segment(lines.at(-1) ?? '')].map(({ segment }) => segment);
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`];
}
