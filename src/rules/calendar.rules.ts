import Holidays from 'date-holidays';
import type { Day } from '../shared/days.js';

/** A dated rule that makes one public holiday a year. */
export interface HolidayVersion {
  /** `public-holiday.<name>` */
  rule: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  /** in the grammar of `date-holidays`: `easter -2`, `monday before 05-25` */
  value: string;
  citation: string;
  /** checked against the statute itself, not recalled */
  verified: boolean;
}

export interface PublicHoliday {
  on: Day;
  /** `good-friday` */
  holiday: string;
  citation: string;
  verified: boolean;
}

/**
 * The public holidays of a year, on the days themselves: whether one on a weekend is observed later is a setting of an
 * agreement. The library only reckons the days; which there are is the statute's word, so Easter Monday is none in
 * Ontario. Of two versions of one rule on one day the first given counts.
 */
export function publicHolidays(versions: readonly HolidayVersion[], year: number): PublicHoliday[] {
  const found = versions.flatMap(({ rule, effectiveFrom, effectiveTo, value, citation, verified }) => {
    const on = dayOf(value, year);
    if (on < effectiveFrom || (effectiveTo !== null && on > effectiveTo)) return [];
    return [{ on, holiday: rule.slice(rule.indexOf('.') + 1), citation, verified }];
  });
  const first = new Map([...found].reverse().map((holiday) => [`${holiday.on} ${holiday.holiday}`, holiday]));
  return [...first.values()].sort((a, b) => (a.on + a.holiday < b.on + b.holiday ? -1 : 1));
}

/** @throws RangeError for a rule that the library does not read: shipped data would be wrong */
function dayOf(rule: string, year: number): Day {
  const calendar = new Holidays();
  calendar.setHoliday(rule, { name: { en: rule }, type: 'public' });
  const day = calendar.getHolidays(year)[0]?.date.slice(0, 10);
  if (day === undefined) throw new RangeError(`no holiday rule: ${rule}`);
  return day;
}
