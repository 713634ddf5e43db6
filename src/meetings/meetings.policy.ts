import { type Actor, scopeOf } from '../shared/actor.js';

/** Where somebody may do something about meetings: everywhere, or those of these branches. */
export interface MeetingScope {
  union: boolean;
  branches: readonly string[];
}

/** Who calls meetings and keeps what came of them: the secretary, the chair, a branch's chair for the branch. */
export function keptBy(actor: Actor): MeetingScope {
  const { union, branches } = scopeOf(actor, ['chair']);
  return { union: union || scopeOf(actor, ['secretary']).union, branches };
}

/** Trustees read what the others keep. */
export function readBy(actor: Actor): MeetingScope {
  const { union, branches } = keptBy(actor);
  return { union: union || scopeOf(actor, ['trustee']).union, branches };
}

/** Whose committee meets. */
export function satOnBy(actor: Actor): MeetingScope {
  const { union, branches } = scopeOf(actor, ['committee']);
  return { union, branches };
}

/** Whether a meeting of this branch, or of the whole union, is within the scope. */
export function isWithin({ union, branches }: MeetingScope, branchId: string | null): boolean {
  return union || (branchId !== null && branches.includes(branchId));
}

/** Whether somebody may see who was at a meeting of this branch, or of everybody. */
export function mayReadAttendance(actor: Actor, branchId: string | null): boolean {
  return isWithin(readBy(actor), branchId);
}

/** The same, for the guard: what they may keep is in each statement's WHERE. */
export const keepers = { ofUnion: ['secretary'], anywhere: ['chair'] } as const;
export const readers = { ofUnion: ['secretary', 'trustee'], anywhere: ['chair'] } as const;
