import type { PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js';
import type { Pattern, Sheet } from './sheet.js';
import { ink, sheet as measures } from './sheet.js';
import type { Layer } from './svg.js';
import { markLooks, place } from './svg.js';
import type { WageScale } from './wage-scale.js';

/** What the wage scale places; `y` in pixels, wages in dollars an hour. */
export interface WageMarks {
  /** Uninterrupted stretches of rows: yardsticks and grid are drawn through each. */
  stretches: { y: number; y2: number }[];
  quartiles: { p25: number; p75: number; y: number }[];
  medians: { wage: number; y: number }[];
  posted: { wage: number; y: number }[];
}

export interface Band {
  code: Extract<Pattern, 'minimumWage' | 'livingWage'>;
  from: number;
  to: number;
}

/** The layers of a comparison, lowest first. */
export function wageLayers(sheet: Sheet, scale: WageScale, bands: Band[], marks: WageMarks): Layer[] {
  const domain = [scale.from, scale.to];
  const range = [measures.plotLeft, measures.plotRight];
  const at = (field: string): PositionFieldDef<string> => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain, range, nice: false, zero: false },
  });
  const grid = marks.stretches.flatMap((stretch) => scale.ticks.map((wage) => ({ wage, ...stretch })));
  return [
    ...bands.map(({ code, from, to }): Layer => ({
      data: { values: marks.stretches.map((stretch) => ({ from, to, ...stretch })) },
      mark: { type: 'rect', fill: sheet.pattern(code), stroke: '#777', strokeWidth: 1 },
      encoding: { x: at('from'), x2: { field: 'to' }, y: place('y'), y2: { field: 'y2' } },
    })),
    {
      data: { values: grid },
      mark: { type: 'rule', stroke: ink.line, strokeWidth: 0.7 },
      encoding: { x: at('wage'), y: place('y'), y2: { field: 'y2' } },
    },
    {
      data: { values: marks.quartiles.map((bar) => ({ ...bar, top: bar.y - 6, bottom: bar.y + 6 })) },
      mark: { type: 'rect', fill: ink.bar, stroke: ink.dark, strokeWidth: 1.2 },
      encoding: { x: at('p25'), x2: { field: 'p75' }, y: place('top'), y2: { field: 'bottom' } },
    },
    {
      data: { values: marks.posted },
      mark: markLooks.diamond,
      encoding: { x: at('wage'), y: place('y') },
    },
    {
      data: { values: marks.medians },
      mark: markLooks.circle,
      encoding: { x: at('wage'), y: place('y') },
    },
  ];
}
