import type { Language } from '../shared/messages/index.js';
import { say } from '../shared/messages/index.js';
import type { ComparisonRow } from './comparison-input.js';
import { bandWords, dollars } from './words.js';

/** From here on, hidden rows that have nothing more to say share one line. */
export const manyRows = 60;
const mostInOneLine = 8;

/** Past `manyRows`, joins neighbouring hidden rows of one group: every name stays, the sheet stays readable. */
export function compact(rows: ComparisonRow[]): ComparisonRow[] {
  if (rows.length <= manyRows) return rows;
  const lines: { row: ComparisonRow; names: string[] }[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    const joins = last && saysNothingMore(last.row) && saysNothingMore(row) && last.row.group === row.group;
    if (joins && last.names.length < mostInOneLine) last.names.push(row.label);
    else lines.push({ row, names: [row.label] });
  }
  return lines.map(({ row, names }) => (names.length === 1 ? row : { ...row, label: names.join(', ') }));
}

function saysNothingMore(row: ComparisonRow): boolean {
  return !row.shown && row.respondents === null && row.postedRates.length === 0 && !row.note;
}

/** What stands under a row's name, each part whole. */
export function rowNotes(language: Language, row: ComparisonRow): string[] {
  const rates = [...new Set(row.postedRates.map(({ hourly }) => dollars(language, hourly)))].join('; ');
  return [
    row.median === null ? say(language, 'picture.hidden') : '',
    row.respondents === null
      ? ''
      : say(language, 'picture.respondents', { band: bandWords(language, row.respondents) }),
    rates && say(language, 'picture.posted_rates', { rates }),
    row.note ?? '',
  ].filter(Boolean);
}

/** The row as a sentence for who hears the picture. */
export function rowSentence(language: Language, row: ComparisonRow): string {
  const { median, p25, p75 } = row;
  const money = (amount: string) => dollars(language, amount);
  const parts = [
    median === null
      ? say(language, 'picture.hidden')
      : say(language, 'picture.row_median', { median: money(median) }),
    p25 === null || p75 === null
      ? ''
      : say(language, 'picture.row_quartiles', { p25: money(p25), p75: money(p75) }),
    ...row.postedRates.map(({ hourly, source }) =>
      say(language, 'picture.row_posted', { hourly: money(hourly), source }),
    ),
  ];
  const name = row.group ? `${row.group}, ${row.label}` : row.label;
  return `${name}${language === 'fr' ? ' : ' : ': '}${parts.filter(Boolean).join(', ')}.`;
}
