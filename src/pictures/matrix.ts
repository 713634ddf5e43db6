import type { Language } from '../shared/messages/index.js';
import { say } from '../shared/messages/index.js';
import type { Sheet } from './sheet.js';
import { ink, lineHeight, sheet as measures } from './sheet.js';
import { wrap } from './text.js';
import { bandWords, shareOfBand } from './words.js';

/** What is known of one benefit in one group. */
export interface BenefitCell {
  /** `notEnough`: too few answered this question to say anything, and saying so exposes nobody. */
  state: 'shown' | 'hidden' | 'notEnough';
  /** The published band of those who have it, `20 % or less` to `80 % or more`; read only in a shown cell. */
  share: string | null;
  /** Whether the employer itself made known that it gives this benefit. */
  posted: boolean;
}

export interface Matrix {
  rows: string[];
  columns: string[];
  cell: (row: number, column: number) => BenefitCell;
}

const namesWidth = 184;
const cellsLeft = measures.left + namesWidth + 8;
const mostColumns = 4;

/** From light to dark; words on the two darkest steps are white. */
const greys = ['#ffffff', '#e2e2e2', '#bdbdbd', '#6a6a6a', '#2b2b2b'] as const;
const darkFrom = 3;

/** The matrix in pieces of equal width, below each other, each with its heads; a tall piece repeats them. */
export function writeMatrix(sheet: Sheet, language: Language, matrix: Matrix): void {
  const pieces = Math.ceil(matrix.columns.length / mostColumns);
  const perPiece = Math.ceil(matrix.columns.length / pieces);
  const width = (measures.right - cellsLeft) / Math.max(perPiece, 3);
  for (let first = 0; first < matrix.columns.length; first += perPiece) {
    const places = matrix.columns.slice(first, first + perPiece).map((name, place) => ({
      name,
      column: first + place,
      x: cellsLeft + place * width,
    }));
    matrix.rows.forEach((name, row) => {
      if (row % 20 === 0) writeHeads(sheet, places, width);
      writeRow(sheet, name, (height, top) => {
        for (const { column, x } of places) {
          writeCell(sheet, language, matrix.cell(row, column), { x, width, top, height });
        }
      });
    });
    sheet.y += 18;
  }
}

function writeHeads(sheet: Sheet, places: { name: string; x: number }[], width: number): void {
  const style = { width: width - 10, size: 14, bold: true };
  const heads = places.map(({ name, x }) => ({ name, x, lines: wrap(name, style).length }));
  const tallest = Math.max(...heads.map(({ lines }) => lines)) * lineHeight(14);
  const bottom = sheet.y + 8 + tallest;
  for (const { name, x, lines } of heads) {
    sheet.write(name, { ...style, x: x + width / 2, y: bottom - lines * lineHeight(14), align: 'center' });
  }
  sheet.y = bottom + 5;
}

function writeRow(sheet: Sheet, name: string, writeCells: (height: number, top: number) => void): void {
  const style = { x: measures.left, width: namesWidth, size: 15 };
  const lines = wrap(name, style).length;
  const height = Math.max(42, lines * lineHeight(15) + 8);
  sheet.write(name, { ...style, y: sheet.y + (height - lines * lineHeight(15)) / 2 });
  writeCells(height, sheet.y);
  sheet.y += height;
}

interface Place {
  x: number;
  width: number;
  top: number;
  height: number;
}

function writeCell(
  sheet: Sheet,
  language: Language,
  cell: BenefitCell,
  { x, width, top, height }: Place,
): void {
  const share = cell.share === null ? null : shareOfBand(cell.share);
  const step = share ? Math.min(4, Math.floor((share.from + share.to) / 40)) : 0;
  const hidden = cell.state === 'hidden';
  sheet.box(x + 1, x + width - 1, top + 1, top + height - 1, {
    fill: hidden ? sheet.pattern('hidden') : (greys[step] ?? greys[0]),
    stroke: '#777',
  });
  const words = hidden ? 'picture.hidden_short' : 'picture.not_enough';
  const text = cell.share === null ? say(language, words) : bandWords(language, cell.share);
  const markRoom = cell.posted ? 24 : 0;
  const style = { size: 14, width: width - 10 - markRoom };
  const tall = wrap(text, style).length * lineHeight(14);
  const y = top + (height - tall) / 2;
  const middle = x + (width - markRoom) / 2;
  if (hidden) sheet.box(middle - 30, middle + 30, y, y + tall, { fill: 'white' });
  const color = step >= darkFrom ? 'white' : ink.text;
  sheet.write(text, { ...style, x: middle, y, align: 'center', color, bold: step >= darkFrom });
  if (cell.posted) {
    sheet.box(x + width - 26, x + width - 6, top + height / 2 - 10, top + height / 2 + 10, { fill: 'white' });
    sheet.marks.push({ x: x + width - 16, y: top + height / 2, shape: 'diamond' });
  }
}
