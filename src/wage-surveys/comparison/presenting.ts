import type { Label } from '../../disclosure/present.js';
import { benefits } from '../../shared/benefits.js';
import type { Language } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { Measure, PublishedBenefits, PublishedPay } from '../closing/published.js';
import type {
  BenefitCellView,
  BenefitGapsView,
  BenefitView,
  ComparedBenefitView,
} from './benefit-gaps.dto.js';
import type { ComparisonCellView, ComparisonView, ComparedRateView } from './comparison.dto.js';
import type { CellView, TableView } from './table.dto.js';
import type { ClosedTable, TableCell } from './table.js';
import { wordsOfValues } from './words.rules.js';

/** A table of pay in the asker's words. */
export function comparisonView(
  table: ClosedTable<PublishedPay>,
  measure: Measure,
  language: Language,
): ComparisonView {
  const speech = speechOf(table, language);
  return {
    ...tableView(table),
    measure,
    cells: table.cells.map((cell): ComparisonCellView => ({
      ...cellView(table, cell, speech),
      ...(cell.shown === null ? {} : payView(cell.shown.figures, speech.band)),
      postedRates: postedRates(table, cell),
    })),
  };
}

/** A table of benefits in the asker's words. */
export function benefitGapsView(table: ClosedTable<PublishedBenefits>, language: Language): BenefitGapsView {
  const speech = speechOf(table, language);
  return {
    ...tableView(table),
    benefits: [...benefits],
    cells: table.cells.map((cell): BenefitCellView => ({
      ...cellView(table, cell, speech),
      ...(cell.shown === null ? {} : { benefits: benefitViews(cell.shown.figures, speech.band) }),
      postedBenefits: postedBenefits(table, cell),
    })),
  };
}

function tableView(table: ClosedTable<unknown>): TableView {
  const { surveyId, by, currency, asOf, k, rulesVersion, yardsticks } = table;
  return {
    surveyId,
    by: [...by],
    currency,
    asOf,
    audience: 'organizers',
    rules: { k, version: rulesVersion },
    yardsticks: [...yardsticks],
  };
}

function cellView(
  { by, names }: ClosedTable<unknown>,
  { key, shown }: TableCell<unknown>,
  { language, valueIn }: Speech,
): CellView {
  const view: CellView = { key: {}, ids: {}, labels: {}, shown: shown !== null };
  by.forEach((dimension, at) => {
    const value = key[at] ?? null;
    view.key[dimension] = value === null ? null : (names.get(value) ?? value);
    view.ids[dimension] = value;
    view.labels[dimension] = valueIn(dimension, value);
  });
  if (shown === null) view.why = say(language, 'cell.hidden');
  else if (shown.withoutEmployer !== null) view.without = valueIn('employer', shown.withoutEmployer);
  return view;
}

function payView(pay: PublishedPay, band: Speech['band']) {
  const { median, p25, p75, gapToBest } = pay;
  return {
    respondents: band(pay.respondents),
    median,
    p25,
    p75,
    gapToBest,
    belowMinimumWage: band(pay.belowMinimumWage),
    belowLivingWage: band(pay.belowLivingWage),
    noRaiseInTwoYears: band(pay.noRaiseInTwoYears),
    unpaidOrInKind: band(pay.unpaidOrInKind),
  };
}

function benefitViews(published: PublishedBenefits, band: Speech['band']): Record<string, BenefitView> {
  return Object.fromEntries(
    benefits.map((benefit) => {
      const { yes, unknown, notEligible, socialAssistance } = published[benefit];
      const view = {
        yes: band(yes),
        unknown: band(unknown),
        notEligible: band(notEligible),
        socialAssistance: band(socialAssistance),
      };
      return [benefit, view];
    }),
  );
}

function postedRates({ names }: ClosedTable<unknown>, cell: TableCell<unknown>): ComparedRateView[] {
  return cell.postedRates.map(({ hourly, source, on, jobClassId, siteId }) => ({
    hourly,
    source,
    on,
    jobClass: names.get(jobClassId) ?? '',
    site: siteId === null ? null : (names.get(siteId) ?? ''),
  }));
}

function postedBenefits({ names }: ClosedTable<unknown>, cell: TableCell<unknown>): ComparedBenefitView[] {
  return cell.postedBenefits.map(({ benefit, offered, source, on, jobClassId }) => ({
    benefit,
    offered,
    source,
    on,
    jobClass: jobClassId === null ? null : (names.get(jobClassId) ?? ''),
  }));
}

/** How one table speaks: what is said often is put in words once. */
interface Speech {
  language: Language;
  valueIn: ReturnType<typeof wordsOfValues>;
  band: (label: Label | null) => string | null;
}

function speechOf({ names }: ClosedTable<unknown>, language: Language): Speech {
  const known = new Map<string, string>();
  return {
    language,
    valueIn: wordsOfValues(language, names),
    band(label) {
      if (label === null) return null;
      const text = `${label.code} ${JSON.stringify(label.values)}`;
      const found = known.get(text) ?? say(language, label.code, label.values);
      known.set(text, found);
      return found;
    },
  };
}
