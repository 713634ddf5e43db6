import { type Benefit, benefits } from '../../shared/benefits.js';
import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import { cleanText, isBlank } from '../../shared/texts.js';
import type { HeadcountKind } from '../facts/headcount.entity.js';
import { type PostedPay, postedHourly } from '../facts/posted-rate.rules.js';
import {
  type CellReading,
  readAmount,
  readBasis,
  readDay,
  readHeadcount,
  readHours,
  readOffered,
} from './cells.rules.js';
import type { MapColumns, MapField } from './columns.rules.js';

export const longest = { name: 200, source: 300 } as const;

/** What one record says of the map. */
export interface MapRow {
  line: number;
  employer: string | null;
  site: string | null;
  address: string | null;
  jobClass: string | null;
  headcount: { people: number; kind: HeadcountKind } | null;
  rate: (PostedPay & { hourly: string | null }) | null;
  benefits: { benefit: Benefit; offered: boolean }[];
  programme: { name: string; funder: string; endsOn: Day | null } | null;
  certification: { unionName: string; bargainingUnit: string | null; fromOn: Day } | null;
  on: Day;
  source: string;
}

export interface RowReading {
  line: number;
  /** null when it is rejected or says nothing */
  row: MapRow | null;
  errors: FieldError[];
  warnings: FieldError[];
}

export interface RowSettings {
  columns: MapColumns;
  fileName: string;
  today: Day;
}

/** Reads the cells of one record; every mistake of the record is listed, not the first alone. */
export class RowReader {
  private readonly errors: FieldError[] = [];
  private readonly warnings: FieldError[] = [];

  constructor(
    private readonly line: number,
    private readonly cells: readonly string[],
    private readonly settings: RowSettings,
  ) {}

  read(): RowReading {
    const { line, errors, warnings } = this;
    if ([...this.settings.columns.places.keys()].every((field) => this.text(field) === null)) {
      return { line, row: null, errors, warnings };
    }
    const row = this.row();
    this.requirePlaces(row);
    return { line, row: errors.length > 0 ? null : row, errors, warnings };
  }

  private row(): MapRow {
    const rate = this.rate();
    const headcount = this.value('headcount', readHeadcount);
    const offers = this.offers();
    const programme = this.programme();
    const facts = rate !== null || headcount !== null || offers.length > 0 || this.text('unionName') !== null;
    const on = this.on(facts);
    return {
      line: this.line,
      employer: this.name('employer'),
      site: this.name('site'),
      address: this.name('address'),
      jobClass: this.name('jobClass'),
      headcount,
      rate,
      benefits: offers,
      programme,
      certification: this.certification(on),
      on,
      source: this.source(facts),
    };
  }

  private rate(): MapRow['rate'] {
    const cell = this.value('amount', readAmount);
    const stated = this.value('basis', readBasis);
    const hours = this.value('hours', readHours);
    if (cell === null) return null;
    if (stated && cell.basis && stated !== cell.basis) return this.refuse('basis', 'pay.basis_conflict');
    const basis =
      stated ?? cell.basis ?? this.settings.columns.impliedBasis ?? this.assumedBasis(cell.amount);
    if (basis === null) return this.refuse('basis', 'pay.basis_unknown');
    const pay = { amount: cell.amount, basis, hours };
    const result = postedHourly(pay);
    if (typeof result === 'string')
      return this.refuse(result.startsWith('hours') ? 'hours' : 'amount', result);
    if (result.assumedHours !== null) {
      const code = basis === 'day' ? 'hours.day_assumed' : 'hours.week_assumed';
      this.warnings.push({ field: 'hours', code, values: { hours: result.assumedHours } });
    }
    return { ...pay, hourly: result.hourly };
  }

  /** DOMAIN "Spreadsheets": without a basis 7 to 60 is hourly, 20,000 and over yearly. */
  private assumedBasis(amount: string): 'hour' | 'year' | null {
    const size = Number(amount);
    const basis = size >= 7 && size <= 60 ? 'hour' : size >= 20_000 ? 'year' : null;
    if (basis && this.text('basis') === null) {
      this.warnings.push({ field: 'basis', code: `pay.${basis}_assumed`, values: { text: amount } });
    }
    return this.text('basis') === null ? basis : null;
  }

  private offers(): MapRow['benefits'] {
    return benefits.flatMap((benefit) => {
      const offered = this.value(`benefits.${benefit}`, readOffered);
      return offered === null ? [] : [{ benefit, offered }];
    });
  }

  private programme(): MapRow['programme'] {
    const name = this.name('programme');
    const funder = this.name('funder');
    const endsOn = this.value('endsOn', readDay);
    if (name !== null && funder !== null) return { name, funder, endsOn };
    if (name !== null) return this.refuse('funder', 'programme.funder_missing');
    if (funder !== null || endsOn !== null) return this.refuse('programme', 'programme.name_missing');
    return null;
  }

  private certification(on: Day): MapRow['certification'] {
    const unionName = this.name('unionName');
    const fromOn = this.value('certifiedOn', readDay) ?? on;
    return unionName === null
      ? null
      : { unionName, bargainingUnit: this.name('bargainingUnit', longest.source), fromOn };
  }

  private on(facts: boolean): Day {
    const { today } = this.settings;
    if (facts && this.text('on') === null) {
      this.warnings.push({ field: 'on', code: 'map_import.day_assumed', values: { day: today } });
    }
    const on = this.value('on', readDay) ?? today;
    if (on > today) this.errors.push({ field: 'on', code: 'fact.day_ahead', values: { day: on } });
    return on;
  }

  private source(facts: boolean): string {
    const source = this.text('source');
    const { fileName } = this.settings;
    if (source !== null && source.length <= longest.source) return source;
    if (source !== null)
      this.warnings.push({ field: 'source', code: 'row.text_cut', values: { limit: longest.source } });
    else if (facts)
      this.warnings.push({
        field: 'source',
        code: 'map_import.source_assumed',
        values: { source: fileName },
      });
    return cleanText((source ?? fileName).slice(0, longest.source));
  }

  private requirePlaces(row: MapRow): void {
    const { employer, jobClass, site, headcount, rate, certification } = row;
    const ofEmployer = site ?? headcount ?? rate ?? certification ?? row.benefits[0] ?? null;
    if (employer === null && ofEmployer !== null) this.refuse('employer', 'row.employer_missing');
    if (jobClass === null && rate !== null) this.refuse('jobClass', 'row.job_class_missing');
    if (row.address !== null && site === null) {
      this.warnings.push({ field: 'address', code: 'map_import.address_unused' });
    }
  }

  private text(field: MapField): string | null {
    const place = this.settings.columns.places.get(field);
    const cell = place === undefined ? undefined : this.cells[place];
    return isBlank(cell) ? null : cleanText(cell ?? '') || null;
  }

  private name(field: MapField, most: number = longest.name): string | null {
    const text = this.text(field)?.replace(/\s+/g, ' ') ?? null;
    if (text === null || text.length <= most) return text;
    return this.refuse(field, 'name.unfit', { name: text.slice(0, 80), most });
  }

  private value<Value>(field: MapField, reader: (text: string) => CellReading<Value>): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = reader(text);
    return 'code' in reading ? this.refuse(field, reading.code) : reading.value;
  }

  private refuse(field: MapField, code: FieldError['code'], values: FieldError['values'] = {}): null {
    const text = this.text(field)?.slice(0, 80) ?? '';
    if (!this.errors.some((error) => error.field === field)) {
      this.errors.push({ field, code, values: { text, ...values } });
    }
    return null;
  }
}
