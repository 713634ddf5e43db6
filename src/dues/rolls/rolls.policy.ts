import { type Actor, scopeOf } from '../../shared/actor.js';

/** Of whom somebody may take and read rolls: everybody, or these branches. */
export interface RollScope {
  union: boolean;
  branches: readonly string[];
}

/** The secretary, trustees, the chair; a branch's chair for the branch. */
export function rollsOf(actor: Actor): RollScope {
  const { union, branches } = scopeOf(actor, ['chair']);
  return { union: union || scopeOf(actor, ['secretary', 'trustee']).union, branches };
}

export function mayTake({ union, branches }: RollScope, branchId: string | null): boolean {
  return union || (branchId !== null && branches.includes(branchId));
}

export const rollKeepers = { ofUnion: ['secretary', 'trustee'], anywhere: ['chair'] } as const;
