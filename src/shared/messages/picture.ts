import { catalogue } from './catalogue.js';

/** The words on the pictures, and those read aloud for them. */
export const picture = catalogue({
  'picture.hidden': {
    en: 'hidden to protect who answered',
    fr: 'masqué pour protéger qui a répondu',
  },
  'picture.not_enough': { en: 'not enough data', fr: 'données insuffisantes' },
  'picture.synthetic': { en: 'synthetic demo data', fr: 'données de démonstration fictives' },
  'picture.nothing': { en: 'There is nothing to show yet.', fr: 'Il n’y a encore rien à montrer.' },
  'picture.median': { en: 'median', fr: 'médiane' },
  'picture.median_legend': {
    en: 'median: half earn less, half more',
    fr: 'médiane : la moitié gagne moins, l’autre plus',
  },
  'picture.middle_half_legend': {
    en: 'the middle half of those who answered',
    fr: 'la moitié centrale des personnes qui ont répondu',
  },
  'picture.posted_legend': { en: 'posted by the employer itself', fr: 'affiché par l’employeur lui-même' },
  'picture.posted_rates': { en: 'posted: {rates}', fr: 'affiché : {rates}' },
  'picture.respondents': { en: '{band} answered', fr: '{band} personnes' },
  'picture.per_hour': { en: 'dollars an hour', fr: 'dollars l’heure' },
  'picture.fewer_than': { en: 'fewer than {count}', fr: 'moins de {count}' },
  'picture.count_or_more': { en: '{count} or more', fr: '{count} ou plus' },
  'picture.share_or_less': { en: '{share} % or less', fr: '{share} % ou moins' },
  'picture.share_or_more': { en: '{share} % or more', fr: '{share} % ou plus' },
  'picture.share_between': { en: '{from}–{to} %', fr: '{from}–{to} %' },
  'picture.share_legend': {
    en: 'share who have it: the darker, the more',
    fr: 'part qui en bénéficie : plus c’est foncé, plus il y en a',
  },
  'picture.comparison_summary': {
    en: 'Pay per hour. Rows with figures: {shown}; rows hidden to protect who answered: {hidden}.',
    fr: 'Salaire horaire. Lignes avec chiffres : {shown}; lignes masquées pour protéger qui a répondu : {hidden}.',
  },
  'picture.yardstick_range': { en: '{label}: {from} to {to}', fr: '{label} : de {from} à {to}' },
  'picture.row_median': { en: 'median {median}', fr: 'médiane {median}' },
  'picture.row_quartiles': {
    en: 'middle half from {p25} to {p75}',
    fr: 'moitié centrale de {p25} à {p75}',
  },
  'picture.row_posted': {
    en: 'the employer posts {hourly} ({source})',
    fr: 'l’employeur affiche {hourly} ({source})',
  },
  'picture.benefits_summary': {
    en: 'Who has which benefit. Groups: {groups}; benefits: {benefits}; cells hidden to protect who answered: {hidden}.',
    fr: 'Qui a quel avantage. Groupes : {groups}; avantages : {benefits}; cases masquées pour protéger qui a répondu : {hidden}.',
  },
  'picture.posted_benefit': { en: 'posted by the employer', fr: 'affiché par l’employeur' },
  'picture.hidden_short': { en: 'hidden', fr: 'masqué' },
});
