import { catalogue } from './catalogue.js';

/** The pages of money. */
export const moneyPage = catalogue({
  'money_page.title': { en: 'Money', fr: 'Argent' },
});
