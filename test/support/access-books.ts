import { type Line, lines, ofUnion } from './access-lines.js';

export const booksLines: readonly Line[] = [
  ...lines(
    ofUnion('treasurer', 'secretary'),
    'POST /api/v1/book-imports',
    'GET /api/v1/book-imports',
    'GET /api/v1/book-imports/:id',
    'GET /api/v1/book-imports/:id/rows',
    'DELETE /api/v1/book-imports/:id',
    'GET /p/bo',
    'POST /p/bo',
    'POST /p/bo/asking',
    'GET /p/bo/:id',
    'POST /p/bo/:id/undoing',
  ),
];
