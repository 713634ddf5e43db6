import { type Line, lines, ofUnion } from './access-lines.js';

const keeps = ofUnion('treasurer');
const reads = ofUnion('treasurer', 'trustee');

export const ledgerLines: readonly Line[] = [
  ...lines(
    keeps,
    'POST /api/v1/ledger/incomes',
    'POST /api/v1/ledger/expenses',
    'POST /api/v1/ledger/till-moves',
    'POST /api/v1/ledger/opening-balances',
    'POST /api/v1/ledger/refunds',
    'POST /api/v1/ledger/entries/:id/reversal',
    'POST /api/v1/ledger/entries/:id/slips',
    'GET /p/li',
    'POST /p/li/i',
    'POST /p/li/x',
    'POST /p/li/m',
    'POST /p/li/o',
    'POST /p/li/b',
    'GET /p/lo',
    'POST /p/lo/r',
    'POST /p/lo/x',
    'POST /p/le/:id/s',
    'POST /p/le/:id/r',
  ),
  ...lines(
    reads,
    'GET /api/v1/ledger/entries',
    'GET /api/v1/ledger/entries/:id',
    'GET /api/v1/ledger/entries/:id/slips/:slipId',
    'GET /api/v1/ledger/trial-balance',
    'GET /api/v1/ledger/income',
    'GET /api/v1/ledger/cash',
    'GET /api/v1/ledger/journal',
    'GET /p/tb',
    'GET /p/tb/j',
    'GET /p/mo',
    'GET /p/le',
    'GET /p/le/:id',
    'GET /p/le/:id/s/:slipId',
  ),
];
