import { anywhere, type Line, lines } from './access-lines.js';

/** What a drive does together: its committee plans, whoever organizes in it does the rest. */
export const actionsLines: readonly Line[] = [
  ...lines(
    anywhere('committee', 'organizer'),
    'GET /api/v1/drives/:id/actions',
    'GET /api/v1/drives/:id/actions/:actionId',
    'POST /api/v1/drives/:id/actions/:actionId/roles',
    'DELETE /api/v1/drives/:id/actions/:actionId/roles/:roleId',
    'GET /api/v1/drives/:id/actions/:actionId/attendances',
    'PUT /api/v1/drives/:id/actions/:actionId/attendances',
    'POST /api/v1/drives/:id/actions/:actionId/responses',
    'POST /api/v1/drives/:id/actions/:actionId/debriefs',
    'GET /api/v1/drives/:id/retaliations',
    'POST /api/v1/drives/:id/retaliations',
    'DELETE /api/v1/drives/:id/retaliations/:retaliationId',
    'GET /p/dr/:id/a',
    'GET /p/dr/:id/a/:actionId',
    'POST /p/dr/:id/a/:actionId/g',
    'POST /p/dr/:id/a/:actionId/g/:roleId',
    'POST /p/dr/:id/a/:actionId/w',
    'POST /p/dr/:id/a/:actionId/e',
    'POST /p/dr/:id/a/:actionId/d',
    'GET /p/dr/:id/z',
    'POST /p/dr/:id/z',
    'POST /p/dr/:id/z/:retaliationId',
  ),
  ...lines(
    anywhere('committee'),
    'POST /api/v1/drives/:id/actions',
    'PATCH /api/v1/drives/:id/actions/:actionId',
    'POST /api/v1/drives/:id/actions/:actionId/calling-off',
    'POST /p/dr/:id/a',
    'POST /p/dr/:id/a/:actionId',
    'POST /p/dr/:id/a/:actionId/x',
  ),
];
