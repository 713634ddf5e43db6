import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import { cleanText, isBlank } from '../../shared/texts.js';
import type { SheetRecord } from '../../spreadsheets/sheet.js';
import type { JobKind, PayBasis } from '../job.rules.js';
import { type ColumnField, columnFields, type Columns } from './columns.rules.js';
import { type DayOrder, readDay } from './days.rules.js';
import { readEmail, readKind, readPayBasis, readTruth } from './words.rules.js';

/** A record of the file as it was read; places still by the names written there. */
export interface RowValues {
  chosenName: string;
  pronouns: string | null;
  email: string | null;
  phone: string | null;
  notes: string | null;
  employer: string | null;
  site: string | null;
  jobClass: string | null;
  kind: JobKind;
  payBasis: PayBasis | null;
  covered: boolean | null;
  coveredBy: string | null;
  programme: string | null;
  startedOn: Day;
  endedOn: Day | null;
}

export interface RowReading {
  line: number;
  isEmpty: boolean;
  values: RowValues;
  errors: FieldError[];
  warnings: FieldError[];
}

/** What is known of the whole file before its rows are read. */
export interface RowSettings {
  columns: Columns;
  orders: Readonly<Record<'startedOn' | 'endedOn', DayOrder>>;
  /** taken for the first day of a job that names none */
  asOf: Day;
}

type Texts = Record<ColumnField, string | null>;

const longest: Partial<Record<ColumnField, number>> = { pronouns: 50, phone: 50, email: 254, notes: 10_000 };
const longestName = 200;
const shownOfCell = 80;

/** The cells of the known columns as cleaned text; null without a value. */
export function cellsOf(record: SheetRecord, { at }: Columns): Texts {
  const texts = {} as Texts;
  for (const field of columnFields) {
    const place = at.get(field);
    const cell = place === undefined ? undefined : record.cells[place];
    texts[field] = cell === undefined || isBlank(cell) ? null : cleanText(cell);
  }
  return texts;
}

/** Reads one record. A name or day that cannot be used rejects the row; a smaller answer is only told. */
export function readRow(record: SheetRecord, settings: RowSettings): RowReading {
  if (record.broken) return broken(record.line, settings.asOf);
  const texts = cellsOf(record, settings.columns);
  const row = new RowInReading(texts, settings);
  const values = row.values();
  return {
    line: record.line,
    isEmpty: columnFields.every((field) => texts[field] === null),
    values,
    errors: [...missing(texts), ...tooLong(texts), ...row.errors, ...contradictions(values)],
    warnings: row.warnings,
  };
}

class RowInReading {
  readonly errors: FieldError[] = [];
  readonly warnings: FieldError[] = [];

  constructor(
    private readonly texts: Texts,
    private readonly settings: RowSettings,
  ) {}

  values(): RowValues {
    const { texts } = this;
    return {
      ...texts,
      chosenName: texts.chosenName ?? '',
      email: this.answer('email', readEmail),
      kind: this.answer('kind', readKind) ?? 'employed',
      payBasis: this.answer('payBasis', readPayBasis),
      covered: this.answer('covered', readTruth) ?? (texts.coveredBy ? true : null),
      startedOn: this.day('startedOn') ?? this.assumedStart(),
      endedOn: this.day('endedOn'),
    };
  }

  private answer<Value>(field: ColumnField, read: (text: string) => Value | undefined): Value | null {
    const text = this.texts[field];
    if (text === null) return null;
    const value = read(text);
    if (value !== undefined) return value;
    this.warnings.push({ field, code: 'worker_import.word_unknown', values: shown(text) });
    return null;
  }

  private day(field: 'startedOn' | 'endedOn'): Day | null {
    const text = this.texts[field];
    if (text === null) return null;
    const read = readDay(text, this.settings.orders[field]);
    if ('day' in read) return read.day;
    this.errors.push({ field, code: read.code, values: shown(text) });
    return null;
  }

  private assumedStart(): Day {
    const { asOf } = this.settings;
    if (this.texts.employer && this.texts.startedOn === null) {
      this.warnings.push({
        field: 'startedOn',
        code: 'worker_import.start_assumed',
        values: { day: asOf },
      });
    }
    return asOf;
  }
}

const shown = (text: string): { text: string } => ({ text: text.slice(0, shownOfCell) });

function broken(line: number, asOf: Day): RowReading {
  const nothing = Object.fromEntries(columnFields.map((field) => [field, null])) as Texts;
  const values: RowValues = {
    ...nothing,
    chosenName: '',
    kind: 'employed',
    payBasis: null,
    covered: null,
    startedOn: asOf,
    endedOn: null,
  };
  return { line, isEmpty: false, values, errors: [{ field: 'row', code: 'row.broken' }], warnings: [] };
}

/** A job needs who pays and which work. */
function missing({ chosenName, employer, site, jobClass }: Texts): FieldError[] {
  const errors: FieldError[] = [];
  if (!chosenName) errors.push({ field: 'chosenName', code: 'worker_import.name_missing' });
  if ((site || jobClass) && !employer) errors.push({ field: 'employer', code: 'row.employer_missing' });
  if (employer && !jobClass) errors.push({ field: 'jobClass', code: 'row.job_class_missing' });
  return errors;
}

function tooLong(texts: Texts): FieldError[] {
  return columnFields
    .filter((field) => (texts[field]?.length ?? 0) > (longest[field] ?? longestName))
    .map((field) => ({ field, code: 'field.too_long' }));
}

function contradictions({ startedOn, endedOn, covered, coveredBy }: RowValues): FieldError[] {
  const errors: FieldError[] = [];
  if (endedOn && endedOn < startedOn) {
    const values = { from: startedOn, until: endedOn };
    errors.push({ field: 'endedOn', code: 'job.ends_before_start', values });
  }
  if (coveredBy && covered === false) errors.push({ field: 'covered', code: 'job.not_covered' });
  return errors;
}
