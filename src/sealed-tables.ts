import { driveSealedTables } from './drives/index.js';
import { duesSealedTables } from './dues/index.js';
import { bankSealedTables } from './bank/index.js';
import { bookSealedTables } from './books/index.js';
import { exportSealedTables } from './exports/index.js';
import { identitySealedTables } from './identity/index.js';
import { ledgerSealedTables } from './ledger/index.js';
import { meetingSealedTables } from './meetings/index.js';
import { membershipSealedTables } from './memberships/index.js';
import type { SealedTable } from './keys/sealed-table.js';
import { surveySealedTables } from './wage-surveys/index.js';
import { workerSealedTables } from './workers/index.js';

/** Everything that a key sealed: what a change of keys goes through. */
export const sealedTables: readonly SealedTable[] = [
  ...identitySealedTables,
  ...workerSealedTables,
  ...surveySealedTables,
  ...membershipSealedTables,
  ...ledgerSealedTables,
  ...meetingSealedTables,
  ...driveSealedTables,
  ...duesSealedTables,
  ...bankSealedTables,
  ...bookSealedTables,
  ...exportSealedTables,
];
