import { createHash } from 'node:crypto';
import { wrap } from './text.js';

/** Widths in pixels of every picture: a column for names, the plot, a column for figures. */
export const sheet = {
  width: 720,
  left: 20,
  names: 240,
  plotLeft: 272,
  plotRight: 588,
  figures: 600,
  right: 700,
} as const;

export const ink = {
  text: '#111',
  quiet: '#444',
  line: '#999',
  faint: '#ddd',
  dark: '#0b3d5c',
  bar: '#9fc3d9',
} as const;

/** Fills told apart by their pattern, so that a photocopy still shows which is which. */
export type Pattern = 'hidden' | 'minimumWage' | 'livingWage';

export interface Words {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: 'normal' | 'bold';
  align: 'left' | 'center' | 'right';
  color: string;
}
export interface Box {
  x: number;
  x2: number;
  y: number;
  y2: number;
  fill: string;
  stroke: string;
}
export interface Line {
  x: number;
  x2: number;
  y: number;
  y2: number;
  stroke: string;
}
export type Shape = 'circle' | 'diamond';
export interface Mark {
  x: number;
  y: number;
  shape: Shape;
}

export interface Writing {
  x: number;
  /** Where the first line's box begins. */
  y: number;
  width: number;
  size: number;
  bold?: boolean;
  align?: Words['align'];
  color?: string;
  most?: number;
}

/** What stands at fixed places, in pixels from the upper left corner; what the scale places is added by the picture. */
export class Sheet {
  readonly words: Words[] = [];
  readonly boxes: Box[] = [];
  readonly lines: Line[] = [];
  readonly marks: Mark[] = [];
  /** Where the next thing goes. */
  y = 20;

  /** `id` names this picture's patterns, so that two pictures may stand in one page. */
  constructor(readonly id: string) {}

  pattern(pattern: Pattern): string {
    return `url(#${this.id}-${pattern})`;
  }

  /** Writes `text` in as many lines as it needs and answers where the lines end. */
  write(text: string, at: Writing): number {
    const { x, y, size, bold = false, align = 'left', color = ink.text } = at;
    const lines = wrap(text, at);
    const weight = bold ? 'bold' : 'normal';
    lines.forEach((line, place) =>
      this.words.push({ text: line, x, y: y + (place + 0.5) * lineHeight(size), size, weight, align, color }),
    );
    return y + lines.length * lineHeight(size);
  }

  box(x: number, x2: number, y: number, y2: number, look: { fill: string; stroke?: string }): void {
    this.boxes.push({ x, x2, y, y2, fill: look.fill, stroke: look.stroke ?? 'none' });
  }

  line(x: number, x2: number, y: number, y2: number, stroke: string = ink.faint): void {
    this.lines.push({ x, x2, y, y2, stroke });
  }
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

/** A name for a picture that is the same whenever its content is: pictures must not differ from one asking to the next. */
export function pictureId(content: unknown): string {
  return `p${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)}`;
}
