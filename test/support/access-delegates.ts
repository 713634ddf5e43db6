import { type Line, lines, ofUnion } from './access-lines.js';

export const delegatesLines: readonly Line[] = [
  ...lines(
    ofUnion('secretary', 'treasurer'),
    'POST /api/v1/delegate-credentials',
    'POST /api/v1/delegate-credentials/:id/loss',
  ),
  ...lines(ofUnion('secretary', 'treasurer', 'trustee'), 'GET /api/v1/delegate-credentials'),
  ...lines(
    ofUnion('treasurer'),
    'POST /api/v1/delegate-credentials/:id/clearance',
    'POST /api/v1/dues/handovers',
  ),
  ...lines(
    ofUnion('treasurer', 'trustee'),
    'GET /api/v1/dues/delegate-balances',
    'GET /api/v1/remittances',
    'GET /api/v1/remittances/due',
    'GET /api/v1/remittances/:id',
    'POST /api/v1/delegate-reports/:id/questions',
    'POST /api/v1/delegate-reports/:id/acceptance',
  ),
  ...lines(
    'signed-in',
    'POST /api/v1/delegate-reports',
    'GET /api/v1/delegate-reports',
    'GET /api/v1/delegate-reports/unreported',
    'GET /api/v1/delegate-reports/:id',
    'POST /api/v1/delegate-reports/:id/questions/:questionId/answer',
  ),
];
