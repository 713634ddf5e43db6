import { catalogue } from './catalogue.js';

/** What is said about credentials, reports and remittances. */
export const delegate = catalogue({
  'delegate.no_credential': {
    en: 'You have no open credential. Ask the secretary or the treasurer for one: receipts carry its number.',
    fr: 'Vous n’avez pas de carte de délégation en cours. Demandez-en une au secrétariat ou à la trésorerie : les reçus portent son numéro.',
  },
  'delegate.title': { en: 'Delegate', fr: 'Déléguée, délégué' },
});
