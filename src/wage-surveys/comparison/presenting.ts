import type { Label } from '../../disclosure/present.js';
import { benefits } from '../../shared/benefits.js';
import type { Language } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { Measure, PublishedPay } from '../closing/published.rules.js';
import type { ClosedTable, TableCell } from './table.js';
import type {
  BenefitCellView,
  BenefitGapsView,
  BenefitView,
  CellView,
  ComparisonCellView,
  ComparisonView,
  PostedBenefitView,
  PostedRateView,
  TableView,
} from './views.js';
import { valueWords } from './words.rules.js';

/** A table of pay in the asker's words. */
export function comparisonView(table: ClosedTable, measure: Measure, language: Language): ComparisonView {
  return {
    ...tableView(table),
    measure,
    cells: table.cells.map((cell): ComparisonCellView => ({
      ...cellView(table, cell, language),
      ...(cell.shown === null ? {} : payView(cell.shown[measure], language)),
      postedRates: postedRates(table, cell),
    })),
  };
}

/** A table of benefits in the asker's words. */
export function benefitGapsView(table: ClosedTable, language: Language): BenefitGapsView {
  return {
    ...tableView(table),
    benefits: [...benefits],
    cells: table.cells.map((cell): BenefitCellView => ({
      ...cellView(table, cell, language),
      ...(cell.shown === null ? {} : { benefits: benefitViews(cell.shown.benefits, language) }),
      postedBenefits: postedBenefits(table, cell),
    })),
  };
}

function tableView(table: ClosedTable): TableView {
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

function cellView({ by, names }: ClosedTable, { key, shown }: TableCell, language: Language): CellView {
  const view: CellView = { key: {}, ids: {}, labels: {}, shown: shown !== null };
  by.forEach((dimension, at) => {
    const value = key[at] ?? null;
    view.key[dimension] = value === null ? null : (names.get(value) ?? value);
    view.ids[dimension] = value;
    view.labels[dimension] = valueWords(language, dimension, value, names);
  });
  if (shown === null) view.why = say(language, 'cell.hidden');
  else if (shown.withoutEmployer !== null)
    view.without = valueWords(language, 'employer', shown.withoutEmployer, names);
  return view;
}

function payView(pay: PublishedPay, language: Language) {
  const { median, p25, p75, gapToBest } = pay;
  return {
    respondents: words(pay.respondents, language),
    median,
    p25,
    p75,
    gapToBest,
    belowMinimumWage: words(pay.belowMinimumWage, language),
    belowLivingWage: words(pay.belowLivingWage, language),
    noRaiseInTwoYears: words(pay.noRaiseInTwoYears, language),
    unpaidOrInKind: words(pay.unpaidOrInKind, language),
  };
}

function benefitViews(
  published: NonNullable<TableCell['shown']>['benefits'],
  language: Language,
): Record<string, BenefitView> {
  return Object.fromEntries(
    benefits.map((benefit) => {
      const { yes, unknown, notEligible, socialAssistance } = published[benefit];
      const view = {
        yes: words(yes, language),
        unknown: words(unknown, language),
        notEligible: words(notEligible, language),
        socialAssistance: words(socialAssistance, language),
      };
      return [benefit, view];
    }),
  );
}

function postedRates({ names }: ClosedTable, cell: TableCell): PostedRateView[] {
  return cell.postedRates.map(({ hourly, source, on, jobClassId, siteId }) => ({
    hourly,
    source,
    on,
    jobClass: names.get(jobClassId) ?? '',
    site: siteId === null ? null : (names.get(siteId) ?? ''),
  }));
}

function postedBenefits({ names }: ClosedTable, cell: TableCell): PostedBenefitView[] {
  return cell.postedBenefits.map(({ benefit, offered, source, on, jobClassId }) => ({
    benefit,
    offered,
    source,
    on,
    jobClass: jobClassId === null ? null : (names.get(jobClassId) ?? ''),
  }));
}

function words(label: Label | null, language: Language): string | null {
  return label === null ? null : say(language, label.code, label.values);
}
