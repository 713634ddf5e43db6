import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import { divideHalfUp, formatUnits, unitsPerOne } from './decimals.rules.js';
import type { PayBasis } from './fields.rules.js';

/** All numbers are ten-thousandths. Paid and unpaid hours are per week, or per shift or day for those bases. */
export interface PayFacts {
  amount: number | null;
  basis: PayBasis;
  hoursPerWeek: number | null;
  shiftHours: number | null;
  paidHours: number | null;
  unpaidHours: number | null;
}

/** In ten-thousandths: 52 weeks are 520000. */
export interface HourlySettings {
  weeksPerYear: number;
  defaultHoursPerWeek: number;
}

/** Ten-thousandths of the currency for one hour, rounded half up once; what was assumed on the way. */
export interface HourlyWage {
  hourly: number;
  effective: number;
  assumed: 'hours.week_assumed' | 'hours.day_assumed' | null;
}

export interface Step {
  code: MessageCode;
  values: MessageValues;
}

const unit = BigInt(unitsPerOne);
const dayHours = 8 * unitsPerOne;

interface Hours {
  units: number;
  assumed: HourlyWage['assumed'];
}

/** The hours an amount is for: of the shift, of the day (else 8), of the week (else the default). */
function hoursOf(facts: PayFacts, settings: HourlySettings): Hours | null {
  if (facts.basis === 'shift' || facts.basis === 'day') {
    const known = facts.shiftHours ?? (facts.paidHours === 0 ? null : facts.paidHours);
    if (known !== null) return { units: known, assumed: null };
    return facts.basis === 'day' ? { units: dayHours, assumed: 'hours.day_assumed' } : null;
  }
  if (facts.hoursPerWeek !== null) return { units: facts.hoursPerWeek, assumed: null };
  return { units: settings.defaultHoursPerWeek, assumed: 'hours.week_assumed' };
}

/** The hourly wage as a fraction of whole units, before rounding. */
function fraction(
  amount: number,
  basis: PayBasis,
  hours: number,
  settings: HourlySettings,
): [bigint, bigint] {
  const money = BigInt(amount);
  const h = BigInt(hours);
  const yearHours = BigInt(settings.weeksPerYear) * h;
  switch (basis) {
    case 'hour':
      return [money, 1n];
    case 'shift':
    case 'day':
    case 'week':
      return [money * unit, h];
    case 'biweek':
      return [money * unit, 2n * h];
    case 'semimonth':
      return [24n * money * unit * unit, yearHours];
    case 'month':
      return [12n * money * unit * unit, yearHours];
    case 'year':
      return [money * unit * unit, yearHours];
    case 'in-kind':
    case 'unpaid':
      return [0n, 1n];
  }
}

/**
 * hour = amount; shift = amount / hours of the shift; day = amount / hours per day, else / 8; week = amount / H;
 * biweek = amount / 2H; semimonth = amount x 24 / (weeks x H); month = x 12; year = x 1. Effective = hourly x paid /
 * (paid + unpaid). In-kind and unpaid are 0. `pay.hours_missing` for a shift of unknown length.
 */
export function hourlyWage(facts: PayFacts, settings: HourlySettings): HourlyWage | 'pay.hours_missing' {
  const { basis } = facts;
  if (basis === 'in-kind' || basis === 'unpaid') return { hourly: 0, effective: 0, assumed: null };
  const amount = facts.amount ?? 0;
  const unpaid = facts.unpaidHours ?? 0;
  if (basis === 'hour' && unpaid === 0) return { hourly: amount, effective: amount, assumed: null };
  const hours = hoursOf(facts, settings);
  if (hours === null) return 'pay.hours_missing';
  const [numerator, denominator] = fraction(amount, basis, hours.units, settings);
  const hourly = divideHalfUp(numerator, denominator);
  const assumed = basis === 'hour' && facts.paidHours !== null ? null : hours.assumed;
  if (unpaid === 0) return { hourly, effective: hourly, assumed };
  const paid = facts.paidHours ?? hours.units;
  const effective = divideHalfUp(numerator * BigInt(paid), denominator * BigInt(paid + unpaid));
  return { hourly, effective, assumed };
}

/** The steps from what was said to the hourly wage, in order; empty when no wage follows. */
export function whyHourly(facts: PayFacts, settings: HourlySettings): Step[] {
  const wage = hourlyWage(facts, settings);
  if (typeof wage === 'string') return [{ code: wage, values: {} }];
  const { basis } = facts;
  if (basis === 'in-kind' || basis === 'unpaid') return [{ code: `pay.why_${short(basis)}`, values: {} }];
  const hours = hoursOf(facts, settings);
  const values = {
    amount: formatUnits(facts.amount ?? 0, 2),
    hours: formatUnits(hours?.units ?? 0, 0),
    weeks: formatUnits(settings.weeksPerYear, 0),
    hourly: formatUnits(wage.hourly, 4),
  };
  const steps: Step[] = [{ code: `pay.why_${short(basis)}`, values }];
  if (wage.assumed !== null) steps.unshift({ code: wage.assumed, values: { hours: values.hours } });
  if ((facts.unpaidHours ?? 0) > 0) steps.push(effectiveStep(facts, hours?.units ?? 0, wage));
  return steps;
}

function short<Basis extends PayBasis>(basis: Basis): Basis extends 'in-kind' ? 'in_kind' : Basis;
function short(basis: string): string {
  return basis.replace('-', '_');
}

function effectiveStep(facts: PayFacts, hours: number, wage: HourlyWage): Step {
  return {
    code: 'pay.why_effective',
    values: {
      hourly: formatUnits(wage.hourly, 4),
      paid: formatUnits(facts.paidHours ?? hours, 0),
      unpaid: formatUnits(facts.unpaidHours ?? 0, 0),
      effective: formatUnits(wage.effective, 4),
    },
  };
}
