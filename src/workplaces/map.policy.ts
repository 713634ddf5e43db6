import type { Role } from '../shared/actor.js';

/** In any scope. Members do not see the map: it shows where the union looks. */
export const mapReaders: readonly Role[] = ['organizer', 'secretary', 'custodian', 'steward'];

/** With the scope of the whole union. */
export const mapWriters: readonly Role[] = ['organizer', 'secretary'];
