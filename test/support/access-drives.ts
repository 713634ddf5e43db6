import { anywhere, type Line, lines, ofUnion } from './access-lines.js';

/** The drive itself. A file an area. */
export const drivesLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/drives', 'GET /api/v1/drives/:id', 'GET /p/dr', 'GET /p/dr/:id'),
  ...lines(ofUnion('custodian'), 'GET /p/do', 'POST /p/do'),
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
    'POST /p/dr/:id/k/s',
    'POST /p/dr/:id/k/e',
    'POST /p/dr/:id/k/b',
    'POST /p/dr/:id/k/t',
    'POST /p/dr/:id/k/u',
    'POST /p/dr/:id/k/m',
    'POST /p/dr/:id/k/n',
    'POST /p/dr/:id/k/r',
    'POST /p/dr/:id/k/w',
    'POST /p/dr/:id/k/q',
  ),
  ...lines(anywhere('committee', 'organizer'), 'POST /api/v1/drives/:id/leaving', 'POST /p/dr/:id/k/l'),
];
