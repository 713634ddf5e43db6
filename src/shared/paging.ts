import { Problem } from './errors.js';

/** Every list answers so. `next` is the cursor for `?after=`, null on the last page. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export const pageLimit = { usual: 50, most: 200 } as const;

/** The sort keys of the last row shown, as an opaque word. */
export function cursorOf(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

const forms = {
  text: /^[^\0]*$/s,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^-?\d{1,18}$/,
} as const;

/** @throws Problem 400 `cursor.invalid` for a word that `cursorOf` did not make for a list with these sort keys */
export function keysOf(cursor: string | undefined, kinds: readonly (keyof typeof forms)[]): string[] | null {
  if (cursor === undefined || cursor === '') return null;
  const keys = parsed(cursor);
  const fits = (key: unknown, kind: keyof typeof forms): boolean =>
    typeof key === 'string' && forms[kind].test(key);
  if (
    Array.isArray(keys) &&
    keys.length === kinds.length &&
    kinds.every((kind, place) => fits(keys[place], kind))
  ) {
    return keys as string[];
  }
  throw new Problem(400, 'cursor.invalid');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** A page from `limit + 1` rows: the one too many only says that there is more. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  sortKeys: (row: Row) => string[],
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? cursorOf(sortKeys(last)) : null };
}
