import { SetMetadata } from '@nestjs/common';
import type { Actor, Capacity, Role } from './actor.js';

/**
 * Who may call a route. Every route declares one; the guard refuses a route without.
 * What a caller then sees is decided by the scope in the statement's WHERE, never here.
 */
export type Access =
  | { kind: 'anyone' }
  | { kind: 'signed-in'; openInDemo?: boolean }
  | { kind: 'holders'; ofUnion: readonly Role[]; anywhere: readonly Role[] };

export const accessKey = 'kitroom:access';

export const openWhileLockedKey = 'kitroom:open-while-locked';

/** Served also while everything is locked: health, and the way back. Everything else answers 503 `union.locked`. */
export const OpenWhileLocked = (): MethodDecorator & ClassDecorator => SetMetadata(openWhileLockedKey, true);

/** Open without sign-in. */
export const Anyone = (): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, { kind: 'anyone' } satisfies Access);

/** Every account that is a worker's: their own things. In a demo, where nobody is real, some are open to anyone. */
export const SignedIn = ({ openInDemo = false } = {}): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, { kind: 'signed-in', openInDemo } satisfies Access);

/** Today's holders of one of these roles with the scope of the whole union. */
export const UnionHolders = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, { kind: 'holders', ofUnion: roles, anywhere: [] } satisfies Access);

/** Today's holders of one of these roles in any scope; the statement's WHERE keeps them to it. */
export const Holders = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, { kind: 'holders', ofUnion: [], anywhere: roles } satisfies Access);

/** Some roles only with the scope of the whole union, others in any. */
export const HoldersOf = (
  holders: Omit<Extract<Access, { kind: 'holders' }>, 'kind'>,
): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, { kind: 'holders', ...holders } satisfies Access);

/** The capacity in which `actor` may do what `access` asks for; null when they may not. */
export function capacityFor(access: Access, actor: Actor): Capacity | null {
  if (access.kind !== 'holders') return 'self';
  const held = actor.mandates.find(
    ({ role, scopeKind }) =>
      access.anywhere.includes(role) || (scopeKind === 'union' && access.ofUnion.includes(role)),
  );
  return held?.role ?? null;
}
