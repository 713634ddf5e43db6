import type { Day } from './days.js';
import type { Language } from './messages/index.js';

export const roles = [
  'steward',
  'organizer',
  'delegate',
  'treasurer',
  'secretary',
  'custodian',
  'trustee',
  'chair',
  'committee',
] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = ['union', 'branch', 'site', 'drive'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** Roles that could do the most harm: they count only in a session that proved a second factor. */
export const guardedRoles: readonly Role[] = ['custodian', 'treasurer', 'secretary'];

/** A mandate in force today. */
export interface MandateHeld {
  role: Role;
  scopeKind: ScopeKind;
  /** null for the union's own scope */
  scopeId: string | null;
}

/** In what capacity somebody acts: by a mandate, as the person concerned, or on the machine's command line. */
export type Capacity = Role | 'self' | 'operator';

/** Who asks, as the guard found them: their mandates are today's. */
export interface Actor {
  accountId: string | null;
  workerId: string | null;
  sessionId: string | null;
  /** a `command-line` token may propose but never approve; null for the operator */
  sessionKind: 'sign-in' | 'command-line' | null;
  language: Language;
  mandates: readonly MandateHeld[];
  /** roles held today that do not count before a second factor is proved */
  withheld: readonly Role[];
  capacity: Capacity;
  /** today in the union's time zone */
  today: Day;
}

/** The operator at the machine itself: `setup`, the demo, a nightly job. */
export function operator(today: Day): Actor {
  return {
    accountId: null,
    workerId: null,
    sessionId: null,
    sessionKind: null,
    language: 'en',
    mandates: [],
    withheld: [],
    capacity: 'operator',
    today,
  };
}

/** The drives in which an actor holds one of `wanted` today. */
export function drivesHeld({ mandates }: Pick<Actor, 'mandates'>, wanted: readonly Role[]): string[] {
  const ids = mandates.flatMap(({ role, scopeKind, scopeId }) =>
    scopeKind === 'drive' && scopeId !== null && wanted.includes(role) ? [scopeId] : [],
  );
  return [...new Set(ids)];
}

/** Whether they hold it in this one. */
export function holdsInDrive(actor: Pick<Actor, 'mandates'>, role: Role, driveId: string): boolean {
  return drivesHeld(actor, [role]).includes(driveId);
}

/** Where an actor holds one of `roles` today: everywhere, or at these sites and branches. */
export function scopeOf(
  actor: Actor,
  wanted: readonly Role[],
): { union: boolean; sites: string[]; branches: string[] } {
  const held = actor.mandates.filter(({ role }) => wanted.includes(role));
  const ids = (kind: ScopeKind): string[] =>
    held.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId ? [scopeId] : []));
  return {
    union: actor.capacity === 'operator' || held.some(({ scopeKind }) => scopeKind === 'union'),
    sites: ids('site'),
    branches: ids('branch'),
  };
}
