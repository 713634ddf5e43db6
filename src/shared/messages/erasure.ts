import { catalogue } from './catalogue.js';

/** Being erased. */
export const erasure = catalogue({
  'erasure.title': { en: 'Erase a person', fr: 'Effacer une personne' },
  'erasure.person': { en: 'Person', fr: 'Personne' },
  'erasure.reason': { en: 'Reason', fr: 'Raison' },
  'erasure.holds_office': {
    en: 'This person is custodian, treasurer or secretary. End that mandate and hand the office over first.',
    fr: 'Cette personne est gardienne, trésorière ou secrétaire. Mettez d’abord fin à ce mandat et passez la fonction.',
  },
  'erasure.holds_credential': {
    en: 'This person holds a credential that is not cleared. Have everything handed over and reported, and the credential cleared, first.',
    fr: 'Cette personne a une carte de délégation qui n’est pas soldée. Faites d’abord remettre et rapporter le tout, puis solder la carte.',
  },
  'erasure.cash_in_hand': {
    en: 'This person still has {amount} of dues in hand. Have them handed over first.',
    fr: 'Cette personne a encore en main {amount} de cotisations. Faites-les d’abord remettre.',
  },
  'erasure.import_waits': {
    en: 'Rows that may be this person’s wait in a brought spreadsheet ({count} to decide). The secretary decides them first; then ask again.',
    fr: 'Des lignes peut-être relatives à cette personne attendent dans un tableur importé ({count} à décider). La ou le secrétaire en décide d’abord; redemandez ensuite.',
  },
});
