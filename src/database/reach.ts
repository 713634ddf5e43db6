import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { Actor, MandateHeld } from '../shared/actor.js';

/**
 * On whose behalf statements run. It decides nothing by itself: the guard and each WHERE decide. It is handed to
 * PostgreSQL at every checkout of a connection, so that row-level security is a floor below them.
 */
export interface Reach {
  workerId: string | null;
  accountId: string | null;
  mandates: readonly MandateHeld[];
  /** the program itself: sign-in lookups, nightly jobs, commands, an approved proposal being carried out */
  everything: boolean;
}

const nobody: Reach = { workerId: null, accountId: null, mandates: [], everything: false };
const program: Reach = { ...nobody, everything: true };

const reaches = new AsyncLocalStorage<{ reach: Reach }>();

/** A request begins as nobody's. */
export function asNobody<Result>(work: () => Result): Result {
  return reaches.run({ reach: nobody }, work);
}

/** From here on the request is this actor's. */
export function takeOn(actor: Actor): void {
  const held = reaches.getStore();
  if (!held) throw new Error('an actor was found outside of a request');
  held.reach = reachOf(actor);
}

/** Runs `work` on behalf of one actor. */
export function asActor<Result>(actor: Actor, work: () => Result): Result {
  return reaches.run({ reach: reachOf(actor) }, work);
}

/** Runs `work` on behalf of the program itself: its own WHERE is then the only fence. Keep it narrow. */
export function asProgram<Result>(work: () => Result): Result {
  return reaches.run({ reach: program }, work);
}

/** Runs `work` on behalf of one worker as the person they are, whatever offices they hold. */
export function asPerson<Result>(workerId: string, work: () => Result): Result {
  return reaches.run({ reach: { ...nobody, workerId } }, work);
}

/**
 * Tells PostgreSQL on whose behalf it works from here on: the settings that the policies read. Plain SETs take a third
 * of the time of a SELECT with parameters.
 */
export function bindingStatements(): string {
  const { workerId, accountId, mandates, everything } = reaches.getStore()?.reach ?? nobody;
  const held = mandates.map(({ role, scopeKind, scopeId }) =>
    scopeId ? `${role}@${scopeKind}:${scopeId}` : `${role}@${scopeKind}`,
  );
  const settings = {
    worker: workerId ?? '',
    account: accountId ?? '',
    mandates: held.join(' '),
    everything: everything ? 'on' : '',
  };
  return Object.entries(settings)
    .map(([name, value]) => `SET kitroom.${name} = ${pg.escapeLiteral(value)}`)
    .join('; ');
}

function reachOf(actor: Actor): Reach {
  const { workerId, accountId, mandates, capacity } = actor;
  return { workerId, accountId, mandates, everything: capacity === 'operator' };
}
