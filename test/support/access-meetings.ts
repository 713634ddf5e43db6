import { type Line, lines, ofUnion, type Who } from './access-lines.js';

const keepsMeetings: Who = { ofUnion: ['secretary'], anywhere: ['chair'] };
const readsMeetings: Who = { ofUnion: ['secretary', 'trustee'], anywhere: ['chair'] };

export const meetingsLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/meetings', 'GET /api/v1/meetings/:id', 'GET /p/mt', 'GET /p/mt/:id'),
  ...lines('signed-in', 'GET /p/wv', 'POST /p/wv'),
  ...lines(ofUnion('treasurer', 'trustee', 'secretary'), 'GET /api/v1/dues/arrears', 'GET /p/ar'),
  ...lines(
    keepsMeetings,
    'POST /api/v1/meetings',
    'PATCH /api/v1/meetings/:id',
    'DELETE /api/v1/meetings/:id',
    'GET /api/v1/meetings/:id/attendees',
    'PUT /api/v1/meetings/:id/attendances/:workerId',
    'DELETE /api/v1/meetings/:id/attendances/:workerId',
    'POST /api/v1/meetings/:id/decisions',
    'POST /api/v1/meetings/:id/roll',
    'POST /p/mt',
    'POST /p/mt/:id',
    'POST /p/mt/:id/off',
    'POST /p/mt/:id/roll',
    'POST /p/mt/:id/here',
    'POST /p/mt/:id/gone',
    'POST /p/mt/:id/d',
  ),
  ...lines(
    readsMeetings,
    'GET /api/v1/meetings/:id/attendances',
    'POST /api/v1/standing-rolls',
    'GET /api/v1/standing-rolls',
    'GET /api/v1/standing-rolls/:id',
    'GET /api/v1/standing-rolls/:id/lines',
    'GET /api/v1/standing-rolls/:id/verification',
    'GET /p/ro',
    'POST /p/ro',
    'GET /p/ro/:id',
  ),
];
