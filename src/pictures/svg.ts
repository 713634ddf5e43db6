import type { TopLevelSpec } from 'vega-lite';
import type { Pattern, Sheet } from './sheet.js';
import { ink, sheet as measures } from './sheet.js';
import { printable } from './text.js';

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

export interface Spoken {
  language: string;
  title: string;
  description: string;
}

/**
 * Draws `scaled` between the sheet's boxes and lines (below) and its marks and words (above), as SVG text without
 * scripts, links, fonts to load or random ids. Vega is imported on the first picture:
 * about 0.2 s and 27 MB, and a process that has drawn twenty pictures stays nearly 100 MB larger.
 */
export async function drawSvg(sheet: Sheet, scaled: Layer[], spoken: Spoken): Promise<string> {
  // One after the other: Jest's module loader fails on two imports at once that share dependencies.
  const { compile } = await import('vega-lite');
  const { View, parse, Warn, logger } = await import('vega');
  const specification: TopLevelSpec = {
    width: measures.width,
    height: Math.ceil(sheet.y),
    padding: 0,
    autosize: 'none',
    background: 'white',
    data: { values: [] },
    layer: [boxes(sheet), lines(sheet), ...scaled, marks(sheet), words(sheet)],
    config: { view: { stroke: null }, aria: false, font: 'Arial, Helvetica, sans-serif' },
  };
  const quiet = logger(Warn);
  const view = new View(parse(compile(specification, { logger: quiet }).spec), {
    renderer: 'none',
    logger: quiet,
  });
  try {
    return labelled(await view.toSVG(), sheet.id, spoken);
  } finally {
    view.finalize();
  }
}

function boxes(sheet: Sheet): Layer {
  return {
    data: { values: sheet.boxes },
    mark: { type: 'rect', strokeWidth: 1 },
    encoding: { ...corners, fill: asIs('fill'), stroke: asIs('stroke') },
  };
}

function lines(sheet: Sheet): Layer {
  return {
    data: { values: sheet.lines },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: { ...corners, stroke: asIs('stroke') },
  };
}

function marks(sheet: Sheet): Layer {
  return {
    layer: (['circle', 'diamond'] as const).map((shape) => ({
      data: { values: sheet.marks.filter((mark) => mark.shape === shape) },
      mark: markLooks[shape],
      encoding: { x: place('x'), y: place('y') },
    })),
  };
}

/** Told apart by shape and by filled or hollow, not by color. */
export const markLooks = {
  circle: {
    type: 'point',
    shape: 'circle',
    filled: true,
    fill: ink.dark,
    opacity: 1,
    size: 130,
    stroke: 'white',
    strokeWidth: 1.5,
  },
  diamond: {
    type: 'point',
    shape: 'diamond',
    filled: false,
    fill: 'white',
    opacity: 1,
    size: 110,
    stroke: 'black',
    strokeWidth: 2,
  },
} as const;

function words(sheet: Sheet): Layer {
  return {
    data: { values: sheet.words },
    mark: {
      type: 'text',
      baseline: 'middle',
      align: { expr: 'datum.align' },
      fontWeight: { expr: 'datum.weight' },
    },
    encoding: {
      x: place('x'),
      y: place('y'),
      text: { field: 'text', type: 'nominal' },
      size: { field: 'size', type: 'quantitative', scale: null },
      color: asIs('color'),
    },
  };
}

/** A field that is already a place in pixels. */
export function place(field: string) {
  return { field, type: 'quantitative', scale: null, axis: null } as const;
}

const corners = { x: place('x'), x2: { field: 'x2' }, y: place('y'), y2: { field: 'y2' } } as const;

function asIs(field: string) {
  return { field, type: 'nominal', scale: null, legend: null } as const;
}

const patterns: Record<Pattern, string> = {
  hidden: '<path d="M-2,2l4,-4M0,8l8,-8M6,10l4,-4" stroke="#777" stroke-width="1.2"/>',
  // Dark against light as well: fine patterns of one darkness turn to the same grey on a phone.
  minimumWage:
    '<rect width="8" height="8" fill="#666"/><circle cx="2" cy="2" r="1" fill="white"/><circle cx="6" cy="6" r="1" fill="white"/>',
  livingWage: '<path d="M0,4h8" stroke="#666" stroke-width="1.6"/>',
};

function labelled(svg: string, id: string, { language, title, description }: Spoken): string {
  const body = svg.slice(svg.indexOf('>') + 1);
  const [, size = ''] = /(width="[^"]*" height="[^"]*" viewBox="[^"]*")/.exec(svg) ?? [];
  const definitions = Object.entries(patterns).map(
    ([pattern, drawing]) =>
      `<pattern id="${id}-${pattern}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="white"/>${drawing}</pattern>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${language}" aria-labelledby="${id}-title ${id}-description">` +
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-description">${escaped(description)}</desc>` +
    `<defs>${definitions.join('')}</defs>${body}`
  );
}

function escaped(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
