import { catalogue } from './catalogue.js';

/** What can be wrong or doubtful with a day that somebody wrote. */
export const date = catalogue({
  'date.unreadable': {
    en: '“{text}” is not a day we can read. Write it like 2021-09-30.',
    fr: '« {text} » n’est pas une date lisible. Écrivez-la comme 2021-09-30.',
  },
  'date.invalid': {
    en: '“{text}” is a day that does not exist. Check the day and the month.',
    fr: '« {text} » est un jour qui n’existe pas. Vérifiez le jour et le mois.',
  },
  'date.ambiguous': {
    en: '“{text}” can be two different days, and the column does not tell which. Write it like 2021-09-30.',
    fr: '« {text} » peut être deux jours différents et la colonne ne tranche pas. Écrivez-la comme 2021-09-30.',
  },
  'date.incomplete': {
    en: '“{text}” lacks its month or its year. Write it like 2021-09-30, or 2021-09 when only the month is known.',
    fr: 'Il manque le mois ou l’année à « {text} ». Écrivez 2021-09-30, ou 2021-09 si seul le mois est connu.',
  },
  'date.month_only': {
    en: '“{text}” names only a month; we took its first day.',
    fr: '« {text} » n’indique qu’un mois; son premier jour est retenu.',
  },
  'date.two_digit_year': {
    en: 'The year of “{text}” has two digits; we took {day}.',
    fr: 'L’année de « {text} » n’a que deux chiffres; {day} est retenu.',
  },
  'date.serial': {
    en: '“{text}” is a spreadsheet’s day number; we took {day}.',
    fr: '« {text} » est un numéro de jour de tableur; {day} est retenu.',
  },
  'date.after_file': {
    en: '“{text}” is later than the day of this file. Check it.',
    fr: '« {text} » est postérieur au jour de ce fichier. Vérifiez.',
  },
});
