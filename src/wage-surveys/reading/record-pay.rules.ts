import { formatUnits, unitsPerOne } from './decimals.rules.js';
import type { PayFacts } from './hourly.rules.js';
import { hourlyWage } from './hourly.rules.js';
import type { Pay } from './pay.rules.js';
import { readPay } from './pay.rules.js';
import type { RecordReader } from './reader.rules.js';
import type { RowReading } from './row.rules.js';
import { take } from './row.rules.js';

const reviewAbove = 200 * unitsPerOne;
const reviewBelow = 2 * unitsPerOne;

/** Pay, hours and what they come to; whether that keeps the row out or makes it doubtful. */
export function readPaid(
  row: RowReading,
  cells: readonly string[],
  reader: RecordReader,
): 'rejected' | 'review' | null {
  const text = (cells[reader.pay.at] ?? '').trim();
  const pay = readPay({
    text,
    pay: reader.pay.read(cells),
    basisText: (cells[reader.basis.at] ?? '').trim(),
    basis: reader.basis.read(cells),
    impliedBasis: reader.match.impliedBasis,
    currency: reader.currency,
  });
  const inKind = take(row, reader.inKindValue.read(cells));
  const hours = readHoursOf(row, cells, reader, 'refused' in pay ? null : pay);
  row.values.inKindValue = inKind === null ? null : formatUnits(inKind, 2);
  if ('refused' in pay) {
    row.errors.unshift(pay.refused);
    return 'rejected';
  }
  for (const error of pay.errors) row.errors.push(error);
  for (const warning of pay.warnings) row.warnings.push(warning);
  row.values.payAmount = pay.amount === null ? null : formatUnits(pay.amount, 2);
  row.values.payBasis = pay.basis;
  if (inKind === null && pay.basis === 'in-kind') row.values.inKindValue = row.values.payAmount;
  row.pay = { amount: pay.amount, basis: pay.basis, ...hours };
  return convert(row, row.pay, pay, reader);
}

type HoursFacts = Omit<PayFacts, 'amount' | 'basis'>;

function readHoursOf(
  row: RowReading,
  cells: readonly string[],
  reader: RecordReader,
  pay: Pay | null,
): HoursFacts {
  const facts: HoursFacts = {
    hoursPerWeek: take(row, reader.hours.hoursPerWeek.read(cells)),
    shiftHours: take(row, reader.hours.shiftHours.read(cells)),
    paidHours: take(row, reader.hours.paidHours.read(cells)),
    unpaidHours: take(row, reader.hours.unpaidHours.read(cells)),
  };
  if (facts.shiftHours === null && pay !== null) facts.shiftHours = pay.hours;
  if (pay?.basis === 'shift' || pay?.basis === 'day') {
    facts.paidHours = withinADay(row, 'paidHours', facts.paidHours);
    facts.unpaidHours = withinADay(row, 'unpaidHours', facts.unpaidHours);
  }
  const { values } = row;
  values.hoursPerWeek = hoursText(facts.hoursPerWeek);
  values.shiftHours = hoursText(facts.shiftHours);
  values.paidHours = hoursText(facts.paidHours);
  values.unpaidHours = hoursText(facts.unpaidHours);
  return facts;
}

function withinADay(row: RowReading, field: string, hours: number | null): number | null {
  if (hours === null || hours <= 24 * unitsPerOne) return hours;
  row.errors.push({ field, code: 'hours.out_of_range', values: { text: formatUnits(hours, 0) } });
  return null;
}

function hoursText(units: number | null): string | null {
  return units === null ? null : formatUnits(units, 0);
}

function convert(
  row: RowReading,
  facts: PayFacts,
  pay: Pay,
  reader: RecordReader,
): 'rejected' | 'review' | null {
  if (pay.hours !== null && pay.hours !== facts.shiftHours) {
    row.errors.unshift({ field: 'shiftHours', code: 'hours.conflict' });
    return 'rejected';
  }
  const wage = hourlyWage(facts, reader.hourly);
  if (typeof wage === 'string') {
    row.errors.unshift({ field: 'shiftHours', code: wage });
    return 'rejected';
  }
  const hourly = formatUnits(wage.hourly, 4);
  row.values.hourlyWage = hourly;
  row.effectiveHourly = formatUnits(wage.effective, 4);
  if (wage.assumed !== null) {
    const week = wage.assumed === 'hours.week_assumed';
    const hours = week ? formatUnits(reader.hourly.defaultHoursPerWeek, 0) : '8';
    row.warnings.push({ field: week ? 'hoursPerWeek' : 'shiftHours', code: wage.assumed, values: { hours } });
  }
  return doubt(row, wage.hourly, pay, hourly);
}

/** Over 200 an hour, or under 2 with a stated basis of hour, the reading is doubtful; honoraria never are. */
function doubt(row: RowReading, wage: number, pay: Pay, hourly: string): 'rejected' | 'review' | null {
  if (pay.honorarium || pay.basis === 'in-kind' || pay.basis === 'unpaid') return null;
  const values = { hourly };
  if (wage > reviewAbove) {
    row.warnings.push({ field: 'payAmount', code: 'pay.very_high', values });
    return 'review';
  }
  if (wage >= reviewBelow) return null;
  const review = pay.basis === 'hour' && pay.stated;
  row.warnings.push({ field: 'payAmount', code: review ? 'pay.very_low' : 'pay.low', values });
  return review ? 'review' : null;
}
