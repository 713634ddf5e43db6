import { guardedRoles, type Role } from '../shared/actor.js';

/** How long a session lasts: unused, and at all. */
export interface SessionLimits {
  idleMinutes: number;
  absoluteMinutes: number;
}

const hour = 60;

/**
 * With a shared phone in mind: handed on in the evening, it is signed out by the morning. OWASP ASVS 5.0 (V7.3) asks
 * for both limits; NIST SP 800-63B-4 has 1 hour unused and 24 hours at all for its middle level.
 */
const limits = {
  guardedOffice: { idleMinutes: 30, absoluteMinutes: 8 * hour },
  mandate: { idleMinutes: 2 * hour, absoluteMinutes: 12 * hour },
  member: { idleMinutes: 8 * hour, absoluteMinutes: 48 * hour },
} as const satisfies Record<string, SessionLimits>;

/** The strictest limits of what somebody holds today, whether or not it counts in this session. */
export function limitsFor(held: readonly Role[]): SessionLimits {
  if (held.some((role) => guardedRoles.includes(role))) return limits.guardedOffice;
  return held.length > 0 ? limits.mandate : limits.member;
}

/** Whether a session without a stated end has outlived its limits. */
export function isOver(
  { createdAt, lastUsedAt }: { createdAt: Date; lastUsedAt: Date },
  { idleMinutes, absoluteMinutes }: SessionLimits,
  now: Date,
): boolean {
  return minutes(createdAt, now) >= absoluteMinutes || minutes(lastUsedAt, now) >= idleMinutes;
}

function minutes(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}
