import type { Wording } from '../../identity/index.js';
import { nextStep, type StepReason, type Waiting } from '../delivery/next-step.js';
import type { Outcome } from '../plans/occurrence.entity.js';

/** What will become of an occurrence, if nothing changes until then. */
export interface Foreseen {
  outcome: Extract<Outcome, 'sent' | 'listed' | 'dropped'>;
  /** when it comes onto the list of the first page */
  listedAt: Date;
  /** when the message goes out; null when none does */
  sentAt: Date | null;
  wording: Wording | null;
  /** whether it is told with whatever else goes to the same person at that moment */
  isGathered: boolean;
  why: readonly StepReason[];
}

/** More steps than wishes could ask for: quiet days, quiet hours, a digest. */
const mostSteps = 50;

/** The same steps as delivery takes, each at the moment for which it is due. */
export function foresee(waiting: Waiting, now: Date): Foreseen {
  const listedAt = later(waiting.dueAt, now);
  let at = later(waiting.nextAt, now);
  let current = waiting;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step = nextStep(current, at);
    const { why } = step;
    if (step.kind === 'send') {
      const { wording, isGathered } = step;
      return { outcome: 'sent', listedAt, sentAt: at, wording, isGathered, why };
    }
    if (step.kind !== 'wait') {
      const outcome = step.kind === 'drop' ? 'dropped' : 'listed';
      return { outcome, listedAt, sentAt: null, wording: null, isGathered: false, why };
    }
    current = { ...current, nextAt: step.at, why };
    at = later(step.at, at);
  }
  throw new Error('wishes that never let anything be told');
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
