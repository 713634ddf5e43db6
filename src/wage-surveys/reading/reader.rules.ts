import type { FieldError } from '../../shared/errors.js';
import { readAge } from './ages.rules.js';
import type { PayTextReading } from './amounts.rules.js';
import { readBasisText, readPayText } from './amounts.rules.js';
import type { BenefitReading, GenderReading } from './choices.rules.js';
import { readBenefit, readGender, readYesNo, saysNothing } from './choices.rules.js';
import type { ColumnMatch } from './columns.rules.js';
import { readDate } from '../../spreadsheets/dates.rules.js';
import type { DecidedColumns } from './decisions.rules.js';
import { orderOf } from './decisions.rules.js';
import { settingUnits } from './decimals.rules.js';
import type { Benefit, CellReading, ColumnField, StatedBasis } from './fields.rules.js';
import { benefits, blank, nothing, read, refused } from './fields.rules.js';
import type { HourlySettings } from './hourly.rules.js';
import type { HoursField } from './hours.rules.js';
import { readHours } from './hours.rules.js';
import { readLastRaise } from './raises.rules.js';
import { cleanText, isBlank, longestText, quoted } from './texts.rules.js';

export interface ReadSettings {
  /** The survey's currency, ISO 4217. */
  currency: string;
  /** The file's day: two-digit years end there. */
  fileOn: string;
  /** 52 unless set; up to four places. */
  weeksPerYear: number | string;
  /** 40 unless set. */
  defaultHoursPerWeek: number | string;
}

/** Readings remembered per column; beyond that a cell is read anew. */
const mostRemembered = 5_000;

/** Reads the cells of one column, each text once. */
export class CellColumn<Reading> {
  private readonly known = new Map<string, Reading>();

  constructor(
    readonly at: number,
    private readonly empty: Reading,
    private readonly readText: (text: string) => Reading,
  ) {}

  read(cells: readonly string[]): Reading {
    const text = cells[this.at];
    if (text === undefined || text === '') return this.empty;
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const reading = this.readText(text);
    if (this.known.size < mostRemembered) this.known.set(text, reading);
    return reading;
  }
}

export type BasisReading = StatedBasis | 'ambiguous' | 'unknown' | null;

/** The columns of one file, ready to read its records one by one. Not shared between files. */
export interface RecordReader {
  match: ColumnMatch;
  currency: string;
  hourly: HourlySettings;
  employer: CellColumn<CellReading<string>>;
  site: CellColumn<CellReading<string>>;
  jobClass: CellColumn<CellReading<string>>;
  pay: CellColumn<PayTextReading | null>;
  basis: CellColumn<BasisReading>;
  hours: Record<HoursField, CellColumn<CellReading<number>>>;
  inKindValue: CellColumn<CellReading<number>>;
  startedOn: CellColumn<CellReading<string>>;
  lastRaise: CellColumn<CellReading<string>>;
  submittedAt: CellColumn<CellReading<string>>;
  covered: CellColumn<CellReading<boolean>>;
  permanent: CellColumn<CellReading<boolean>>;
  gender: CellColumn<CellReading<GenderReading>>;
  age: CellColumn<CellReading<string>>;
  benefits: readonly (readonly [Benefit, CellColumn<CellReading<BenefitReading>>])[];
  comments: number;
  respondent: number;
}

/** Prepares the reading of one file; throws `RangeError` for settings that are no numbers. */
export function createReader(
  match: ColumnMatch,
  decided: DecidedColumns,
  settings: ReadSettings,
): RecordReader {
  const { currency, fileOn } = settings;
  const at = (field: ColumnField) => match.columns.get(field) ?? -1;
  const cell = <Value>(field: ColumnField, readText: (text: string) => CellReading<Value>) =>
    new CellColumn<CellReading<Value>>(at(field), blank, readText);
  const name = (field: ColumnField) => cell(field, (text) => readName(text, field));
  const hours = (field: HoursField) =>
    cell(field, (text) => readHours(text, field, decided.marks.get(field) ?? null));
  const day = (field: 'startedOn' | 'submittedAt') =>
    cell(field, (text) => readDay(text, field, orderOf(decided, field), fileOn));
  return {
    match,
    currency,
    hourly: {
      weeksPerYear: settingUnits(settings.weeksPerYear),
      defaultHoursPerWeek: settingUnits(settings.defaultHoursPerWeek),
    },
    employer: name('employer'),
    site: name('site'),
    jobClass: name('jobClass'),
    pay: new CellColumn<PayTextReading | null>(at('payAmount'), null, (text) =>
      isBlank(text) || saysNothing(text)
        ? null
        : readPayText(text, currency, decided.marks.get('payAmount') ?? null),
    ),
    basis: new CellColumn<BasisReading>(at('payBasis'), null, (text) =>
      isBlank(text) || saysNothing(text) ? null : (readBasisText(text, currency) ?? 'unknown'),
    ),
    hours: {
      hoursPerWeek: hours('hoursPerWeek'),
      shiftHours: hours('shiftHours'),
      paidHours: hours('paidHours'),
      unpaidHours: hours('unpaidHours'),
    },
    inKindValue: cell('inKindValue', (text) => readValue(text, currency, decided)),
    startedOn: day('startedOn'),
    lastRaise: cell('lastRaise', (text) => readLastRaise(text, orderOf(decided, 'lastRaise'), fileOn)),
    submittedAt: day('submittedAt'),
    covered: cell('covered', (text) => readYesNo(text, 'covered')),
    permanent: cell('permanent', (text) => readYesNo(text, 'permanent')),
    gender: cell('gender', readGender),
    age: cell('age', readAge),
    benefits: benefits
      .filter((benefit) => match.columns.has(`benefits.${benefit}`))
      .map((benefit) => {
        const field = `benefits.${benefit}` as const;
        return [benefit, cell(field, (text) => readBenefit(text, field))] as const;
      }),
    comments: at('comments'),
    respondent: at('respondent'),
  };
}

function readName(text: string, field: string): CellReading<string> {
  if (isBlank(text)) return blank;
  const cut: FieldError = { field, code: 'row.text_cut', values: { limit: longestText } };
  return read(cleanText(text), text.length > longestText ? [cut] : nothing);
}

function readDay(
  text: string,
  field: string,
  order: Parameters<typeof readDate>[1],
  fileOn: string,
): CellReading<string> {
  const reading = readDate(text, order, fileOn);
  if ('code' in reading) {
    return isBlank(text) || saysNothing(text) ? blank : refused(field, reading.code, text);
  }
  if ('year' in reading) return refused(field, 'date.incomplete', text);
  const values = { text: quoted(text), day: reading.day };
  const warnings =
    reading.warnings.length === 0 ? nothing : reading.warnings.map((code) => ({ field, code, values }));
  const clock = field === 'submittedAt' && reading.time !== null ? `T${reading.time}` : '';
  return read(reading.day + clock, warnings);
}

const valueless = /^(?:none|no|non|aucune?|rien|nothing|zero)$/i;

function readValue(text: string, currency: string, decided: DecidedColumns): CellReading<number> {
  if (isBlank(text) || saysNothing(text)) return blank;
  if (valueless.test(text.trim())) return read(0);
  const reading = readPayText(text, currency, decided.marks.get('inKindValue') ?? null);
  if ('code' in reading) return refused('inKindValue', reading.code, text, { currency });
  if (reading.units === null) return refused('inKindValue', 'pay.unreadable', text);
  return read(
    reading.units,
    reading.warnings.map((code) => ({ field: 'inKindValue', code, values: { text: quoted(text) } })),
  );
}
