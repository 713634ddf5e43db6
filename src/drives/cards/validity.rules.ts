import { type Day, daysAfter } from '../../shared/days.js';
import { monthNamed, type MonthNumber, monthNumber } from '../../shared/months.js';

/** How long a card counts: so many months from its signing, or in the months that end with the application. */
export interface CardValidity {
  months: number;
  counted: 'from-signing' | 'before-application';
}

/** `signing/P6M` or `P12M/application`. @throws RangeError */
export function readValidity(value: string): CardValidity {
  const [, signing, before] = /^(?:signing\/P(\d{1,3})M|P(\d{1,3})M\/application)$/.exec(value) ?? [];
  const months = Number(signing ?? before);
  if (!(months >= 1)) throw new RangeError(`no validity of cards: ${value}`);
  return { months, counted: signing === undefined ? 'before-application' : 'from-signing' };
}

/**
 * The last day on which a card counts; null when it never lapses, as where nobody knows for how long it does. The day
 * of signing is not counted and the last day is; a day that a month lacks is that month's last. Counted back from the
 * application, a card of a month's last day counts until the last day of the later month: each of its days goes back to
 * that one.
 */
export function lastDayOf(signedOn: Day, validity: CardValidity | null): Day | null {
  if (validity === null) return null;
  const month = monthNumber(signedOn);
  const day = Number(signedOn.slice(8));
  const longest = daysOf(month + validity.months);
  const isLast = validity.counted === 'before-application' && day === daysOf(month);
  const last = isLast ? longest : Math.min(day, longest);
  return `${monthNamed(month + validity.months)}-${String(last).padStart(2, '0')}`;
}

function daysOf(month: MonthNumber): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
}

/** The last day of a card by the day of its signing. The calendar is asked once for each day. */
export type LastDays = (signedOn: Day) => Day | null;

export function lastDaysOf(validity: CardValidity | null): LastDays {
  const known = new Map<Day, Day | null>();
  return (signedOn) => {
    const found = known.get(signedOn);
    if (found !== undefined) return found;
    const lastOn = lastDayOf(signedOn, validity);
    known.set(signedOn, lastOn);
    return lastOn;
  };
}

/** A day before which no card was signed that still counts on `on`; months are taken long. null: there is none. */
export function notBefore(validity: CardValidity | null, on: Day): Day | null {
  return validity && daysAfter(on, -31 * (validity.months + 1));
}
