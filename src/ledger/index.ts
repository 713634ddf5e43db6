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
  type Income,
  incomes,
  type Purpose,
  purposes,
  type Till,
  tills,
  toPeople,
  typeOf,
} from './accounts.rules.js';
export { type MonthTask, MonthTasks, type MonthTaskSource } from './closing/month-tasks.service.js';
export { type EntryKind, entryKinds, type Transfer, whereUndone } from './entries.rules.js';
export { asJournal } from './journal/journal.controller.js';
export { JournalService } from './journal/journal.service.js';
export type { LedgerEntryView } from './reading/entries.dto.js';
export { EntriesService } from './reading/entries.service.js';
export { CreditsService } from './recording/credits.service.js';
export { ExpenseBody, IncomeBody, RecordedEntryView, TillMoveBody } from './recording/recording.dto.js';
export { RecordingService } from './recording/recording.service.js';
export { SpendableService } from './recording/spendable.service.js';
export { SpendingPayload } from './recording/spending.dto.js';
export type { CashReportView, IncomeReportView, TrialBalanceView } from './reports/reports.dto.js';
export { ReportsService } from './reports/reports.service.js';
export { mostSlipBytes, type SlipType, slipTypes } from './slips/photographs.rules.js';
export { bareSlipOf, type ReadSlip } from './slips/bare-slip.js';
export { asPicture } from './slips/slips.controller.js';
export { AddedSlipView, SlipUploadBody } from './slips/slips.dto.js';
export { SlipsService } from './slips/slips.service.js';
export { wordOf } from './words.js';
export { LedgerService, type KeptEntry, type NewEntry } from './ledger.service.js';
export { ManyEntries, type ManyEntry } from './many-entries.service.js';
export { LedgerNotes, notesPurpose } from './ledger-notes.js';
export { ledgerSealedTables } from './sealed-tables.js';

/** The tables of the book. */
export const ledgerEntities = [LedgerAccount, LedgerEntry, LedgerTransfer, LedgerNote, LedgerSlip];
