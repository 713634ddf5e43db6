import { type Actor, scopeOf } from '../shared/actor.js';
import type { Role } from '../shared/actor.js';
import type { Day } from '../shared/days.js';
import { type BoundValues, isHere, within } from '../workers/index.js';
import { branchOf } from './memberships.sql.js';

/** Who keeps people's memberships: the secretary of the union everywhere, stewards where their mandates reach. */
export const keepers = { ofUnion: ['secretary'], anywhere: ['steward'] } as const satisfies Roles;
/** Who has to know who is a member: a delegate takes dues from anyone. */
export const readers = {
  ofUnion: ['secretary', 'treasurer', 'trustee'],
  anywhere: ['steward', 'delegate'],
} as const satisfies Roles;

interface Roles {
  ofUnion: readonly Role[];
  anywhere: readonly Role[];
}

/** The condition that `workers w` is somebody whose membership this actor keeps: at their sites, or in their branches. */
export function keptBy(actor: Actor, bound: BoundValues): string {
  const steward = scopeOf(actor, ['steward']);
  const union = steward.union || scopeOf(actor, ['secretary']).union;
  if (union) return isHere('w');
  const there = within({ union: false, sites: steward.sites }, actor.today, bound);
  if (steward.branches.length === 0) return there;
  return `(${there} OR ${isHere('w')} AND ${inBranches(steward.branches, actor.today, bound)})`;
}

/** The condition that `workers w` is somebody whose membership this actor may read. */
export function readBy(actor: Actor, bound: BoundValues): string {
  const isMember = `${isHere('w')} AND EXISTS (SELECT FROM memberships known WHERE known.worker_id = w.id)`;
  const readsAll = actor.mandates.some(
    ({ role, scopeKind }) =>
      role === 'delegate' || (scopeKind === 'union' && (role === 'treasurer' || role === 'trustee')),
  );
  const kept = keptBy(actor, bound);
  return readsAll ? `(${kept} OR ${isMember})` : kept;
}

function inBranches(branches: readonly string[], today: Day, bound: BoundValues): string {
  return `EXISTS (SELECT FROM memberships held CROSS JOIN ${branchOf('held', bound.bind(today))}
    WHERE held.worker_id = w.id AND branch.id = ANY(${bound.bind(branches)}::uuid[]))`;
}
