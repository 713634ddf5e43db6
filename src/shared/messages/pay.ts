import { catalogue } from './catalogue.js';
import { whyPay } from './why-pay.js';

/** What can be wrong or doubtful with a pay answer, and how an hourly wage came about. */
export const pay = catalogue({
  'pay.missing': {
    en: 'There is no pay amount. Enter what is paid, or “unpaid” or “in kind”.',
    fr: 'Le montant de la paie manque. Inscrivez ce qui est payé, ou « bénévole » ou « en nature ».',
  },
  'pay.unreadable': {
    en: '“{text}” is not an amount we can read. Write a plain amount like 18.50, with the basis beside it.',
    fr: '« {text} » n’est pas un montant lisible. Écrivez un montant simple comme 18,50, avec la base à côté.',
  },
  'pay.ambiguous': {
    en: '“{text}” can be read in more than one way. Write amounts like 18.50 or 38000, and how often in full: every two weeks, twice a month, every month.',
    fr: '« {text} » peut se lire de plusieurs façons. Écrivez les montants comme 18,50 ou 38000, et la fréquence au long : aux deux semaines, deux fois par mois, par mois.',
  },
  'pay.range': {
    en: '“{text}” is a range. Enter the one amount that is paid now.',
    fr: '« {text} » est une fourchette. Inscrivez le seul montant payé actuellement.',
  },
  'pay.two_amounts': {
    en: '“{text}” holds more than one amount. Keep one, and put another job on a row of its own.',
    fr: '« {text} » contient plus d’un montant. Gardez-en un seul et mettez tout autre emploi sur sa propre ligne.',
  },
  'pay.foreign_currency': {
    en: '“{text}” is not in {currency}. Enter the amount in {currency}.',
    fr: '« {text} » n’est pas en {currency}. Inscrivez le montant en {currency}.',
  },
  'pay.negative': {
    en: '“{text}” is below zero. Enter the amount without a minus.',
    fr: '« {text} » est inférieur à zéro. Inscrivez le montant sans signe moins.',
  },
  'pay.zero': {
    en: 'The amount is zero. If nothing is paid, write “unpaid” as the basis.',
    fr: 'Le montant est zéro. Si rien n’est payé, écrivez « bénévole » comme base.',
  },
  'pay.too_large': {
    en: '“{text}” is too large to be pay. Check the amount.',
    fr: '« {text} » est trop élevé pour une paie. Vérifiez le montant.',
  },
  'pay.hours_missing': {
    en: 'The pay is for a shift or a lump sum, but not for how many hours. Enter the hours of the shift.',
    fr: 'La paie est par quart ou forfaitaire, mais on ne sait pas pour combien d’heures. Inscrivez les heures du quart.',
  },
  'pay.basis_unknown': {
    en: 'We cannot tell what the amount is for. Enter hour, shift, day, week, two weeks, month or year.',
    fr: 'On ne sait pas à quoi correspond le montant. Inscrivez heure, quart, jour, semaine, deux semaines, mois ou année.',
  },
  'pay.basis_conflict': {
    en: 'The amount says one basis and another is given with it. Keep the right one.',
    fr: 'Le montant indique une base et une autre est donnée avec lui. Gardez la bonne.',
  },
  'pay.very_high': {
    en: 'This comes to {hourly} an hour. Check the amount and what it is for.',
    fr: 'Cela revient à {hourly} l’heure. Vérifiez le montant et ce à quoi il correspond.',
  },
  'pay.very_low': {
    en: 'This says {hourly} an hour. Check whether it is for a shift or was typed in error.',
    fr: 'Ceci indique {hourly} l’heure. Vérifiez s’il s’agit d’un quart ou d’une faute de frappe.',
  },
  'pay.low': {
    en: 'This comes to only {hourly} an hour. Check the amount if you can.',
    fr: 'Cela ne revient qu’à {hourly} l’heure. Vérifiez le montant si possible.',
  },
  'pay.hour_assumed': {
    en: 'No basis was given; from its size we took the amount as pay for one hour.',
    fr: 'Aucune base n’était indiquée; vu sa taille, le montant est pris comme un taux horaire.',
  },
  'pay.year_assumed': {
    en: 'No basis was given; from its size we took the amount as pay for one year.',
    fr: 'Aucune base n’était indiquée; vu sa taille, le montant est pris comme un salaire annuel.',
  },
  'pay.per_assumed': {
    en: '“{text}” has no dollar sign and no “per”; we took the number as the amount.',
    fr: '« {text} » n’a ni signe de dollar ni « par »; le nombre est pris comme le montant.',
  },
  'pay.basis_over_head': {
    en: 'The answer gives another basis than the name of its column; we took the answer’s.',
    fr: 'La réponse indique une autre base que le titre de sa colonne; celle de la réponse est retenue.',
  },
  'pay.rounded': {
    en: '“{text}” has more than four decimals and was rounded.',
    fr: '« {text} » a plus de quatre décimales et a été arrondi.',
  },
  'pay.comma_grouped': {
    en: 'We took the comma of “{text}” as a thousands mark, though commas are decimal marks elsewhere in this column.',
    fr: 'La virgule de « {text} » est prise comme séparateur de milliers, alors qu’elle marque les décimales ailleurs dans cette colonne.',
  },
  'pay.approximate': {
    en: '“{text}” is given as approximate; we took the number as it stands.',
    fr: '« {text} » est donné comme approximatif; le nombre est pris tel quel.',
  },
  'pay.amount_unused': {
    en: 'An amount stands beside “unpaid”; it is kept but not counted as pay.',
    fr: 'Un montant figure à côté de « bénévole »; il est conservé, mais n’est pas compté comme paie.',
  },
  ...whyPay,
});
