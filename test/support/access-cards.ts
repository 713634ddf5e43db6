import { anywhere, type Line, lines } from './access-lines.js';

const card = '/api/v1/drives/:id/cards/:cardId';

/** What people of a drive signed, and how strong that makes it. */
export const cardsLines: readonly Line[] = [
  ...lines(
    anywhere('committee', 'organizer'),
    'GET /api/v1/drives/:id/cards',
    'POST /api/v1/drives/:id/cards',
    'POST /api/v1/drives/:id/card-signings',
    'GET /api/v1/drives/:id/card-wordings',
    `GET ${card}`,
    `DELETE ${card}`,
    `POST ${card}/revocation`,
    `POST ${card}/scans`,
    `GET ${card}/scans/:scanId`,
    'GET /api/v1/drives/:id/support',
    'GET /api/v1/drives/:id/support.svg',
    'GET /p/dr/:id/s',
    'GET /p/dr/:id/s/m',
    'GET /p/dr/:id/s/p',
    'GET /p/dr/:id/s/p/:contactId',
    'POST /p/dr/:id/s/p/:contactId',
    'POST /p/dr/:id/s/p/:contactId/s',
    'GET /p/dr/:id/s/c/:cardId',
    'POST /p/dr/:id/s/c/:cardId/r',
    'POST /p/dr/:id/s/c/:cardId/v',
    'POST /p/dr/:id/s/c/:cardId/f',
    'GET /p/dr/:id/s/c/:cardId/f/:scanId',
  ),
  ...lines(anywhere('committee'), 'POST /api/v1/drives/:id/card-wordings', 'POST /p/dr/:id/s/w'),
];
