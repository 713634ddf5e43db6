import { type Line, lines } from './access-lines.js';

export const statusLines: readonly Line[] = [
  ...lines('signed-in', 'GET /api/v1/me/status', 'GET /p/st', 'GET /p/st/r/:number'),
  ...lines('anyone', 'GET /r', 'GET /r/:code'),
  ...lines(
    { ofUnion: ['treasurer'], anywhere: ['delegate'] },
    'GET /p/pay',
    'POST /p/pay',
    'GET /p/pay/t',
    'POST /p/pay/i',
    'POST /p/pay/l',
    'POST /p/pay/u',
    'POST /p/pay/w',
  ),
];
