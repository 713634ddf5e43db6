import type { ColumnField } from './fields.rules.js';
import type { HeadMeaning } from './heads.rules.js';
import { emptyWords, tellingPhrases, wholeNames } from './heads.rules.js';
import { fold } from './texts.rules.js';

/** A union's own names of columns: name to field. */
export type ExtraNames = Readonly<Record<string, ColumnField>>;
/** What a name says and how surely. */
export interface Found extends HeadMeaning {
  /** 3 mapped, 2 a whole name or one side of it, 1 a phrase in a question */
  strength: number;
}
export type Recognition = Found | { either: readonly ColumnField[] } | null;

/** Folded words parted by single spaces. */
export function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function key(text: string): string {
  const plain = words(text);
  const telling = plain
    .split(' ')
    .filter((word) => !emptyWords.has(word))
    .join(' ');
  return telling === '' ? plain : telling;
}

const whole = new Map<string, HeadMeaning>();
for (const [names, field, basis = null] of wholeNames) {
  for (const name of names.split('|')) {
    if (!whole.has(name)) whole.set(name, { field, basis });
    if (!whole.has(key(name))) whole.set(key(name), { field, basis });
  }
}
const phrases = tellingPhrases
  .flatMap(([names, field, basis = null]) => names.split('|').map((phrase) => ({ phrase, field, basis })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** The name itself, what is before a bracket, and each side of "/", "|", a spaced dash, a question mark or line end. */
function parts(head: string): string[] {
  const sides = head.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/[/|?\n\r;]|\s[-–—:]\s|:\s*$/);
  return sides.map((side) => side.trim()).filter((side) => side !== '');
}

function exact(text: string, extra: ReadonlyMap<string, ColumnField>): HeadMeaning | null {
  const plain = words(text);
  const own = extra.get(plain);
  if (own !== undefined) return { field: own, basis: whole.get(plain)?.basis ?? null };
  return whole.get(plain) ?? whole.get(key(text)) ?? null;
}

/** The longest telling phrase in a question; two of one length for different fields tell nothing. */
function contained(text: string): Recognition {
  const inside = ` ${words(text)} `;
  const matches = phrases.filter(({ phrase }) => inside.includes(` ${phrase} `));
  const first = matches[0];
  if (first === undefined) return null;
  const rivals = matches.filter(
    ({ phrase, field }) => field !== first.field && phrase.length === first.phrase.length,
  );
  if (rivals.length > 0) return { either: [first.field, ...rivals.map(({ field }) => field)] };
  return { field: first.field, basis: first.basis, strength: 1 };
}

/** What one column name says; `either` when it says two things at once. */
export function recognise(head: string, extra: ReadonlyMap<string, ColumnField>): Recognition {
  const all = exact(head, extra);
  if (all !== null) return { ...all, strength: 2 };
  const sides = parts(head).map((side): Recognition => {
    const meaning = exact(side, extra);
    return meaning === null ? contained(side) : { ...meaning, strength: 2 };
  });
  const unclear = sides.find((side) => side !== null && 'either' in side);
  const found = sides.filter((side): side is Found => side !== null && 'field' in side);
  const best = found.reduce<Found | null>(
    (top, side) => (top && top.strength >= side.strength ? top : side),
    null,
  );
  if (best === null) return unclear ?? null;
  const rivals = found.filter(({ field, strength }) => field !== best.field && strength === best.strength);
  if (rivals.length > 0) return { either: [...new Set([best, ...rivals].map(({ field }) => field))] };
  const basis = found.find((side) => side.field === best.field && side.basis !== null)?.basis ?? null;
  return { ...best, basis };
}

const none: ReadonlyMap<string, ColumnField> = new Map();

export function namesOf(extra: ExtraNames | undefined): ReadonlyMap<string, ColumnField> {
  if (extra === undefined) return none;
  return new Map(Object.entries(extra).map(([name, field]) => [words(name), field]));
}

/** How much a row looks like a head: how many different fields its cells name. */
export function recogniseHead(cells: readonly string[], extra?: ExtraNames): number {
  const names = namesOf(extra);
  const fields = new Set<ColumnField>();
  for (const cell of cells) {
    if (cell === '' || cell.length > 300) continue;
    const found = recognise(cell, names);
    if (found !== null && 'field' in found) fields.add(found.field);
  }
  return fields.size;
}
