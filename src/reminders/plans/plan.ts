import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import type { OneOff, Recurrence } from '../recurrence/recurrence.rules.js';
import type { IfMissed } from './reminder.entity.js';

/** "Tell this account about that, on this day." */
export interface Plan {
  /** the planner's own name for it; planned again under the same name it is moved, never doubled */
  key: string;
  accountId: string;
  /** What stands on the list after sign-in. Codes and values, never what a person typed; none of it is ever sent. */
  code: MessageCode;
  values?: MessageValues;
  /** where the line leads */
  href?: string | null;
  rule: OneOff | Recurrence;
  /** when it was missed while nothing ran; `late` when left out */
  ifMissed?: IfMissed;
  /** waits for no digest */
  isUrgent?: boolean;
  /** somebody who cannot be written to is told face to face */
  mustReach?: boolean;
  /** the drive whose committee alone may know of it */
  driveId?: string | null;
  /** who is told as well when it fails, or is not put away so many minutes after it was listed */
  second?: { accountId: string; afterMinutes: number } | null;
}

/** What a source is asked. */
export interface Asked {
  tx: EntityManager;
  now: Date;
  /** in the union's time zone */
  today: Day;
  timeZone: string;
  /** what fell before this day and was not told by now is not told any more */
  since: Day;
  until: Day;
}

/** Plans that follow from facts: asked again and again, so that a fact that moved moves its reminders. */
export interface PlanSource {
  /** like `mandates`: its reminders are those that it names, no more */
  name: string;
  /** every plan that falls on a day from `since` up to `until`; runs as the program */
  plans(asked: Asked): Promise<Plan[]>;
}
