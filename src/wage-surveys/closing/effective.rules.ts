import { divideHalfUp, formatUnits, settingUnits } from '../../shared/decimals.js';
import type { AnswerValues } from '../reading/fields.rules.js';

const usualHours = { day: 8, week: 40 } as const;

/**
 * Hourly pay over all hours the work takes: hourly x paid / (paid + unpaid), with four places. Paid hours fall back to
 * those of the shift, then of the week, then to a day of 8 or a week of 40. Without unpaid hours it is the hourly pay.
 */
export function effectiveHourly(values: AnswerValues): string {
  const hourly = settingUnits(values.hourlyWage ?? '0');
  const unpaid = settingUnits(values.unpaidHours ?? '0');
  const paid = settingUnits(values.paidHours ?? fallback(values));
  if (unpaid === 0) return formatUnits(hourly, 4);
  return formatUnits(divideHalfUp(BigInt(hourly) * BigInt(paid), BigInt(paid + unpaid)), 4);
}

function fallback({ payBasis, shiftHours, hoursPerWeek }: AnswerValues): string | number {
  if (payBasis === 'shift' || payBasis === 'day') return shiftHours ?? usualHours.day;
  return hoursPerWeek ?? usualHours.week;
}
