import type { Day } from '../shared/days.js';
import { fold } from '../shared/texts.js';
import type { ReadLine, StatementForm } from './reading/statement-file.rules.js';

/** A line of a file with the keyed hash of what makes it itself, and of how it stood under the keys before. */
export interface MarkedLine extends ReadLine {
  marks: readonly string[];
}

/** A line that an earlier file brought. */
export interface KeptLine {
  id: string;
  happenedOn: Day;
  amountCents: number;
  mark: string;
  occurrence: number;
  /** null when it was erased */
  text: string | null;
  /** of the file that brought it */
  form: StatementForm;
}

/** `doubtful`: another line of that day and amount is there whose words differ, and which this file does not repeat. */
export type Outcome = 'new' | 'known' | 'doubtful';

export interface ComparedLine extends MarkedLine {
  outcome: Outcome;
  /** of lines alike in this file: the first, the second, … */
  occurrence: number;
  /** the line that was there: the same one, or perhaps the same */
  sameAs: string | null;
}

/**
 * What makes a line itself. The bank's own id, with day and amount because banks give one id to several lines; where
 * an id stands twice in a file, or there is none, the words.
 */
export function identities(lines: readonly ReadLine[]): string[] {
  const uses = new Map<string, number>();
  for (const { bankId } of lines) if (bankId !== null) uses.set(bankId, (uses.get(bankId) ?? 0) + 1);
  return lines.map(({ bankId, happenedOn, amountCents, text }) =>
    bankId !== null && uses.get(bankId) === 1
      ? ['id', happenedOn, amountCents, bankId].join('\0')
      : ['words', happenedOn, amountCents, fold(text)].join('\0'),
  );
}

/**
 * Which lines of a file are there already. First by their marks, one for one. Then, for what another form of file says
 * in other words (a table and an OFX file of the same days), by day, amount and likeness of the words; a line kept by
 * an earlier file answers for one line only. Within one form other words, or another id, are other money until a
 * person says they are not.
 */
export function compare(
  form: StatementForm,
  lines: readonly MarkedLine[],
  kept: readonly KeptLine[],
): ComparedLine[] {
  const byMark = new Map(kept.map((line) => [`${line.mark} ${line.occurrence}`, line]));
  const seen = new Map<string, number>();
  const compared = lines.map((line): ComparedLine => {
    const [mark = ''] = line.marks;
    const occurrence = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, occurrence);
    const same = line.marks.map((each) => byMark.get(`${each} ${occurrence}`)).find((found) => found);
    return { ...line, occurrence, outcome: same ? 'known' : 'new', sameAs: same?.id ?? null };
  });
  const claimed = new Set(compared.map(({ sameAs }) => sameAs));
  const left = groupsOf(kept.filter(({ id }) => !claimed.has(id)));
  claim(compared, left, 'known', (text, line) => line.form !== form && areAlike(text, line.text));
  claim(compared, left, 'doubtful', () => true);
  return compared;
}

const place = ({ happenedOn, amountCents }: { happenedOn: Day; amountCents: number }): string =>
  `${happenedOn} ${amountCents}`;

function groupsOf(kept: readonly KeptLine[]): Map<string, KeptLine[]> {
  const groups = new Map<string, KeptLine[]>();
  for (const line of kept) {
    const group = groups.get(place(line));
    if (group) group.push(line);
    else groups.set(place(line), [line]);
  }
  return groups;
}

function claim(
  compared: readonly ComparedLine[],
  left: ReadonlyMap<string, KeptLine[]>,
  outcome: Outcome,
  fits: (text: string, kept: KeptLine) => boolean,
): void {
  for (const line of compared) {
    if (line.outcome !== 'new') continue;
    const group = left.get(place(line)) ?? [];
    const at = group.findIndex((one) => fits(line.text, one));
    const [found] = at < 0 ? [] : group.splice(at, 1);
    if (found) Object.assign(line, { outcome, sameAs: found.id });
  }
}

/** OFX cuts names short and tables pad them: one holds the other, signs aside. */
function areAlike(text: string, kept: string | null): boolean {
  if (kept === null) return false;
  const [one, other] = [letters(text), letters(kept)];
  const shorter = one.length < other.length ? one : other;
  return one === other || (shorter.length >= fewestAlike && (one.includes(other) || other.includes(one)));
}

/** Shorter words, such as FEE, are in too many others. */
const fewestAlike = 6;

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
