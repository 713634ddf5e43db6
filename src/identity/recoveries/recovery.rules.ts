import type { Role } from '../../shared/actor.js';

const dayMs = 24 * 60 * 60_000;

/** A request for an account that was lost is good for a week. */
const openDays = 7;
/** Whoever could do the most harm waits a day, in which others can stop it. */
const delayDays = 1;
/** However late the second confirmation came, there is time left to use the word. */
const usableDays = 2;

export const delayedRoles: readonly Role[] = ['custodian', 'treasurer'];

export function expiryOf(begunAt: Date): Date {
  return daysAfter(begunAt, openDays);
}

/** From when the word works after the second confirmation, and until when. */
export function usability(
  confirmedAt: Date,
  expiresAt: Date,
  isDelayed: boolean,
): { usableAt: Date; expiresAt: Date } {
  const usableAt = isDelayed ? daysAfter(confirmedAt, delayDays) : confirmedAt;
  const least = daysAfter(usableAt, usableDays);
  return { usableAt, expiresAt: least > expiresAt ? least : expiresAt };
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMs);
}
