import type { MessageCode, MessageValues } from '../shared/messages/index.js';
import { dividedToHundredths, roundedToStep } from './rounding.js';
import type { DisclosureRules } from './rules.js';

/** Words for people: `say(language, label.code, label.values)`. */
export interface Label {
  readonly code: MessageCode;
  readonly values: MessageValues;
}

/**
 * A median as it is shown: rounded to the step that `rules` gives for so many respondents, ties upwards
 * (19.125 at 0.25 is 19.25), with two places. `value` is a decimal string of 0 or more with any number of places.
 * Null below k respondents of its own.
 */
export function medianShown(value: string, respondents: number, rules: DisclosureRules): string | null {
  if (respondents < rules.k) return null;
  const few = rules.few !== null && respondents < rules.few.below ? rules.few : null;
  return roundedToStep(value, few?.medianStep ?? rules.medianStep);
}

/** A quartile as it is shown, rounded like a median; null below `quartilesFrom`. */
export function quartileShown(value: string, respondents: number, rules: DisclosureRules): string | null {
  if (respondents < Math.max(rules.k, rules.quartilesFrom)) return null;
  return roundedToStep(value, rules.quartileStep);
}

/** How many answered, as a band; "fewer than 30" where the rules say no more; null below k. */
export function respondentsBand(respondents: number, rules: DisclosureRules): Label | null {
  if (respondents < rules.k) return null;
  if (rules.few !== null && respondents < rules.few.below) {
    return { code: 'respondents.fewer_than', values: { limit: rules.few.below } };
  }
  const after = rules.bands.findIndex((first) => first > respondents);
  if (after < 0) return { code: 'respondents.or_more', values: { from: rules.bands.at(-1) ?? rules.k } };
  const from = rules.bands[after - 1] ?? rules.k;
  return { code: 'respondents.between', values: { from, to: (rules.bands[after] ?? 0) - 1 } };
}

/**
 * A share of respondents as a fifth, or from `tenthsFrom` as a tenth; null when fewer than `least` respondents
 * (k, or 30 where 30 is asked) had an answer to it. The end bands include their edge and an inner edge belongs to
 * the band nearer the middle (40 and 60 to 40-60; in tenths 20 to 20-30 and 80 to 70-80; 50 to 50-60), so nobody
 * and everybody are never told apart from their neighbours.
 */
export function shareShown(
  numerator: number,
  denominator: number,
  rules: DisclosureRules,
  least: number = rules.k,
): Label | null {
  if (!(numerator >= 0 && numerator <= denominator)) throw new RangeError('A share is between none and all.');
  if (denominator < Math.max(rules.k, least)) return null;
  const parts = rules.tenthsFrom !== null && denominator >= rules.tenthsFrom ? 10 : 5;
  const width = 100 / parts;
  const reached = numerator * parts;
  if (reached <= denominator) return { code: 'share.or_less', values: { to: width } };
  if (reached >= denominator * (parts - 1)) return { code: 'share.or_more', values: { from: 100 - width } };
  const below = Math.floor(reached / denominator);
  const upperHalf = reached * 2 > denominator * parts;
  const part = upperHalf && below * denominator === reached ? below - 1 : below;
  return { code: 'share.between', values: { from: part * width, to: (part + 1) * width } };
}

/**
 * (median - best) / best to two places from medians as shown, ties away from zero: -0.21 is 21 % below the best.
 * Null without either, or with a best of 0.
 */
export function gapToBest(median: string | null, best: string | null): string | null {
  return median === null || best === null ? null : dividedToHundredths(median, best);
}
