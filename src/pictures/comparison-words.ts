import { say } from '../shared/messages/index.js';
import type { ComparisonPictureInput, ComparisonRow, Yardstick } from './comparison-input.js';
import { rowSentence } from './comparison-rows.js';
import type { LegendEntry, PictureFrame } from './frame.js';
import { ink } from './sheet.js';
import { dollars } from './words.js';

/** What each kind of mark in the picture means; kinds that do not occur are left out. */
export function comparisonLegend(
  { language, yardsticks }: ComparisonPictureInput,
  rows: ComparisonRow[],
): LegendEntry[] {
  const entries: (LegendEntry | false)[] = [
    rows.some(({ shown }) => shown) && {
      swatch: { shape: 'circle' },
      words: say(language, 'picture.median_legend'),
    },
    rows.some(({ p25 }) => p25 !== null) && {
      swatch: { fill: ink.bar },
      words: say(language, 'picture.middle_half_legend'),
    },
    rows.some(({ postedRates }) => postedRates.length > 0) && {
      swatch: { shape: 'diamond' },
      words: say(language, 'picture.posted_legend'),
    },
    rows.some(({ shown }) => !shown) && {
      swatch: { pattern: 'hidden' },
      words: say(language, 'picture.hidden'),
    },
  ];
  const bands = yardsticks.map((yardstick): LegendEntry => ({
    swatch: { pattern: yardstick.code },
    words: yardstickWords(language, yardstick),
  }));
  return [...entries.filter((entry) => entry !== false), ...bands];
}

function yardstickWords(language: PictureFrame['language'], { label, from, to }: Yardstick): string {
  const range = { label, from: dollars(language, from), to: dollars(language, to) };
  return say(language, 'picture.yardstick_range', range);
}

/** The whole picture in words, every row with its full name: what a screen reader says of it. */
export function describeComparison(
  { language, yardsticks }: ComparisonPictureInput,
  rows: ComparisonRow[],
): string {
  const shown = rows.filter((row) => row.shown).length;
  return [
    say(language, 'picture.comparison_summary', { shown, hidden: rows.length - shown }),
    ...yardsticks.map((yardstick) => `${yardstickWords(language, yardstick)}.`),
    ...rows.map((row) => rowSentence(language, row)),
  ].join(' ');
}
