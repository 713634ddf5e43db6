import type { ContactDecision, ContactReason, Telling, Wishes } from './contact.rules.js';

/** What the clock on the wall of a zone shows for a minute. */
export interface ShownMinute {
  at: number;
  day: string;
  /** Monday 1 to Sunday 7 */
  weekday: number;
  minute: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Every minute from `from` until `until`, read off the clock one by one. */
export function minutesShown(zone: string, from: number, until: number): ShownMinute[] {
  const look = wallOf(zone);
  const minutes: ShownMinute[] = [];
  for (let at = from; at < until; at += minuteMs) {
    const wall = new Date(look(at));
    minutes.push({
      at,
      day: wall.toISOString().slice(0, 10),
      weekday: wall.getUTCDay() || 7,
      minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    });
  }
  return minutes;
}

/** The days of three years, by UTC, within which the clocks of a zone were changed. */
export function changesOf(zone: string, year: number): number[] {
  const look = wallOf(zone);
  const changes: number[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 3, 0, 1); at += dayMs) {
    if (look(at + dayMs) - look(at) !== dayMs) changes.push(at);
  }
  return changes;
}

/** The rule as somebody would follow it who looks at the clock each minute. */
export function decideByLooking(
  minutes: readonly ShownMinute[],
  wishes: Wishes,
  { dueAt, now, isUrgent }: Telling,
  hasAddress: boolean,
): ContactDecision {
  const from = Math.max(dueAt.getTime(), now.getTime());
  const first = minutes.findIndex(({ at }) => at + minuteMs > from);
  const here = minutes[first]!;
  if (wishes.pausedUntilOn && here.day <= wishes.pausedUntilOn) return { suppressed: ['contact_why.paused'] };
  const wording = wishes.isPhoneShared ? 'empty' : wishes.wording;
  const hushed: ContactReason[] = wording === wishes.wording ? [] : ['contact_why.phone_shared'];
  const list = (reason: ContactReason): ContactDecision => ({
    ...{ channel: 'list', wording, at: new Date(from), why: [reason, ...hushed] },
  });
  if (wishes.channel === 'list') return list('contact_why.list_wished');
  if (!hasAddress) return list('contact_why.no_address');
  if (new Set(wishes.quietWeekdays).size === 7) return list('contact_why.always_quiet');

  const moments =
    wishes.digestMinute === null || isUrgent
      ? [{ ...here, at: from }, ...minutes.slice(first + 1)]
      : dailyIn(minutes, wishes, wishes.digestMinute).filter(({ at }) => at >= from);
  const met = new Set<string>();
  for (const moment of moments) {
    const quiet = quietIn(wishes, moment);
    if (quiet) {
      met.add(quiet);
      continue;
    }
    const why = [
      ...(['contact_why.quiet_day', 'contact_why.quiet_hours'] as const).filter((code) => met.has(code)),
      ...(wishes.digestMinute === null || isUrgent ? [] : (['contact_why.digest'] as const)),
      ...hushed,
    ];
    return { channel: 'email', wording, at: new Date(moment.at), why };
  }
  throw new Error('the minutes ran out');
}

/** The first minute of each day that shows the hour or a later one. */
function dailyIn(minutes: readonly ShownMinute[], wishes: Wishes, digestMinute: number): ShownMinute[] {
  const wanted = isInHours(wishes, digestMinute) ? (wishes.quietUntilMinute ?? 0) : digestMinute;
  const days = new Set<string>();
  return minutes.filter(({ day, minute }) => {
    if (minute < wanted || days.has(day)) return false;
    days.add(day);
    return true;
  });
}

function quietIn(wishes: Wishes, { weekday, minute }: ShownMinute): ContactReason | null {
  if (wishes.quietWeekdays.some((each) => each === weekday)) return 'contact_why.quiet_day';
  return isInHours(wishes, minute) ? 'contact_why.quiet_hours' : null;
}

/** Goes round the clock from the beginning of the quiet hours to their end. */
function isInHours({ quietFromMinute, quietUntilMinute }: Wishes, minute: number): boolean {
  if (quietFromMinute === null || quietUntilMinute === null) return false;
  for (let hand = quietFromMinute; hand !== quietUntilMinute; hand = (hand + 1) % 1_440) {
    if (hand === minute) return true;
  }
  return false;
}

/** What a clock on the wall shows, as if it were UTC. */
function wallOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  });
  return (instant) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute);
  };
}
