import { LedgerAccount } from './ledger-account.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerNote } from './ledger-note.entity.js';
import { LedgerTransfer } from './ledger-transfer.entity.js';
import { LedgerSlip } from './slips/slip.entity.js';

/** The tables of the book. */
export const ledgerEntities = [LedgerAccount, LedgerEntry, LedgerTransfer, LedgerNote, LedgerSlip];
