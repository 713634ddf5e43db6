import { catalogue } from './catalogue.js';

/** What is said about books brought along. */
export const book = catalogue({
  'book.title': { en: 'Books brought along', fr: 'Livres apportés' },
});
