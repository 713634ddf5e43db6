import { catalogue } from './catalogue.js';

/** What is said about rules that the union sets itself. */
export const rule = catalogue({
  'rule.title': { en: 'Change what the by-laws say in numbers', fr: 'Modifier un chiffre des règlements' },
  'rule.name': { en: 'Rule', fr: 'Règle' },
  'rule.from': { en: 'From', fr: 'À compter du' },
  'rule.value': { en: 'Number', fr: 'Nombre' },
  'rule.citation': { en: 'Decided', fr: 'Décidé' },
  'rule.from_first_to_come': {
    en: 'A rule changes from the first of a month to come, never for days gone by. Give such a day.',
    fr: 'Une règle change à compter du premier d’un mois à venir, jamais pour des jours passés. Donnez un tel jour.',
  },
  'rule.value_out_of_range': {
    en: 'The number lies between {least} and {most}. Give another.',
    fr: 'Le nombre se situe entre {least} et {most}. Donnez-en un autre.',
  },
  'rule.set_already': {
    en: 'A version from {on} is set already. Choose another day.',
    fr: 'Une version à compter du {on} existe déjà. Choisissez un autre jour.',
  },
});
