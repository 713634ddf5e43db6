import type { Day } from '../../shared/days.js';
import type { Occurrence, OneOff, Recurrence } from './recurrence.rules.js';

const minute = 60_000;

/** What the clock of a zone showed at each minute of some years. */
export interface Clocks {
  start: number;
  shown: Int32Array;
  /** for each wall clock's minute since a day before the start the first minute that showed it; -1 for none */
  firstShown: Int32Array;
}

/** Looks at the clock at each minute from one instant to another; between two looks that agree, an hour apart, it counts. */
export function clocksOf(timeZone: string, from: Date, until: Date): Clocks {
  const start = from.getTime();
  const look = wallOf(timeZone);
  const shown = new Int32Array((until.getTime() - start) / minute);
  for (let hour = 0; hour < shown.length; hour += 60) {
    const wall = look(start + hour * minute);
    const isSteady = look(start + (hour + 60) * minute) === wall + 60;
    for (let each = 0; each < 60; each += 1) {
      shown[hour + each] = isSteady ? wall + each : look(start + (hour + each) * minute);
    }
  }
  const firstShown = new Int32Array(shown.length + 2 * 1440).fill(-1);
  for (let place = shown.length - 1; place >= 0; place -= 1) {
    firstShown[(shown[place] as number) - start / minute + 1440] = place;
  }
  return { start, shown, firstShown };
}

/** Goes through the days of the calendar as somebody with a pencil, and then looks for each on the clock. */
export function readClocks(clocks: Clocks, rule: Recurrence | OneOff, from: Date, until: Date): Occurrence[] {
  const read = new Map<number, Occurrence>();
  for (const day of markedDays(rule, dayShown(clocks, clocks.shown.length - 1))) {
    const occurrence = onTheClock(clocks, day, rule.at);
    if (occurrence && occurrence.at >= from && occurrence.at < until) {
      read.set(occurrence.at.getTime(), occurrence);
    }
  }
  return [...read.values()];
}

/** The minute that shows the time first; or, if none does, counted on from the last that showed an earlier time. */
function onTheClock(clocks: Clocks, day: Day, at: string): Occurrence | null {
  const wanted = Date.parse(`${day}T${at}:00Z`) / minute;
  let wall = wanted;
  while (wall > wanted - 3 * 1440 && firstMinute(clocks, wall) < 0) wall -= 1;
  const shownAt = firstMinute(clocks, wall);
  if (shownAt < 0) return null;
  const last = wall === wanted ? shownAt : lastShown(clocks, wall, shownAt);
  const place = last + wanted - wall;
  if (place >= clocks.shown.length) return null;
  const midnight = Date.parse(day) / minute;
  let isDayShown = false;
  for (let each = 0; each < 1440; each += 1) isDayShown ||= firstMinute(clocks, midnight + each) >= 0;
  return { on: isDayShown ? day : dayShown(clocks, place), at: new Date(clocks.start + place * minute) };
}

function firstMinute(clocks: Clocks, wall: number): number {
  return clocks.firstShown[wall - clocks.start / minute + 1440] ?? -1;
}

function lastShown(clocks: Clocks, wall: number, first: number): number {
  let last = first;
  for (let place = first; place < first + 4 * 60; place += 1) if (clocks.shown[place] === wall) last = place;
  return last;
}

function dayShown(clocks: Clocks, place: number): Day {
  return text(new Date((clocks.shown[place] as number) * minute));
}

function text(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

function markedDays(rule: Recurrence | OneOff, end: Day): Day[] {
  if ('on' in rule) return [rule.on];
  const days: Day[] = [];
  const { interval } = rule;
  const isMarked = rule.every === 'day' ? inStep() : rule.every === 'week' ? inWeeks() : inMonths();
  const date = new Date(`${rule.startOn}T00:00:00Z`);
  for (; text(date) <= end && text(date) <= (rule.untilOn ?? end); date.setUTCDate(date.getUTCDate() + 1)) {
    if (isMarked(date)) days.push(text(date));
  }
  return days;

  function inStep(): (date: Date) => boolean {
    let left = 0;
    return () => {
      left = left === 0 ? interval : left;
      left -= 1;
      return left === interval - 1;
    };
  }

  /** A new week begins whenever a Monday comes by. */
  function inWeeks(): (date: Date) => boolean {
    const wanted = 'weekdays' in rule ? rule.weekdays : [];
    let week = 0;
    let isFirst = true;
    return (date) => {
      if (date.getUTCDay() === 1 && !isFirst) week = (week + 1) % interval;
      isFirst = false;
      return week === 0 && wanted.some((weekday) => weekday % 7 === date.getUTCDay());
    };
  }

  /** A new month begins whenever a 1st comes by; then all of its days are written down and the one is picked. */
  function inMonths(): (date: Date) => boolean {
    let month = 0;
    let isFirst = true;
    return (date) => {
      if (date.getUTCDate() === 1 && !isFirst) month = (month + 1) % interval;
      isFirst = false;
      return month === 0 && text(date) === picked(date);
    };
  }

  function picked(within: Date): Day | undefined {
    const month: Date[] = [];
    const date = new Date(`${text(within).slice(0, 8)}01T00:00:00Z`);
    for (
      const first = date.getUTCMonth();
      date.getUTCMonth() === first;
      date.setUTCDate(date.getUTCDate() + 1)
    ) {
      month.push(new Date(date));
    }
    if ('monthDay' in rule) return text((month[rule.monthDay - 1] ?? month.at(-1)) as Date);
    if (!('nthWeekday' in rule)) return undefined;
    const { nth, weekday } = rule.nthWeekday;
    const such = month.filter((each) => each.getUTCDay() === weekday % 7);
    const one = nth === -1 ? such.at(-1) : such[nth - 1];
    return one && text(one);
  }
}

/** The minutes since 1970 that a clock on the wall would count. */
function wallOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const [month, day, year, hour, minutes] = (format.format(instant).match(/\d+/g) ?? []).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return Date.UTC(year, month - 1, day, hour, minutes) / minute;
  };
}
