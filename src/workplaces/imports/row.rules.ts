import { type Benefit, benefits } from '../../shared/benefits.js';
import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import { cleanText } from '../../shared/texts.js';
import type { HeadcountKind } from '../facts/headcount.rules.js';
import { type PostedPay, postedHourly } from '../facts/posted-rate.rules.js';
import { readAmount, readBasis, readDay, readHeadcount, readHours, readOffered } from './cells.rules.js';
import type { MapColumns } from './columns.rules.js';
import { longest, RowCells } from './row-cells.rules.js';

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
  private readonly cells: RowCells;

  constructor(
    private readonly line: number,
    cells: readonly string[],
    private readonly settings: RowSettings,
  ) {
    this.cells = new RowCells(cells, settings.columns);
  }

  read(): RowReading {
    const { line } = this;
    const { errors, warnings } = this.cells;
    if (this.cells.isEmpty()) {
      return { line, row: null, errors, warnings };
    }
    const row = this.row();
    this.requirePlaces(row);
    return { line, row: errors.length > 0 ? null : row, errors, warnings };
  }

  private row(): MapRow {
    const rate = this.rate();
    const headcount = this.cells.value('headcount', readHeadcount);
    const offers = this.offers();
    const programme = this.programme();
    const facts =
      rate !== null || headcount !== null || offers.length > 0 || this.cells.text('unionName') !== null;
    const on = this.on(facts);
    return {
      line: this.line,
      employer: this.cells.name('employer'),
      site: this.cells.name('site'),
      address: this.cells.name('address'),
      jobClass: this.cells.name('jobClass'),
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
    const cell = this.cells.value('amount', readAmount);
    const stated = this.cells.value('basis', readBasis);
    const hours = this.cells.value('hours', readHours);
    if (cell === null) return null;
    if (stated && cell.basis && stated !== cell.basis)
      return this.cells.refuse('basis', 'pay.basis_conflict');
    const basis =
      stated ?? cell.basis ?? this.settings.columns.impliedBasis ?? this.assumedBasis(cell.amount);
    if (basis === null) return this.cells.refuse('basis', 'pay.basis_unknown');
    const pay = { amount: cell.amount, basis, hours };
    const result = postedHourly(pay);
    if (typeof result === 'string')
      return this.cells.refuse(result.startsWith('hours') ? 'hours' : 'amount', result);
    if (result.assumedHours !== null) {
      const code = basis === 'day' ? 'hours.day_assumed' : 'hours.week_assumed';
      this.cells.warn('hours', code, { hours: result.assumedHours });
    }
    return { ...pay, hourly: result.hourly };
  }

  /** DOMAIN "Spreadsheets": without a basis 7 to 60 is hourly, 20,000 and over yearly. */
  private assumedBasis(amount: string): 'hour' | 'year' | null {
    const size = Number(amount);
    const basis = size >= 7 && size <= 60 ? 'hour' : size >= 20_000 ? 'year' : null;
    if (basis && this.cells.text('basis') === null) {
      this.cells.warn('basis', `pay.${basis}_assumed`, { text: amount });
    }
    return this.cells.text('basis') === null ? basis : null;
  }

  private offers(): MapRow['benefits'] {
    return benefits.flatMap((benefit) => {
      const offered = this.cells.value(`benefits.${benefit}`, readOffered);
      return offered === null ? [] : [{ benefit, offered }];
    });
  }

  private programme(): MapRow['programme'] {
    const name = this.cells.name('programme');
    const funder = this.cells.name('funder');
    const endsOn = this.cells.value('endsOn', readDay);
    if (name !== null && funder !== null) return { name, funder, endsOn };
    if (name !== null) return this.cells.refuse('funder', 'programme.funder_missing');
    if (funder !== null || endsOn !== null) return this.cells.refuse('programme', 'programme.name_missing');
    return null;
  }

  private certification(on: Day): MapRow['certification'] {
    const unionName = this.cells.name('unionName');
    const fromOn = this.cells.value('certifiedOn', readDay) ?? on;
    return unionName === null
      ? null
      : { unionName, bargainingUnit: this.cells.name('bargainingUnit', longest.source), fromOn };
  }

  private on(facts: boolean): Day {
    const { today } = this.settings;
    if (facts && this.cells.text('on') === null) {
      this.cells.warn('on', 'map_import.day_assumed', { day: today });
    }
    const on = this.cells.value('on', readDay) ?? today;
    if (on > today) this.cells.refuse('on', 'fact.day_ahead', { day: on });
    return on;
  }

  private source(facts: boolean): string {
    const source = this.cells.text('source');
    const { fileName } = this.settings;
    if (source !== null && source.length <= longest.source) return source;
    if (source !== null) this.cells.warn('source', 'row.text_cut', { limit: longest.source });
    else if (facts) this.cells.warn('source', 'map_import.source_assumed', { source: fileName });
    return cleanText((source ?? fileName).slice(0, longest.source));
  }

  private requirePlaces(row: MapRow): void {
    const { employer, jobClass, site, headcount, rate, certification } = row;
    const ofEmployer = site ?? headcount ?? rate ?? certification ?? row.benefits[0] ?? null;
    if (employer === null && ofEmployer !== null) this.cells.refuse('employer', 'row.employer_missing');
    if (jobClass === null && rate !== null) this.cells.refuse('jobClass', 'row.job_class_missing');
    if (row.address !== null && site === null) {
      this.cells.warn('address', 'map_import.address_unused');
    }
  }
}
