import type { Label } from '../../disclosure/present.js';
import { bandWords } from '../../pictures/words.js';
import { benefits } from '../../shared/benefits.js';
import type { Language, MessageCode } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { Column, Table } from '../../spreadsheets/write.js';
import type { PublishedBenefits, PublishedPay } from '../closing/published.js';
import type { ClosedTable, TableCell } from './table.js';
import { valueWords } from './words.rules.js';

type Row = Table['rows'][number];

/** A comparison as a table for a spreadsheet program, one row a cell. */
export function comparisonSheet(table: ClosedTable<PublishedPay>, language: Language): Table {
  const rows = table.cells.map((cell): Row => {
    const pay = cell.shown?.figures;
    const band = (label: Label | null | undefined) => bandOf(label ?? null, language);
    return [
      ...namesOf(table, cell, language),
      band(pay?.respondents),
      pay?.median ?? null,
      pay?.p25 ?? null,
      pay?.p75 ?? null,
      pay?.gapToBest ?? null,
      band(pay?.belowMinimumWage),
      band(pay?.belowLivingWage),
      band(pay?.noRaiseInTwoYears),
      band(pay?.unpaidOrInKind),
      cell.postedRates.map(({ hourly, source, on }) => `${hourly} (${source}, ${on})`).join('; '),
    ];
  });
  const columns = [
    ...heads(table, language),
    head(language, 'comparison.head_respondents', 'text'),
    head(language, 'comparison.head_median', 'number'),
    head(language, 'comparison.head_p25', 'number'),
    head(language, 'comparison.head_p75', 'number'),
    head(language, 'comparison.head_gap', 'number'),
    head(language, 'comparison.head_minimum', 'text'),
    head(language, 'comparison.head_living', 'text'),
    head(language, 'comparison.head_raise', 'text'),
    head(language, 'comparison.head_unpaid', 'text'),
    head(language, 'comparison.head_posted', 'text'),
  ];
  return { columns, rows };
}

/** A table of benefits, one row a cell and benefit. */
export function benefitGapsSheet(table: ClosedTable<PublishedBenefits>, language: Language): Table {
  const rows = table.cells.flatMap((cell) =>
    benefits.map((benefit): Row => {
      const told = cell.shown?.figures[benefit];
      const posted = cell.postedBenefits.filter((one) => one.benefit === benefit);
      const offered = (yes: boolean) => say(language, yes ? 'comparison.yes' : 'comparison.no');
      return [
        ...namesOf(table, cell, language),
        say(language, `benefit.${benefit}`),
        bandOf(told?.yes ?? null, language),
        bandOf(told?.unknown ?? null, language),
        bandOf(told?.notEligible ?? null, language),
        bandOf(told?.socialAssistance ?? null, language),
        posted.map((one) => `${offered(one.offered)} (${one.source}, ${one.on})`).join('; '),
      ];
    }),
  );
  const columns = [
    ...heads(table, language),
    head(language, 'comparison.head_benefit', 'text'),
    head(language, 'comparison.head_yes', 'text'),
    head(language, 'comparison.head_unknown', 'text'),
    head(language, 'comparison.head_not_eligible', 'text'),
    head(language, 'comparison.head_assistance', 'text'),
    head(language, 'comparison.head_posted', 'text'),
  ];
  return { columns, rows };
}

function heads(table: ClosedTable<unknown>, language: Language): Column[] {
  return [
    ...table.by.map((dimension) => head(language, `comparison.head_${dimension}`, 'text')),
    head(language, 'comparison.head_shown', 'text'),
  ];
}

function head(language: Language, code: MessageCode, kind: Column['kind']): Column {
  return { head: say(language, code), kind };
}

/** What the row is about, and whether it has figures. */
function namesOf(table: ClosedTable<unknown>, cell: TableCell<unknown>, language: Language): Row {
  const names = table.by.map((dimension, at) =>
    valueWords(language, dimension, cell.key[at] ?? null, table.names),
  );
  return [...names, shownWords(table, cell, language)];
}

/** Yes, without whom, or the general words that hide everything. */
export function shownWords(
  { names }: ClosedTable<unknown>,
  { shown }: TableCell<unknown>,
  language: Language,
): string {
  if (shown === null) return say(language, 'cell.hidden');
  if (shown.withoutEmployer === null) return say(language, 'comparison.yes');
  const employer = valueWords(language, 'employer', shown.withoutEmployer, names);
  return say(language, 'comparison.without', { employer });
}

/** With a dash that no spreadsheet program takes for a date: 5–9, not 5-9. */
function bandOf(label: Label | null, language: Language): string | null {
  return label === null ? null : bandWords(language, say('en', label.code, label.values));
}
