import { type Line, lines, ofUnion } from './access-lines.js';

export const membershipsLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/branches', 'GET /api/v1/me/membership'),
  ...lines('signed-in', 'GET /p/br', 'GET /p/ms', 'POST /p/ms/a', 'POST /p/ms/w', 'POST /p/ms/l'),
  ...lines(ofUnion('secretary', 'treasurer', 'trustee'), 'GET /p/mb'),
  ...lines(
    { ofUnion: ['secretary', 'treasurer', 'trustee'], anywhere: ['steward', 'delegate'] },
    'GET /p/mb/:id',
  ),
  ...lines({ ofUnion: ['secretary'], anywhere: ['steward'] }, 'POST /p/mb/:id/a'),
  ...lines(ofUnion('secretary'), 'POST /p/br', 'POST /p/br/:id'),
  ...['t', 'w', 'l', 'v', 's', 'u'].flatMap((act) => lines(ofUnion('secretary'), `POST /p/mb/:id/${act}`)),
  ...lines(
    'signed-in',
    'POST /api/v1/me/membership/application',
    'POST /api/v1/me/membership/withdrawal',
    'POST /api/v1/me/membership/situation',
  ),
  ...lines(ofUnion('secretary', 'treasurer', 'trustee'), 'GET /api/v1/memberships'),
  ...lines(
    { ofUnion: ['secretary', 'treasurer', 'trustee'], anywhere: ['steward', 'delegate'] },
    'GET /api/v1/workers/:id/membership',
  ),
  ...lines(
    { ofUnion: ['secretary'], anywhere: ['steward'] },
    'POST /api/v1/workers/:id/membership/application',
  ),
  ...lines(
    ofUnion('secretary'),
    'POST /api/v1/branches',
    'PATCH /api/v1/branches/:id',
    'POST /api/v1/workers/:id/membership/transfer',
    'POST /api/v1/workers/:id/membership/withdrawal',
    'POST /api/v1/workers/:id/membership/death',
    'POST /api/v1/workers/:id/membership/situation',
    'POST /api/v1/membership-events/:id/voiding',
  ),
];
