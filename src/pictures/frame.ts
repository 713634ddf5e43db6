import type { Language } from '../shared/messages/index.js';
import { say } from '../shared/messages/index.js';
import type { Pattern, Shape } from './sheet.js';
import { Sheet, ink, lineHeight, sheet as measures } from './sheet.js';
import { textWidth } from './text.js';

/** What every picture says about itself. The caller writes the texts in the picture's language. */
export interface PictureFrame {
  language: Language;
  title: string;
  subtitle?: string;
  /** Source, day, and what a reader must know to judge the figures. */
  footnote?: string;
  /** Prints that these are no real people's figures. */
  synthetic?: boolean;
}

export interface LegendEntry {
  swatch: { shape: Shape } | { fill: string } | { pattern: Pattern };
  words: string;
}

const whole = { x: measures.left, width: measures.right - measures.left };

export function writeHeading(sheet: Sheet, frame: PictureFrame): void {
  if (frame.synthetic) {
    const words = say(frame.language, 'picture.synthetic');
    const width = textWidth(words, 14, true) + 16;
    sheet.box(measures.left, measures.left + width, sheet.y, sheet.y + 24, {
      fill: 'white',
      stroke: 'black',
    });
    sheet.y = sheet.write(words, { x: measures.left + 8, y: sheet.y + 3, width, size: 14, bold: true }) + 8;
  }
  sheet.y = sheet.write(frame.title, { ...whole, y: sheet.y, size: 24, bold: true });
  if (frame.subtitle)
    sheet.y = sheet.write(frame.subtitle, { ...whole, y: sheet.y + 2, size: 16, color: ink.quiet });
  sheet.y += 12;
}

/** Entries side by side, on as many lines as they need. */
export function writeLegend(sheet: Sheet, entries: LegendEntry[]): void {
  const size = 14;
  let x: number = measures.left;
  for (const { swatch, words } of entries) {
    const width = Math.min(34 + textWidth(words, size), whole.width);
    if (x > measures.left && x + width > measures.right) {
      x = measures.left;
      sheet.y += 24;
    }
    drawSwatch(sheet, swatch, x);
    const end = sheet.write(words, { x: x + 34, y: sheet.y, width: whole.width - 34, size });
    sheet.y = Math.max(sheet.y, end - lineHeight(size));
    x += width + 20;
  }
  sheet.y += 32;
}

function drawSwatch(sheet: Sheet, swatch: LegendEntry['swatch'], x: number): void {
  const y = sheet.y + lineHeight(14) / 2;
  if ('shape' in swatch) sheet.marks.push({ x: x + 13, y, shape: swatch.shape });
  else {
    const fill = 'fill' in swatch ? swatch.fill : sheet.pattern(swatch.pattern);
    sheet.box(x, x + 26, y - 7, y + 7, { fill, stroke: '#555' });
  }
}

export function writeFootnote(sheet: Sheet, frame: PictureFrame): void {
  if (frame.footnote) {
    sheet.y = sheet.write(frame.footnote, {
      ...whole,
      y: sheet.y + 10,
      size: 13,
      color: ink.quiet,
      most: 12,
    });
  }
  sheet.y += 18;
}

export function writeNothing(sheet: Sheet, language: Language): void {
  sheet.y = sheet.write(say(language, 'picture.nothing'), { ...whole, y: sheet.y + 16, size: 16 }) + 16;
}
