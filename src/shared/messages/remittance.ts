import { catalogue } from './catalogue.js';

/** What is said about sending dues on to the general treasury. */
export const remittance = catalogue({
  'remittance.title': { en: 'Send dues on', fr: 'Transmettre les cotisations' },
  'remittance.month': { en: 'Through the end of', fr: 'Jusqu’à la fin de' },
  'remittance.branch': { en: 'Branch', fr: 'Section' },
  'remittance.general': { en: 'To the general treasury', fr: 'À la trésorerie générale' },
  'remittance.stays': { en: 'Stays here', fr: 'Reste ici' },
  'remittance.month_open': {
    en: 'This month is not over. Send on a month that is.',
    fr: 'Ce mois n’est pas fini. Transmettez un mois terminé.',
  },
  'remittance.made_already': {
    en: 'This month, or a later one, was sent on for this branch already.',
    fr: 'Ce mois, ou un mois plus récent, a déjà été transmis pour cette section.',
  },
  'remittance.figures_changed': {
    en: 'The figures have changed since this was proposed: withdraw it and propose again.',
    fr: 'Les chiffres ont changé depuis cette proposition : retirez-la et proposez de nouveau.',
  },
  'remittance.bank_short': {
    en: 'The bank holds {bank}; {amount} are due. Bring cash in hand and in the box to the bank first.',
    fr: 'La banque détient {bank} ; {amount} sont dus. Déposez d’abord à la banque l’argent en main et en caisse.',
  },
  'remittance.due_line': {
    en: 'Dues of {month} to send on by {by}. Branches: {count}',
    fr: 'Cotisations de {month} à transmettre d’ici le {by}. Sections : {count}',
  },
  'remittance.late_line': {
    en: 'Dues of {month} were to be sent on by {by}. Branches: {count}',
    fr: 'Les cotisations de {month} étaient à transmettre avant le {by}. Sections : {count}',
  },
  'remittance.task': {
    en: 'Dues of {month} are not sent on yet. Branches: {count}',
    fr: 'Les cotisations de {month} ne sont pas encore transmises. Sections : {count}',
  },
  'split.title': { en: 'Share dues in another way', fr: 'Partager les cotisations autrement' },
  'split.from': { en: 'From', fr: 'À partir du' },
  'split.general': { en: 'To the general treasury', fr: 'À la trésorerie générale' },
  'split.sub_minimum': { en: 'Of each sub-minimum month', fr: 'De chaque mois au tarif réduit' },
  'split.odd_general': {
    en: 'The odd cent goes to the general treasury',
    fr: 'Le cent restant va à la trésorerie générale',
  },
  'split.odd_branch': { en: 'The odd cent stays with the branch', fr: 'Le cent restant reste à la section' },
  'split.citation': { en: 'Decided', fr: 'Décidé' },
  'split.not_to_come': {
    en: 'A split begins on the first of a month to come.',
    fr: 'Un partage commence le premier d’un mois à venir.',
  },
  'split.decided_already': {
    en: 'There is a split from this day on already.',
    fr: 'Il y a déjà un partage à partir de ce jour.',
  },
  'act.remittance_made': { en: 'sent dues on', fr: 'a transmis des cotisations' },
  'act.remittance_split_decided': {
    en: 'changed how dues are shared',
    fr: 'a changé le partage des cotisations',
  },
  'own_act.remittance_made': { en: 'dues sent on', fr: 'cotisations transmises' },
  'own_act.remittance_split_decided': { en: 'sharing of dues changed', fr: 'partage des cotisations changé' },
});
