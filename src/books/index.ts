import { BookImportApproval } from './approvals/book-import-approval.entity.js';
import { BookImport } from './book-import.entity.js';
import { BookImportRow } from './book-import-row.entity.js';

export { BooksModule } from './books.module.js';
export { type BookRowStatus, bookRowStatuses } from './book-import-row.entity.js';
export {
  BookImportSettings,
  type BookImportView,
  BookRowsQuery,
  type BookRowView,
  type BookUndoingView,
} from './imports/book-imports.dto.js';
export { BookImportsService, longestMinutes } from './imports/book-imports.service.js';
export { BookRows } from './imports/import-rows.service.js';
export { BookReading } from './imports/reading.service.js';
export { bookSealedTables } from './sealed-tables.js';
export { BookUndoing } from './imports/undoing.service.js';

/** The tables of books brought along. */
export const bookEntities = [BookImport, BookImportRow, BookImportApproval];
