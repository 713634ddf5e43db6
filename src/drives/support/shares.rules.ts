/** A share as the rule writes it: 0.40 is 40 of 100. Reckoned in whole numbers. */
export interface Share {
  part: number;
  of: number;
}

export const comparators = ['>=', '>'] as const;
export type Comparator = (typeof comparators)[number];

export interface Interval {
  low: number;
  high: number;
}

/** `0.40`, `1.00`. @throws RangeError for what is no share from 0 to 1 in at most four places */
export function readShare(text: string): Share {
  const [, whole, places = ''] = /^([01])(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  const of = 10 ** places.length;
  const part = Number(`${whole}${places}`);
  if (whole === undefined || part > of) throw new RangeError(`no share: ${text}`);
  return { part, of };
}

/** @throws RangeError */
export function readComparator(text: string): Comparator {
  const found = comparators.find((known) => known === text);
  if (!found) throw new RangeError(`no comparator: ${text}`);
  return found;
}

/** The fewest that reach a share of `whole`: 40 % or more of 50 is 20, more than half of 50 is 26. */
export function neededOf(whole: number, { part, of }: Share, comparator: Comparator): number {
  const product = part * whole;
  const floor = (product - (product % of)) / of;
  if (comparator === '>') return floor + 1;
  return product % of === 0 ? floor : floor + 1;
}

/** `count` among an interval, in thousandths, rounded outward so that the truth is inside. */
export function shareOf(count: number, { low, high }: Interval): Interval {
  return {
    low: Math.floor((count * 1000) / high),
    high: Math.min(1000, Math.ceil((count * 1000) / low)),
  };
}
