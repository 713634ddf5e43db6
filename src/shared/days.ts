/** A calendar day as `2026-11-21`. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists: `2023-02-30` is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !pattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day it is in `zone` (an IANA name) at `instant`. */
export function dayIn(zone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Whether `zone` is an IANA time zone this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** The day `count` days after `day`; before it when negative. */
export function daysAfter(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Officers serve one year. The last day is the one before the same day next year; 29 February ends on the 28th. */
export function aYearAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
