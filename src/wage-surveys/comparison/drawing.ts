import type { BenefitCell, BenefitGapsInput } from '../../pictures/benefit-gaps.js';
import type { ComparisonPictureInput, ComparisonRow, Yardstick } from '../../pictures/comparison-input.js';
import type { Label } from '../../disclosure/present.js';
import { benefits } from '../../shared/benefits.js';
import { formatUnits, settingUnits } from '../../shared/decimals.js';
import type { Language } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { FrozenYardstick } from '../closing/frozen.js';
import type { Measure, PublishedBenefits, PublishedPay } from '../closing/published.js';
import { shownWords } from './sheets.js';
import type { ClosedTable, TableCell } from './table.js';
import { valueWords } from './words.rules.js';

/** A comparison as its picture needs it: the rows of one first value stand under its name. */
export function comparisonDrawing(
  table: ClosedTable<PublishedPay>,
  measure: Measure,
  language: Language,
): ComparisonPictureInput {
  const title = measure === 'hourly' ? 'comparison.title_hourly' : 'comparison.title_effective';
  return {
    ...frame(table, language),
    title: say(language, title),
    yardsticks: table.yardsticks.map((yardstick) => bandAround(yardstick, language)),
    rows: table.cells.map((cell): ComparisonRow => {
      const pay = cell.shown?.figures;
      const whole = (cell.shown?.withoutEmployer ?? null) === null;
      return {
        ...namesOf(table, cell, language),
        shown: cell.shown !== null,
        median: pay?.median ?? null,
        p25: pay?.p25 ?? null,
        p75: pay?.p75 ?? null,
        respondents: wire(pay?.respondents),
        postedRates: cell.postedRates.map(({ hourly, source }) => ({ hourly, source })),
        ...(whole ? {} : { note: shownWords(table, cell, language) }),
      };
    }),
  };
}

/** Who has which benefit, as its picture needs it. */
export function benefitGapsDrawing(
  table: ClosedTable<PublishedBenefits>,
  language: Language,
): BenefitGapsInput {
  return {
    ...frame(table, language),
    title: say(language, 'comparison.title_benefits'),
    benefits: benefits.map((benefit) => say(language, `benefit.${benefit}`)),
    groups: table.cells.map((cell) => {
      const { group, label } = namesOf(table, cell, language);
      return {
        label: group === undefined ? label : `${group}, ${label}`,
        cells: benefits.map((benefit): BenefitCell => {
          const share = wire(cell.shown?.figures[benefit].yes);
          const seen = share === null ? 'notEnough' : 'shown';
          return {
            state: cell.shown === null ? 'hidden' : seen,
            share,
            posted: cell.postedBenefits.some((one) => one.benefit === benefit && one.offered),
          };
        }),
      };
    }),
  };
}

function frame(table: ClosedTable<unknown>, language: Language) {
  const footnote = say(language, 'comparison.note', { day: table.asOf });
  return { language, footnote, synthetic: table.synthetic };
}

function namesOf({ by, names }: ClosedTable<unknown>, { key }: TableCell<unknown>, language: Language) {
  const words = by.map((dimension, at) => valueWords(language, dimension, key[at] ?? null, names));
  const last = words.pop() ?? '';
  return words.length === 0 ? { label: last } : { label: last, group: words.join(', ') };
}

/** Half of what amounts are rounded to: inside, the picture cannot say which side of the yardstick a median is on. */
const halfStep = 1250;

function bandAround({ code, value, verified }: FrozenYardstick, language: Language): Yardstick {
  const at = settingUnits(value);
  const name = say(language, code === 'minimumWage' ? 'comparison.minimum_wage' : 'comparison.living_wage');
  return {
    code,
    from: formatUnits(at - halfStep, 2),
    to: formatUnits(at + halfStep, 2),
    label: verified ? name : say(language, 'comparison.unverified', { yardstick: name }),
  };
}

/** Pictures take bands as they stand on the wire in English, and put them in words themselves. */
function wire(label: Label | null | undefined): string | null {
  return label ? say('en', label.code, label.values) : null;
}
