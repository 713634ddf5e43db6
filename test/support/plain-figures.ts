import type { WaveAnswer } from '../../src/wage-surveys/index.js';

/** A cell's figures by reading the rule aloud: filter, sort, count. Knows nothing of how the program does it. */
export interface PlainFigures {
  respondents: number;
  band: string;
  median: number;
  p25: number;
  p75: number;
  belowMinimumWage: string;
  belowLivingWage: string;
  noRaiseInTwoYears: string | null;
  unpaidOrInKind: string | null;
}

export const yardsticks = { minimumWage: 17.6, livingWage: 27.2 };
const twoYearsBefore = '2024-11-21';

/** `inside`: the answers of one cell, paid or not. */
export function plainFigures(
  inside: readonly WaveAnswer[],
  pay: (answer: WaveAnswer) => number,
): PlainFigures {
  const paid = inside.filter(({ values }) => Number(values.hourlyWage) > 0);
  const wages = paid.map(pay).sort((a, b) => a - b);
  const whole = people(paid);
  const share = (part: readonly WaveAnswer[], of: readonly WaveAnswer[]) =>
    plainShare(people(part), people(of));
  const said = paid.filter(({ values }) => values.lastRaise !== null);
  const unpaid = people(inside.filter((answer) => !paid.includes(answer)));
  return {
    respondents: whole,
    band: plainBand(whole),
    median: nearestQuarter(plainQuantile(wages, 0.5)),
    p25: nearestQuarter(plainQuantile(wages, 0.25)),
    p75: nearestQuarter(plainQuantile(wages, 0.75)),
    belowMinimumWage:
      share(
        paid.filter((answer) => pay(answer) < yardsticks.minimumWage),
        paid,
      ) ?? '',
    belowLivingWage:
      share(
        paid.filter((answer) => pay(answer) < yardsticks.livingWage),
        paid,
      ) ?? '',
    noRaiseInTwoYears: share(
      said.filter(({ values }) => values.lastRaise === 'never' || (values.lastRaise ?? '') <= twoYearsBefore),
      said,
    ),
    unpaidOrInKind: unpaid < 5 ? null : plainBand(unpaid),
  };
}

export function people(answers: readonly WaveAnswer[]): number {
  const named = new Set(answers.flatMap(({ respondent }) => (respondent === null ? [] : [respondent])));
  return named.size + answers.filter(({ respondent }) => respondent === null).length;
}

/** Type 7: walk (n - 1) p steps along the sorted values. In whole ten-thousandths, as wages are. */
function plainQuantile(sorted: readonly number[], p: number): number {
  const steps = (sorted.length - 1) * p;
  const at = Math.floor(steps);
  const [low, high] = [sorted[at] ?? 0, sorted[Math.min(at + 1, sorted.length - 1)] ?? 0].map((wage) =>
    Math.round(wage * 10_000),
  );
  return ((low ?? 0) + (steps - at) * ((high ?? 0) - (low ?? 0))) / 10_000;
}

const nearestQuarter = (amount: number): number => Math.floor(Math.round(amount * 40_000) / 10_000 + 0.5) / 4;

export function plainBand(count: number): string {
  const edges = [5, 10, 20, 50, 100, 200, 500, 1000];
  const from = edges.filter((edge) => edge <= count).at(-1) ?? 0;
  const to = edges.find((edge) => edge > count) ?? 0;
  return `${from}-${to - 1}`;
}

/** Fifths under 100 people, tenths from there; null under 5. The end bands include their edge. */
export function plainShare(part: number, whole: number): string | null {
  if (whole < 5) return null;
  const percent = (100 * part) / whole;
  const width = whole < 100 ? 20 : 10;
  if (percent <= width) return `${width} % or less`;
  if (percent >= 100 - width) return `${100 - width} % or more`;
  for (let from = width; from < 100 - width; from += width) {
    const upper = from >= 50;
    const inside = upper
      ? percent > from && percent <= from + width
      : percent >= from && percent < from + width;
    const middle = from < 50 && from + width > 50 && percent >= from && percent <= from + width;
    if (inside || middle) return `${from}-${from + width} %`;
  }
  return 'between bands';
}
