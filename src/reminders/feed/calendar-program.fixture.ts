import ICAL from 'ical.js';

/** A file as a calendar program reads it that knows no zone but those in the file. */
export function readCalendar(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

/** When a program shows an event, from its first time on and before `until`; at most so many times. */
export function shownAt(event: ICAL.Component, until: Date, atMost = 5_000): Date[] {
  const times = new ICAL.Event(event).iterator();
  const shown: Date[] = [];
  for (let time = times.next(); time && shown.length < atMost; time = times.next()) {
    const at = instantOf(time);
    if (at >= until) break;
    shown.push(at);
  }
  return shown;
}

/** By the rules that the file itself gives for the zone. */
export function instantOf(time: ICAL.Time): Date {
  return new Date(time.toUnixTime() * 1000);
}
