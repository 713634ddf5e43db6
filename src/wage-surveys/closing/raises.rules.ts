import type { Day } from '../../shared/days.js';

/**
 * Whether pay has not risen in the two years up to `asOf`, from the last raise as a day, a year or `never`. A raise
 * exactly two years ago is no longer inside. Null when nobody said, or when the year alone does not decide.
 */
export function noRaiseInTwoYears(lastRaise: string | null, asOf: Day): boolean | null {
  if (lastRaise === null) return null;
  if (lastRaise === 'never') return true;
  const since = twoYearsBefore(asOf);
  if (lastRaise.length > 4) return lastRaise <= since;
  if (`${lastRaise}-12-31` <= since) return true;
  return `${lastRaise}-01-01` > since ? false : null;
}

/** The 29th of February goes back to the 28th. */
function twoYearsBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 2).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
