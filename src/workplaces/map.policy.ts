import type { Role } from '../shared/actor.js';

/** Members do not see the map, nor do organizers of one drive: it shows where the union looks. */
export const mapReaders: { ofUnion: readonly Role[]; anywhere: readonly Role[] } = {
  ofUnion: ['organizer', 'secretary', 'custodian'],
  anywhere: ['steward'],
};

/** With the scope of the whole union. */
export const mapWriters: readonly Role[] = ['organizer', 'secretary'];
