import { catalogue } from './catalogue.js';

/** The steps from a pay answer to an hourly wage. */
export const whyPay = catalogue({
  'pay.why_hour': { en: '{amount} is paid for each hour.', fr: '{amount} est payé pour chaque heure.' },
  'pay.why_shift': {
    en: '{amount} for {hours} hours of work is {hourly} an hour.',
    fr: '{amount} pour {hours} heures de travail, c’est {hourly} l’heure.',
  },
  'pay.why_day': {
    en: '{amount} for a day of {hours} hours is {hourly} an hour.',
    fr: '{amount} pour une journée de {hours} heures, c’est {hourly} l’heure.',
  },
  'pay.why_week': {
    en: '{amount} for a week of {hours} hours is {hourly} an hour.',
    fr: '{amount} pour une semaine de {hours} heures, c’est {hourly} l’heure.',
  },
  'pay.why_biweek': {
    en: '{amount} for two weeks of {hours} hours each is {hourly} an hour.',
    fr: '{amount} pour deux semaines de {hours} heures chacune, c’est {hourly} l’heure.',
  },
  'pay.why_semimonth': {
    en: '{amount} 24 times a year, over {weeks} weeks of {hours} hours, is {hourly} an hour.',
    fr: '{amount} 24 fois par an, sur {weeks} semaines de {hours} heures, c’est {hourly} l’heure.',
  },
  'pay.why_month': {
    en: '{amount} 12 times a year, over {weeks} weeks of {hours} hours, is {hourly} an hour.',
    fr: '{amount} 12 fois par an, sur {weeks} semaines de {hours} heures, c’est {hourly} l’heure.',
  },
  'pay.why_year': {
    en: '{amount} a year, over {weeks} weeks of {hours} hours, is {hourly} an hour.',
    fr: '{amount} par an, sur {weeks} semaines de {hours} heures, c’est {hourly} l’heure.',
  },
  'pay.why_in_kind': {
    en: 'What is given in kind is kept apart and does not count as an hourly wage.',
    fr: 'Ce qui est donné en nature est tenu à part et ne compte pas comme taux horaire.',
  },
  'pay.why_unpaid': {
    en: 'The work is unpaid: no hourly wage, but the worker counts.',
    fr: 'Le travail n’est pas payé : aucun taux horaire, mais la personne compte.',
  },
  'pay.why_effective': {
    en: 'With {unpaid} unpaid hours beside {paid} paid ones, {hourly} is in effect {effective} an hour.',
    fr: 'Avec {unpaid} heures non payées à côté de {paid} heures payées, {hourly} revient en fait à {effective} l’heure.',
  },
});
