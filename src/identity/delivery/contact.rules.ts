import { type Day, dayIn } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { endOfQuiet, isAlwaysQuiet, type Moved, nextDaily, type QuietTimes } from './quiet-times.rules.js';

export const contactChannels = ['email', 'list'] as const;
/** `list`: only the first page after sign-in, where every reminder stands anyhow. */
export type ContactChannel = (typeof contactChannels)[number];

export const wordings = ['neutral', 'empty'] as const;
/** `neutral`: a line that gives nothing away; `empty`: only that there is a message. */
export type Wording = (typeof wordings)[number];

/** How somebody wants to be told of things. */
export interface Wishes extends QuietTimes {
  channel: ContactChannel;
  wording: Wording;
  /** somebody else reads this phone */
  isPhoneShared: boolean;
  /** minute of the day at which all is told at once; null: each by itself */
  digestMinute: number | null;
  /** the last day without a message; null: not paused */
  pausedUntilOn: Day | null;
}

/**
 * Who gave an address and wished nothing: giving it is asking to be written to, so they are. What they did not say
 * cannot hurt them: the emptiest words are safe whoever reads along, and no phone lights up in a shared room at night.
 * Without an address nothing is sent in any case.
 */
export const unspokenWishes: Omit<Wishes, 'timeZone'> = {
  channel: 'email',
  wording: 'empty',
  quietFromMinute: 21 * 60,
  quietUntilMinute: 8 * 60,
  quietWeekdays: [],
  isPhoneShared: false,
  digestMinute: null,
  pausedUntilOn: null,
};

export type ContactReason = Extract<MessageCode, `contact_why.${string}`>;

/** Something to tell, and when it is asked. */
export interface Telling {
  dueAt: Date;
  now: Date;
  isUrgent: boolean;
}

export type ContactDecision =
  | { channel: ContactChannel; wording: Wording; at: Date; why: ContactReason[] }
  | { suppressed: ContactReason[] };

/**
 * How and when to tell somebody, from the later of `dueAt` and `now` on. Whoever sends asks again when `at` has come:
 * the answer is then the same, unless the wishes have changed.
 *
 * A pause holds everything back through its last day. Quiet hours and days move all that is sent to their end, what is
 * urgent too; that waits for no digest. The list disturbs nobody: there a thing stands as soon as it is due.
 */
export function decide(
  wishes: Wishes,
  { dueAt, now, isUrgent }: Telling,
  { hasAddress }: { hasAddress: boolean },
): ContactDecision {
  const from = dueAt > now ? dueAt : now;
  const { pausedUntilOn } = wishes;
  if (pausedUntilOn !== null && dayIn(wishes.timeZone, from) <= pausedUntilOn)
    return { suppressed: ['contact_why.paused'] };
  const isHushed = wishes.isPhoneShared && wishes.wording !== 'empty';
  const wording = isHushed ? 'empty' : wishes.wording;
  const hushed: ContactReason[] = isHushed ? ['contact_why.phone_shared'] : [];
  const kept = whyListOnly(wishes, hasAddress);
  if (kept) return { channel: 'list', wording, at: from, why: [kept, ...hushed] };
  const isGathered = wishes.digestMinute !== null && !isUrgent;
  const moved = isGathered ? nextDaily(wishes, wishes.digestMinute ?? 0, from) : endOfQuiet(wishes, from);
  const gathered: ContactReason[] = isGathered ? ['contact_why.digest'] : [];
  return { channel: 'email', wording, at: moved.at, why: [...whyMoved(moved), ...gathered, ...hushed] };
}

function whyListOnly(wishes: Wishes, hasAddress: boolean): ContactReason | null {
  if (wishes.channel === 'list') return 'contact_why.list_wished';
  if (!hasAddress) return 'contact_why.no_address';
  return isAlwaysQuiet(wishes) ? 'contact_why.always_quiet' : null;
}

function whyMoved({ because }: Moved): ContactReason[] {
  return [
    ...(because.has('day') ? (['contact_why.quiet_day'] as const) : []),
    ...(because.has('hours') ? (['contact_why.quiet_hours'] as const) : []),
  ];
}
