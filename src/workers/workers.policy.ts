import type { Actor } from '../shared/actor.js';
import { scopeOf } from '../shared/actor.js';
import type { Day } from '../shared/days.js';
import type { BoundValues } from './bound-values.js';

/** Where somebody may see and change workers: everywhere, or those with a job at one of these sites. */
export interface WorkerScope {
  union: boolean;
  sites: readonly string[];
}

/** Stewards where their mandates reach, the secretary of the union everywhere. A branch holds no workers yet. */
export function workersOf(actor: Actor): WorkerScope {
  const steward = scopeOf(actor, ['steward']);
  return { union: steward.union || scopeOf(actor, ['secretary']).union, sites: steward.sites };
}

/** Delegates take dues: they need to find a name, and see nothing else. */
export function namesOf(actor: Actor): WorkerScope {
  const { union, sites } = scopeOf(actor, ['delegate']);
  return { union, sites };
}

/** The condition on `workers w` that keeps a statement to `scope` on a day; who is outside looks absent. */
export function within(scope: WorkerScope, on: Day, bound: BoundValues): string {
  // written apart: behind an OR the planner would walk everybody instead of the jobs at these sites
  if (scope.union) return isHere('w');
  return `${isHere('w')} AND EXISTS (SELECT 1 FROM jobs held WHERE held.worker_id = w.id
    AND held.site_id = ANY(${bound.bind(scope.sites)}::uuid[]) AND ${inForce('held', bound.bind(on))})`;
}

/** The condition that a row is a person's own: neither erased nor merged into another. */
export function isHere(worker: string): string {
  return `${worker}.merged_into IS NULL AND ${worker}.erased_at IS NULL`;
}

/** The condition that a job is held on a day; its last day counts. */
export function inForce(job: string, day: string): string {
  return `${job}.from_on <= ${day}::date AND (${job}.until_on IS NULL OR ${job}.until_on >= ${day}::date)`;
}
