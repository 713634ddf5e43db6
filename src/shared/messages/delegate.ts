import { catalogue } from './catalogue.js';

/** What is said about credentials, reports and remittances. */
export const delegate = catalogue({
  'delegate.title': { en: 'Delegate', fr: 'Déléguée, délégué' },
});
