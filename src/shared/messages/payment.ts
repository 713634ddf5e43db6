import { catalogue } from './catalogue.js';

/** What is said about dues, receipts and waivers. */
export const payment = catalogue({
  'payment.title': { en: 'Payment of dues', fr: 'Paiement de cotisations' },
});
