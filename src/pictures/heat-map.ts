import type { PictureFrame } from './frame.js';
import { writeFootnote, writeHeading, writeNothing } from './frame.js';
import { ink, lineHeight, pictureId, Sheet, sheet as measures } from './sheet.js';
import { drawSvg } from './svg.js';
import { wrap } from './text.js';

export interface HeatMapInput extends PictureFrame {
  /** names of what is counted, from left to right */
  columns: string[];
  /** each with one count for each column, in their order; the last may be a total */
  rows: { label: string; counts: number[] }[];
}

const namesWidth = 184;
const cellsLeft = measures.left + namesWidth + 8;
const rowsBetweenHeads = 20;

/** From light to dark; words on the two darkest steps are white. */
const greys = ['#ffffff', '#e2e2e2', '#bdbdbd', '#6a6a6a', '#2b2b2b'] as const;
const darkFrom = 3;

/**
 * Counts by row and column, each cell on a step of grey by its share of the row. One SVG, 720 pixels wide; the same
 * input gives the same text.
 */
export async function heatMapPicture(input: HeatMapInput): Promise<string> {
  const sheet = new Sheet(pictureId(input));
  writeHeading(sheet, input);
  if (input.rows.length === 0) writeNothing(sheet, input.language);
  input.rows.forEach((row, place) => {
    if (place % rowsBetweenHeads === 0) writeHeads(sheet, input.columns);
    writeRow(sheet, row, input.columns.length);
  });
  writeFootnote(sheet, input);
  return drawSvg(sheet, [], { language: input.language, title: input.title, description: described(input) });
}

function widthOf(columns: number): number {
  return (measures.right - cellsLeft) / Math.max(columns, 1);
}

function writeHeads(sheet: Sheet, columns: readonly string[]): void {
  const width = widthOf(columns.length);
  const style = { width: width - 6, size: 13, bold: true };
  const heads = columns.map((name) => ({ name, lines: wrap(name, style).length }));
  const bottom = sheet.y + 8 + Math.max(1, ...heads.map(({ lines }) => lines)) * lineHeight(13);
  heads.forEach(({ name, lines }, place) => {
    const x = cellsLeft + (place + 0.5) * width;
    sheet.write(name, { ...style, x, y: bottom - lines * lineHeight(13), align: 'center' });
  });
  sheet.y = bottom + 5;
}

function writeRow(sheet: Sheet, { label, counts }: HeatMapInput['rows'][number], columns: number): void {
  const style = { x: measures.left, width: namesWidth, size: 15 };
  const lines = wrap(label, style).length;
  const height = Math.max(38, lines * lineHeight(15) + 8);
  sheet.write(label, { ...style, y: sheet.y + (height - lines * lineHeight(15)) / 2 });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = widthOf(columns);
  counts.slice(0, columns).forEach((count, place) => {
    const step = stepOf(count, total);
    const left = cellsLeft + place * width;
    const fill = greys[step] ?? greys[0];
    sheet.box(left + 1, left + width - 1, sheet.y + 1, sheet.y + height - 1, { fill, stroke: '#777' });
    const y = sheet.y + (height - lineHeight(15)) / 2;
    const color = step >= darkFrom ? 'white' : ink.text;
    sheet.write(String(count), { x: left + width / 2, y, width, size: 15, align: 'center', color });
  });
  sheet.y += height;
}

/** Nobody is white; one of many is seen. */
function stepOf(count: number, total: number): number {
  return count === 0 ? 0 : Math.min(greys.length - 1, 1 + Math.floor((count * 4) / total));
}

function described({ language, columns, rows }: HeatMapInput): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  return rows
    .map(({ label, counts }) => {
      const cells = columns.map((name, place) => `${name}${colon}${counts[place] ?? 0}`);
      return `${label} — ${cells.join('; ')}.`;
    })
    .join(' ');
}
