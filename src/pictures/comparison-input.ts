import type { PictureFrame } from './frame.js';

/** One cell of a comparison. Amounts are decimal text in dollars an hour, as published. */
export interface ComparisonRow {
  label: string;
  /** Rows of one group that follow each other stand under its name. */
  group?: string;
  /** False draws the row as hidden; whatever figures it still carries are dropped unread. */
  shown: boolean;
  /** Null in a shown row: this figure alone is hidden. */
  median: string | null;
  p25: string | null;
  p75: string | null;
  /** A band: `10-19`, `fewer than 30`. */
  respondents: string | null;
  postedRates: { hourly: string; source: string }[];
  note?: string;
}

/** A legal or living wage as the span it may be read as, in decimal dollars an hour. */
export interface Yardstick {
  code: 'minimumWage' | 'livingWage';
  from: string;
  to: string;
  label: string;
}

export interface ComparisonPictureInput extends PictureFrame {
  rows: ComparisonRow[];
  yardsticks: Yardstick[];
}

/** The row without the figures it must not show: nothing after this line knows them, not even the picture's id. */
export function safeRow(row: ComparisonRow): ComparisonRow {
  const figures = row.shown && row.median !== null;
  const { label, group, postedRates, note } = row;
  if (!figures) {
    return {
      label,
      group,
      postedRates,
      note,
      shown: false,
      median: null,
      p25: null,
      p75: null,
      respondents: row.shown ? row.respondents : null,
    };
  }
  const quartiles = row.p25 !== null && row.p75 !== null;
  return { ...row, p25: quartiles ? row.p25 : null, p75: quartiles ? row.p75 : null };
}
