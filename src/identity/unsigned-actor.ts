import type { Actor } from '../shared/actor.js';

/** Somebody who is not signed in, in the log: with the account they proved to be theirs, or as nobody known. */
export function unsigned(account?: { id: string; workerId: string | null }): Actor {
  return {
    accountId: account?.id ?? null,
    workerId: account?.workerId ?? null,
    sessionId: null,
    sessionKind: null,
    language: 'en',
    mandates: [],
    withheld: [],
    capacity: 'self',
    today: '',
  };
}
