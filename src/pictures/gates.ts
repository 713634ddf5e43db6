import type { PictureFrame } from './frame.js';
import { writeFootnote, writeHeading, writeNothing } from './frame.js';
import { ink, lineHeight, pictureId, Sheet, sheet as measures } from './sheet.js';
import { drawSvg } from './svg.js';
import { wrap } from './text.js';

export interface Gate {
  label: string;
  count: number;
  /** of how many at most */
  of: number;
  /** from where on the gate may be open, and from where on it surely is */
  needed: { low: number; high: number } | null;
  /** one word on how it stands */
  state: string;
}

export interface GatesInput extends PictureFrame {
  gates: Gate[];
}

const barHeight = 26;
const namesWidth = 220;
const barLeft = measures.left + namesWidth + 12;
const stateLeft = 590;

/**
 * A bar a gate: how many there are, and the stretch from which on the gate may be open to where it surely is. One SVG,
 * 720 pixels wide; the same input gives the same text.
 */
export async function gatesPicture(input: GatesInput): Promise<string> {
  const sheet = new Sheet(pictureId(input));
  writeHeading(sheet, input);
  if (input.gates.length === 0) writeNothing(sheet, input.language);
  for (const gate of input.gates) writeGate(sheet, gate);
  writeFootnote(sheet, input);
  return drawSvg(sheet, [], {
    language: input.language,
    title: input.title,
    description: described(input),
  });
}

function writeGate(sheet: Sheet, { label, count, of, needed, state }: Gate): void {
  const names = { x: measures.left, width: namesWidth, size: 15 };
  const states = { x: stateLeft, width: measures.right - stateLeft, size: 15, bold: true };
  const lines = Math.max(wrap(label, names).length, wrap(state, states).length);
  const height = Math.max(barHeight + 16, lines * lineHeight(15) + 12);
  const top = sheet.y + (height - barHeight) / 2;
  const whole = Math.max(of, count, needed?.high ?? 0, 1);
  const at = (value: number): number => barLeft + (value / whole) * (stateLeft - 12 - barLeft);
  const center = (lineCount: number): number => sheet.y + (height - lineCount * lineHeight(15)) / 2;
  sheet.write(label, { ...names, y: center(wrap(label, names).length) });
  sheet.box(at(0), at(whole), top, top + barHeight, { fill: 'white', stroke: '#777' });
  sheet.box(at(0), at(count), top + 3, top + barHeight - 3, { fill: ink.bar });
  if (needed) {
    // a line where nobody doubts how many it takes
    sheet.box(at(needed.low), at(needed.high), top - 5, top - 1, { fill: '#444' });
    for (const place of [needed.low, needed.high])
      sheet.line(at(place), at(place), top - 5, top + barHeight + 3, '#111');
  }
  sheet.write(String(count), { x: at(0) + 6, y: top + 3, width: 80, size: 15, bold: true });
  sheet.write(state, { ...states, y: center(wrap(state, states).length) });
  sheet.y += height;
}

function described({ language, gates }: GatesInput): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  return gates
    .map(({ label, count, needed, state }) => {
      const takes = needed === null ? '' : ` (${needed.low}–${needed.high})`;
      return `${label}${colon}${count}${takes}, ${state}.`;
    })
    .join(' ');
}
