import { anywhere, type Line, lines } from './access-lines.js';

/** The drive itself. A file an area. */
export const drivesLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/drives', 'GET /api/v1/drives/:id'),
  ...lines(
    anywhere('committee'),
    'POST /api/v1/drives/:id/mandates',
    'POST /api/v1/drives/:id/recalls',
    'POST /api/v1/drives/:id/stages',
    'POST /api/v1/drives/:id/authorizations',
    'POST /api/v1/drives/:id/unit-estimates',
    'PUT /api/v1/drives/:id/sites/:siteId',
    'DELETE /api/v1/drives/:id/sites/:siteId',
    'POST /api/v1/drives/:id/publication',
    'POST /api/v1/drives/:id/ending',
    'GET /api/v1/drives/:id/reports',
    'POST /api/v1/drives/:id/reports',
  ),
  ...lines(anywhere('committee', 'organizer'), 'POST /api/v1/drives/:id/leaving'),
];
