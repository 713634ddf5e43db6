import { nameKey } from '../../../shared/names.js';
import { fold } from '../../../shared/texts.js';

/** What a line of a list says of somebody. */
export interface ListedContact {
  line: number;
  name: string;
  /** phone or mail */
  reach: string | null;
  department: string | null;
}

/** Somebody who is in the drive already. */
export interface KnownContact {
  id: string;
  name: string;
  reach: string | null;
  department: string | null;
}

export const matchOutcomes = ['new', 'same', 'doubtful', 'duplicate'] as const;
export type MatchOutcome = (typeof matchOutcomes)[number];

export interface Match {
  line: number;
  outcome: MatchOutcome;
  /** who it is, or may be; empty for somebody new */
  contactIds: string[];
  /** an earlier line of the list that says the same, or may */
  earlierLine: number | null;
}

/** The words of a name in any order: "Okafor, Ada" is "Ada Okafor". */
export function personKey(name: string): string {
  return nameKey(name).split(' ').sort().join(' ');
}

const national = 10;

/** A phone by its last ten digits, whatever stands between and before; a mail address in lower case. */
export function reachKey(reach: string | null): string | null {
  if (reach === null) return null;
  if (reach.includes('@')) return fold(reach);
  const digits = reach.normalize('NFKC').replace(/\D/g, '');
  return digits.length < 7 ? fold(reach) || null : digits.slice(-national);
}

interface Keys {
  name: string;
  reach: string | null;
  department: string | null;
}

function keysOf({ name, reach, department }: Pick<ListedContact, 'name' | 'reach' | 'department'>): Keys {
  return {
    name: personKey(name),
    reach: reachKey(reach),
    department: department === null ? null : nameKey(department),
  };
}

export type Likeness = 'same' | 'doubtful' | 'other';

/**
 * One name with one phone, or with one department and no second phone, is one person. One name elsewhere, without a
 * department, or with another phone may be one person or two; so may one phone under two names: people share phones.
 */
export function likeness(
  one: Pick<ListedContact, 'name' | 'reach' | 'department'>,
  other: Pick<ListedContact, 'name' | 'reach' | 'department'>,
): Likeness {
  return likenessOf(keysOf(one), keysOf(other));
}

function likenessOf(one: Keys, other: Keys): Likeness {
  const sameReach = one.reach !== null && one.reach === other.reach;
  if (one.name !== other.name) return sameReach ? 'doubtful' : 'other';
  if (sameReach) return 'same';
  if (one.reach !== null && other.reach !== null) return 'doubtful';
  return one.department !== null && one.department === other.department ? 'same' : 'doubtful';
}

/** What is compared, found again by name or by reach. */
class Compared<Item> {
  private readonly byKey = new Map<string, { item: Item; keys: Keys; place: number }[]>();
  private count = 0;

  add(item: Item, keys: Keys): void {
    const entry = { item, keys, place: (this.count += 1) };
    for (const key of placesOf(keys)) {
      const there = this.byKey.get(key);
      if (there) there.push(entry);
      else this.byKey.set(key, [entry]);
    }
  }

  /** In the order in which they were added; who stands there under two names is found once, by the better. */
  like(keys: Keys): { item: Item; likeness: Likeness }[] {
    const found = new Set(placesOf(keys).flatMap((key) => this.byKey.get(key) ?? []));
    const best = new Map<Item, Likeness>();
    for (const { item, keys: its } of [...found].sort((a, b) => a.place - b.place)) {
      if (best.get(item) !== 'same') best.set(item, likenessOf(keys, its));
    }
    return [...best].map(([item, likeness]) => ({ item, likeness }));
  }
}

function placesOf({ name, reach }: Keys): string[] {
  return [`name ${name}`, ...(reach === null ? [] : [`reach ${reach}`])];
}

/**
 * What becomes of each line. Exactly one person who is the same and nobody else who may be: the same. More than one,
 * or only some who may be: doubtful, a person decides. A line that repeats an earlier one is its duplicate.
 */
export function matchLines(lines: readonly ListedContact[], known: readonly KnownContact[]): Match[] {
  const contacts = new Compared<string>();
  for (const contact of known) contacts.add(contact.id, keysOf(contact));
  const earlier = new Compared<number>();
  return lines.map((listed) => {
    const keys = keysOf(listed);
    const match = decide(listed.line, contacts.like(keys), earlier.like(keys));
    if (match.outcome !== 'duplicate') earlier.add(listed.line, keys);
    return match;
  });
}

type Found<Item> = readonly { item: Item; likeness: Likeness }[];

function decide(line: number, contacts: Found<string>, earlier: Found<number>): Match {
  const before = earlier.find((one) => one.likeness === 'same');
  if (before) return { line, outcome: 'duplicate', contactIds: [], earlierLine: before.item };
  const contactIds = contacts.map(({ item }) => item);
  const [only] = contacts;
  if (contacts.length === 1 && only?.likeness === 'same' && earlier.length === 0) {
    return { line, outcome: 'same', contactIds, earlierLine: null };
  }
  const earlierLine = earlier[0]?.item ?? null;
  const isNew = contacts.length === 0 && earlierLine === null;
  return { line, outcome: isNew ? 'new' : 'doubtful', contactIds, earlierLine };
}
