import type { Actor } from '../../shared/actor.js';

/**
 * Whose reminders somebody may know of: their own; a secretary of the union those of everybody that no drive keeps to
 * itself; the committee of a drive that drive's.
 */
export function audienceOf(actor: Actor): { isSecretary: boolean; driveIds: string[] } {
  const { mandates } = actor;
  return {
    isSecretary: mandates.some(({ role, scopeKind }) => role === 'secretary' && scopeKind === 'union'),
    driveIds: mandates.flatMap(({ role, scopeKind, scopeId }) =>
      role === 'committee' && scopeKind === 'drive' && scopeId ? [scopeId] : [],
    ),
  };
}

/** The condition of that over occurrences `o` of reminders `r`, with the places of `audienceValues` from `place` on. */
export function withinAudience(place: number): string {
  return `(o.account_id = $${place} OR ($${place + 1}::boolean AND r.drive_id IS NULL) OR r.drive_id = ANY($${place + 2}::uuid[]))`;
}

export function audienceValues(actor: Actor): unknown[] {
  const { isSecretary, driveIds } = audienceOf(actor);
  return [actor.accountId, isSecretary, driveIds];
}
