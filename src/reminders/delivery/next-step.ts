import { decideContact, type Wishes, type Wording } from '../../identity/index.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { IfMissed } from '../plans/reminder.entity.js';

export type StepReason = Extract<MessageCode, `contact_why.${string}` | `reminder_why.${string}`>;

/** An occurrence that is not settled, and whom it is for. */
export interface Waiting {
  dueAt: Date;
  /** when it is to be looked at */
  nextAt: Date;
  ifMissed: IfMissed;
  isUrgent: boolean;
  wishes: Wishes;
  hasAddress: boolean;
  /** how often it was tried and not taken */
  tries: number;
  /** the message that it was tried in, alone or with others */
  gatheredInto: string | null;
  /** reasons of the steps before */
  why: readonly StepReason[];
}

export type Step =
  | { kind: 'wait'; at: Date; why: StepReason[] }
  | { kind: 'send'; wording: Wording; isGathered: boolean; why: StepReason[] }
  | { kind: 'list'; why: StepReason[] }
  | { kind: 'drop'; why: StepReason[] };

/** Later than this after its hour a message was missed: nothing ran, or nothing could be sent. */
export const missedAfterMs = 3_600_000;

/**
 * What to do with an occurrence at `now`, which is not before its `nextAt`. Asked as of `nextAt`, as the preview asks,
 * so that both say the same; and once more as of `now`, as nobody is sent anything in hours that are quiet meanwhile.
 */
export function nextStep(waiting: Waiting, now: Date): Step {
  const { dueAt, nextAt, ifMissed, isUrgent, hasAddress } = waiting;
  // what was tried once was at its hour for a digest then: the next try is not put off to another day's
  const wasTried = waiting.tries > 0 || waiting.gatheredInto !== null;
  const wishes = wasTried ? { ...waiting.wishes, digestMinute: null } : waiting.wishes;
  const planned = decideContact(wishes, { dueAt, now: nextAt, isUrgent }, { hasAddress });
  if ('suppressed' in planned) return { kind: 'list', why: joined(waiting.why, planned.suppressed) };
  const why = joined(waiting.why, planned.why);
  if (planned.at > now) return { kind: 'wait', at: planned.at, why };
  const isMissed = now.getTime() - planned.at.getTime() > missedAfterMs;
  if (isMissed && ifMissed === 'drop') return { kind: 'drop', why: joined(why, ['reminder_why.missed']) };
  if (planned.channel === 'list') return { kind: 'list', why };
  const each = { ...wishes, digestMinute: null };
  const today = decideContact(each, { dueAt: now, now, isUrgent }, { hasAddress });
  if ('suppressed' in today) return { kind: 'list', why: joined(why, today.suppressed) };
  if (today.at > now) return { kind: 'wait', at: today.at, why: joined(why, today.why) };
  const isGathered =
    !wasTried && (planned.why.includes('contact_why.digest') || (isMissed && ifMissed === 'digest'));
  return {
    ...{ kind: 'send', wording: today.wording, isGathered },
    why: isMissed ? joined(why, ['reminder_why.late']) : why,
  };
}

const firstBackoffMs = 60_000;
const mostTries = 9;

/** How long after the `tries`-th failed try comes the next: 1, 2, 4 … minutes, a little over four hours in all; null for never. */
export function backoffMs(tries: number): number | null {
  return tries < mostTries ? firstBackoffMs * 2 ** (tries - 1) : null;
}

function joined(one: readonly StepReason[], other: readonly StepReason[]): StepReason[] {
  return [...new Set([...one, ...other])];
}
