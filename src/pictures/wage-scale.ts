import { sheet } from './sheet.js';

/** The axis of dollars an hour: round ends, a step of 1, 2, 2.5 or 5 times a power of ten, at most eight steps. */
export interface WageScale {
  from: number;
  to: number;
  ticks: number[];
  /** Decimals the ticks need. */
  cents: 0 | 2;
}

/**
 * Begins at zero when the lowest wage is under half of the highest, so that 3.33 beside 15.00 looks like what it is;
 * otherwise near the lowest, since nobody could tell 19.25 from 19.75 on an axis from zero. No ticks without wages.
 */
export function wageScale(wages: number[]): WageScale {
  const known = wages.filter((wage) => Number.isFinite(wage));
  if (known.length === 0) return { from: 0, to: 1, ticks: [], cents: 0 };
  const highest = Math.max(...known);
  const lowest = Math.min(...known);
  const start = lowest < highest / 2 ? 0 : lowest - (highest - lowest) * 0.1;
  const step = roundStep(Math.max(highest * 1.02 - start, 1) / 6);
  const first = Math.floor(start / step + 1e-9);
  const last = Math.max(Math.ceil((highest * 1.01) / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  );
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks, cents: ticks.every(Number.isInteger) ? 0 : 2 };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 2.5, 5].find((step) => step * power >= rough) ?? 10);
}

/** Where a wage stands on the plot, in pixels. */
export function wagePlace(scale: WageScale, wage: number): number {
  return (
    sheet.plotLeft + ((wage - scale.from) / (scale.to - scale.from)) * (sheet.plotRight - sheet.plotLeft)
  );
}
