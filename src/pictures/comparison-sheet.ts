import { say } from '../shared/messages/index.js';
import type { ComparisonPictureInput, ComparisonRow, Yardstick } from './comparison-input.js';
import type { WageMarks } from './comparison-marks.js';
import { rowNotes } from './comparison-rows.js';
import type { Sheet } from './sheet.js';
import { ink, lineHeight, sheet as measures } from './sheet.js';
import { textWidth } from './text.js';
import type { WageScale } from './wage-scale.js';
import { wagePlace } from './wage-scale.js';
import { dollarRange, dollars } from './words.js';

/** The scale comes again at the first new group after the fewest rows, at the latest after the most. */
const rowsPerScale = { fewest: 12, most: 24 } as const;
const column = { x: measures.left, width: measures.names };
const figures = { x: measures.right, width: measures.right - measures.figures, align: 'right' } as const;

/** Each label on a line of its own above its band, with a lead down to it. */
export function writeYardsticks(sheet: Sheet, yardsticks: Yardstick[], scale: WageScale): void {
  const top = sheet.y;
  const bottom = top + yardsticks.length * 20 + 6;
  yardsticks.forEach(({ label, from, to }, place) => {
    const middle = wagePlace(scale, (+from + +to) / 2);
    const width = Math.min(textWidth(label, 14), measures.right - measures.left);
    const x = Math.max(measures.left + width / 2, Math.min(middle, measures.right - width / 2));
    const y = top + place * 20;
    sheet.line(middle, middle, y + 18, bottom, '#555');
    sheet.box(x - width / 2, x + width / 2, y + 1, y + 19, { fill: 'white' });
    sheet.write(label, { x, y, width: width + 1, size: 14, align: 'center', most: 1 });
  });
  sheet.y = bottom;
}

export interface Drawing extends ComparisonPictureInput {
  scale: WageScale;
  marks: WageMarks;
}

/** All rows, under the names of their groups, the scale repeated; fills `drawing.marks`. */
export function writeRows(sheet: Sheet, rows: ComparisonRow[], drawing: Drawing): void {
  let sinceScale = 0;
  let begun = sheet.y;
  const close = () => {
    if (sheet.y > begun) drawing.marks.stretches.push({ y: begun, y2: sheet.y });
  };
  rows.forEach((row, place) => {
    const newGroup = row.group !== undefined && row.group !== rows[place - 1]?.group;
    const newScale = place === 0 || sinceScale >= (newGroup ? rowsPerScale.fewest : rowsPerScale.most);
    if (newGroup || newScale) {
      close();
      if (newScale) writeScale(sheet, drawing);
      if (newGroup) writeGroup(sheet, row.group ?? '');
      begun = sheet.y;
    }
    writeRow(sheet, row, drawing);
    sinceScale = newScale ? 1 : sinceScale + 1;
  });
  close();
  if (sinceScale > 4) writeScale(sheet, drawing);
}

function writeScale(sheet: Sheet, { language, scale }: Drawing): void {
  if (scale.ticks.length === 0) return;
  const y = sheet.y + 4;
  const style = { y, width: 80, size: 13, color: ink.quiet, most: 1 };
  sheet.write(say(language, 'picture.per_hour'), { ...column, ...style, width: measures.names });
  const labels = scale.ticks.map((wage) => ({
    x: wagePlace(scale, wage),
    text: dollars(language, wage, scale.cents),
  }));
  const widest = Math.max(...labels.map(({ text }) => textWidth(text, style.size)));
  const every = Math.ceil(((widest + 4) * (labels.length - 1)) / (measures.plotRight - measures.plotLeft));
  labels.forEach(({ text, x }, place) => {
    if (place % every === 0) sheet.write(text, { ...style, x, width: widest + 1, align: 'center' });
  });
  sheet.write(say(language, 'picture.median'), { ...figures, ...style, width: figures.width });
  sheet.y = y + lineHeight(style.size) + 4;
}

function writeGroup(sheet: Sheet, group: string): void {
  const width = measures.right - measures.left;
  sheet.line(measures.left, measures.right, sheet.y + 6, sheet.y + 6, 'black');
  sheet.y =
    sheet.write(group, { x: measures.left, y: sheet.y + 10, width, size: 16, bold: true, most: 3 }) + 4;
}

function writeRow(sheet: Sheet, row: ComparisonRow, { language, marks }: Drawing): void {
  const top = sheet.y + 5;
  const upper = top + lineHeight(15) / 2;
  const named = sheet.write(row.label, { ...column, y: top, size: 15 });
  const noted = writeNotes(sheet, rowNotes(language, row), named);
  let end = noted;
  const { median, p25, p75 } = row;
  if (median === null) {
    sheet.box(measures.plotLeft, measures.plotRight, upper - 7, upper + 7, {
      fill: sheet.pattern('hidden'),
      stroke: '#777',
    });
  } else {
    marks.medians.push({ wage: +median, y: upper });
    end = sheet.write(dollars(language, median), { ...figures, y: top, size: 16, bold: true });
  }
  if (p25 !== null && p75 !== null) {
    marks.quartiles.push({ p25: +p25, p75: +p75, y: upper });
    end = sheet.write(dollarRange(language, p25, p75), { ...figures, y: end, size: 13, color: ink.quiet });
  }
  const rates = [...new Set(row.postedRates.map(({ hourly }) => +hourly))];
  marks.posted.push(...rates.map((wage) => ({ wage, y: upper + 19 })));
  sheet.y = Math.max(noted, end, rates.length > 0 ? upper + 29 : 0) + 5;
  sheet.line(measures.left, measures.right, sheet.y, sheet.y);
}

/** Notes side by side where they fit, so that none is torn apart by the end of a line. */
function writeNotes(sheet: Sheet, notes: string[], top: number): number {
  const size = 13;
  const lines: string[] = [];
  for (const note of notes) {
    const beside = `${lines.at(-1) ?? ''} · ${note}`;
    if (lines.length > 0 && textWidth(beside, size) <= column.width) lines.splice(-1, 1, beside);
    else lines.push(note);
  }
  return lines.reduce((y, line) => sheet.write(line, { ...column, y, size, color: ink.quiet }), top);
}
