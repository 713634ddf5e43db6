import { catalogue } from './catalogue.js';

/** What is said about statements of the bank. */
export const bank = catalogue({
  'bank.title': { en: 'Bank statements', fr: 'Relevés bancaires' },
});
