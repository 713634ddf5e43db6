import { type Line, lines, ofUnion } from './access-lines.js';

export const bankLines: readonly Line[] = [
  ...lines(
    ofUnion('treasurer', 'trustee'),
    'GET /api/v1/bank-statements',
    'GET /api/v1/bank-lines',
    'GET /api/v1/bank-lines/:id',
  ),
  ...lines(
    ofUnion('treasurer'),
    'POST /api/v1/bank-statements',
    'GET /api/v1/bank-lines/:id/suggestions',
    'POST /api/v1/bank-lines/:id/match',
    'DELETE /api/v1/bank-lines/:id/match',
    'POST /api/v1/bank-lines/:id/setting-aside',
    'DELETE /api/v1/bank-lines/:id/setting-aside',
    'POST /api/v1/bank-lines/:id/payment',
    'POST /api/v1/bank-lines/:id/income',
    'POST /api/v1/bank-lines/:id/expense',
    'GET /p/bk',
    'POST /p/bk',
    'GET /p/bk/:id',
    'POST /p/bk/:id',
  ),
];
