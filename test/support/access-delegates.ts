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
  ...lines(ofUnion('treasurer', 'trustee'), 'GET /api/v1/dues/delegate-balances'),
];
