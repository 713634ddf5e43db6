import type { Yardstick, ComparisonPictureInput, ComparisonRow } from './comparison-input.js';
import { safeRow } from './comparison-input.js';
import type { Band, WageMarks } from './comparison-marks.js';
import { wageLayers } from './comparison-marks.js';
import { compact } from './comparison-rows.js';
import { writeRows, writeYardsticks } from './comparison-sheet.js';
import { comparisonLegend, describeComparison } from './comparison-words.js';
import { writeFootnote, writeHeading, writeLegend, writeNothing } from './frame.js';
import { Sheet, pictureId } from './sheet.js';
import { drawSvg } from './svg.js';
import { wageScale } from './wage-scale.js';

export type { ComparisonPictureInput, ComparisonRow, Yardstick } from './comparison-input.js';

/**
 * What workers earn an hour, one row for each cell: median, middle half, what the employer posts, minimum and living
 * wage. One SVG, 720 pixels wide and as tall as its rows; the same input gives the same text. Hidden rows are drawn as
 * hidden and their figures never read. Past 60 rows neighbouring hidden rows share a line. Names may be anything.
 */
export async function comparisonPicture(input: ComparisonPictureInput): Promise<string> {
  const { language } = input;
  const rows = input.rows.map(safeRow);
  const sheet = new Sheet(pictureId({ ...input, rows }));
  const scale = wageScale([
    ...rows.flatMap(wagesOf),
    ...input.yardsticks.flatMap(({ from, to }) => [+from, +to]),
  ]);
  writeHeading(sheet, input);
  const marks: WageMarks = { stretches: [], quartiles: [], medians: [], posted: [] };
  if (rows.length === 0) writeNothing(sheet, language);
  else {
    writeLegend(sheet, comparisonLegend(input, rows));
    writeYardsticks(sheet, input.yardsticks, scale);
    writeRows(sheet, compact(rows), { ...input, scale, marks });
  }
  writeFootnote(sheet, input);
  const bands = rows.length === 0 ? [] : input.yardsticks.map(bandOf);
  const description = describeComparison(input, rows);
  return drawSvg(sheet, wageLayers(sheet, scale, bands, marks), {
    language,
    title: input.title,
    description,
  });
}

function wagesOf(row: ComparisonRow): number[] {
  const { median, p25, p75, postedRates } = row;
  return [median, p25, p75, ...postedRates.map(({ hourly }) => hourly)].flatMap((wage) =>
    wage === null ? [] : +wage,
  );
}

function bandOf({ code, from, to }: Yardstick): Band {
  return { code, from: +from, to: +to };
}
