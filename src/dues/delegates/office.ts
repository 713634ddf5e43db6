import { type Actor, type Role, scopeOf } from '../../shared/actor.js';

/** The actor in the first of these offices that they hold for the whole union, for the log; null without one. */
export function inOffice(actor: Actor, ...offices: Role[]): Actor | null {
  const office = offices.find((role) => scopeOf(actor, [role]).union);
  return office ? { ...actor, capacity: office } : null;
}
