import { type Day, daysAfter } from '../../shared/days.js';

export const actionKinds = [
  ...(['march-on-the-boss', 'demand-letter', 'leafleting', 'hearing', 'court-support'] as const),
  ...(['memorial', 'call', 'other'] as const),
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** The one kind that an employer is to answer by a day. */
export const withDeadline: ActionKind = 'demand-letter';

/** What was planned, as it is sealed. */
export interface ActionText {
  what: string;
  place: string | null;
}

/** When an action is, in the union's time zone. */
export interface ActionTime {
  heldOn: Day;
  /** `18:30`; null when only the day is known */
  startsAt: string | null;
  /** by when the employer is to answer a demand */
  dueOn: Day | null;
  /** the day on which this was settled: nobody is told of a day before it */
  timedOn: Day;
}

/** `role`: for whoever has a role in it; `committee`: for whoever sees to it that the demand is answered. */
export interface Call {
  part: 'eve' | 'day' | 'due-soon' | 'due';
  to: 'role' | 'committee';
  on: Day;
  at: string;
}

const evening = '18:00';
const morning = '08:00';
const officeHours = '09:00';
const daysBeforeDeadline = 3;
const minutesBefore = 120;

/** When people are told of an action: the evening before and that morning; of a deadline three days before and on it. */
export function callsOf({ heldOn, startsAt, dueOn, timedOn }: ActionTime): Call[] {
  const calls: Call[] = [
    { part: 'eve', to: 'role', on: daysAfter(heldOn, -1), at: evening },
    { part: 'day', to: 'role', on: heldOn, at: inTheMorning(startsAt) },
  ];
  if (dueOn !== null) {
    calls.push(
      { part: 'due-soon', to: 'committee', on: daysAfter(dueOn, -daysBeforeDeadline), at: officeHours },
      { part: 'due', to: 'committee', on: dueOn, at: officeHours },
    );
  }
  return calls.filter(({ on }) => on >= timedOn);
}

/** Two hours before what begins early, in the night at its first minute. */
function inTheMorning(startsAt: string | null): string {
  if (startsAt === null) return morning;
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const before = Math.max(0, hours * 60 + minutes - minutesBefore);
  const at = `${String(Math.floor(before / 60)).padStart(2, '0')}:${String(before % 60).padStart(2, '0')}`;
  return at < morning ? at : morning;
}

export type TimeTrouble =
  'drive_action.due_missing' | 'drive_action.due_of_demands' | 'drive_action.due_before';

/** What a deadline may be: of a demand alone, and not before the demand is made. */
export function troubleWith(
  kind: ActionKind,
  { heldOn, dueOn }: Pick<ActionTime, 'heldOn' | 'dueOn'>,
): TimeTrouble | null {
  if (kind !== withDeadline) return dueOn === null ? null : 'drive_action.due_of_demands';
  if (dueOn === null) return 'drive_action.due_missing';
  return dueOn < heldOn ? 'drive_action.due_before' : null;
}
