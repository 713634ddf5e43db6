import { LedgerAccount } from './ledger-account.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerNote } from './ledger-note.entity.js';
import { LedgerTransfer } from './ledger-transfer.entity.js';
import { LedgerSlip } from './slips/slip.entity.js';

export { LedgerModule } from './ledger.module.js';
export {
  account,
  type AccountCode,
  atLarge,
  incomes,
  purposes,
  type Till,
  tills,
  typeOf,
} from './accounts.rules.js';
export { type EntryKind, entryKinds, type Transfer } from './entries.rules.js';
export { LedgerService, type KeptEntry, type NewEntry } from './ledger.service.js';
export { LedgerNotes, notesPurpose } from './ledger-notes.js';
export { ledgerSealedTables } from './sealed-tables.js';

/** The tables of the book. */
export const ledgerEntities = [LedgerAccount, LedgerEntry, LedgerTransfer, LedgerNote, LedgerSlip];
