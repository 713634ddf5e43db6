import { catalogue } from './catalogue.js';

/** What is said about the book. */
export const ledger = catalogue({
  'entry.title': { en: 'Entry', fr: 'Écriture' },
  'entry.is_reversal': {
    en: 'This entry undoes another one. Write a new entry instead of undoing it.',
    fr: 'Cette écriture en annule une autre. Inscrivez-en une nouvelle au lieu de l’annuler.',
  },
  'entry.reversed_already': {
    en: 'This entry was undone already.',
    fr: 'Cette écriture a déjà été annulée.',
  },
});
