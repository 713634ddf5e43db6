import { BookImport } from './book-import.entity.js';
import { BookImportRow } from './book-import-row.entity.js';

export { BooksModule } from './books.module.js';

/** The tables of books brought along. */
export const bookEntities = [BookImport, BookImportRow];
