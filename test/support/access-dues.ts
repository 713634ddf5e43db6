import { type Line, lines, ofUnion } from './access-lines.js';

export const duesLines: readonly Line[] = [
  ...lines(
    { ofUnion: ['treasurer'], anywhere: ['delegate'] },
    'POST /api/v1/dues/payments',
    'POST /api/v1/dues/payments/:id/reversal',
    'POST /api/v1/workers/:id/initiation',
    'POST /api/v1/workers/:id/reinitiation',
  ),
  ...lines('signed-in', 'GET /api/v1/me/standing', 'GET /api/v1/union-rules', 'GET /p/ru'),
  ...lines(ofUnion('secretary', 'treasurer'), 'POST /p/ru', 'GET /p/wo', 'POST /p/wo/s', 'POST /p/wo/g'),
  ...lines(
    { ofUnion: ['treasurer', 'trustee', 'secretary'], anywhere: ['steward', 'delegate'] },
    'GET /api/v1/workers/:id/standing',
  ),
  ...lines('anyone', 'GET /api/v1/receipts/:code'),
];
