import { type Line, lines } from './access-lines.js';

/** The drive itself. A file an area. */
export const drivesLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/drives', 'GET /api/v1/drives/:id'),
];
