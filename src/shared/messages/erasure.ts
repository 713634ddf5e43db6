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
  'erasure.import_waits': {
    en: 'Rows that may be this person’s wait in a brought spreadsheet ({count} to decide). The secretary decides them first; then ask again.',
    fr: 'Des lignes peut-être relatives à cette personne attendent dans un tableur importé ({count} à décider). La ou le secrétaire en décide d’abord; redemandez ensuite.',
  },
});
