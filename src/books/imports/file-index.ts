/** The index of earlier books that were brought. */
export const bookFileIndex = 'book import files';

/** What the keyed hash of a file is of, wherever it is kept. */
export const fileColumn = 'book_imports.file';
