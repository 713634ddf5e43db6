import { catalogue } from './catalogue.js';

/** What is said about the book. */
export const ledger = catalogue({
  'entry.note': { en: 'Note', fr: 'Note' },
  'entry.is_reversal': {
    en: 'This entry undoes another one. Write a new entry instead of undoing it.',
    fr: 'Cette écriture en annule une autre. Inscrivez-en une nouvelle au lieu de l’annuler.',
  },
  'entry.reversed_already': {
    en: 'This entry was undone already.',
    fr: 'Cette écriture a déjà été annulée.',
  },
  'entry.undone_with_payments': {
    en: 'This entry is a payment of dues. Undo it under “Take a payment”, on the page of whoever paid.',
    fr: 'Cette écriture est un paiement de cotisation. Annulez-la sous « Recevoir un paiement », sur la page de la personne qui a payé.',
  },
  'entry.undone_with_reports': {
    en: 'This entry belongs to a report or a remittance and is not undone here. Correct it with the next one.',
    fr: 'Cette écriture relève d’un rapport ou d’une remise et ne s’annule pas ici. Corrigez-la avec le suivant.',
  },
  'entry.undone_with_imports': {
    en: 'This entry was brought along from earlier books. Undo the whole import instead.',
    fr: 'Cette écriture vient de livres antérieurs. Annulez plutôt l’importation entière.',
  },
  'entry.day_to_come': {
    en: 'This day is still to come. Write down money on the day it moves.',
    fr: 'Ce jour est à venir. Inscrivez l’argent le jour où il circule.',
  },
  'entry.day_too_long_ago': {
    en: 'This day is more than 400 days ago. Check the year; older money belongs in the books brought along.',
    fr: 'Ce jour remonte à plus de 400 jours. Vérifiez l’année; l’argent plus ancien va dans les livres apportés.',
  },
  'till.short': {
    en: 'Not enough money there: on that day and since, at most {most} can be taken out.',
    fr: 'Pas assez d’argent à cet endroit : ce jour-là et depuis, on peut en retirer au plus {most}.',
  },
  'till_move.nowhere': {
    en: 'Money moves from one place to another: choose two different ones.',
    fr: 'L’argent va d’un endroit à un autre : choisissez-en deux différents.',
  },
  'refund.credit_short': {
    en: 'Only what this member has as credit can be paid back: on that day and since, at most {most}.',
    fr: 'On ne rembourse que le crédit de ce membre : ce jour-là et depuis, au plus {most}.',
  },
  'expense.needs_second': {
    en: 'Above {limit}, or to yourself, two people sign: propose it, and a trustee or the secretary decides.',
    fr: 'Au-delà de {limit}, ou à vous-même, il faut deux personnes : proposez-le, et un syndic ou le secrétariat décide.',
  },
  'expense.to_nobody': {
    en: 'Only strike pay and hardship go to a named member. Leave the member out, or pay back credit as a refund.',
    fr: 'Seules l’indemnité de grève et l’aide vont à un membre nommé. Retirez le membre, ou remboursez son crédit.',
  },
  'spending.title': { en: 'Spend money', fr: 'Dépenser de l’argent' },
  'spending.refund': { en: 'Credit paid back', fr: 'Crédit remboursé' },
  'spending.reversal': { en: 'An entry undone', fr: 'Une écriture annulée' },
  'spending.day': { en: 'On', fr: 'Le' },
  'spending.to': { en: 'To', fr: 'À' },
  'spending.incomplete': {
    en: 'Something is missing: an expense needs purpose, amount, day and till; a refund a member and a note; undoing an entry and a reason.',
    fr: 'Il manque quelque chose : une dépense a un but, un montant, un jour et une caisse; un remboursement un membre et une note; une annulation une écriture et une raison.',
  },
  'slip.type_unknown': {
    en: 'This is no photograph (JPEG, PNG, WebP) and no PDF, whatever its name says.',
    fr: 'Ce n’est ni une photo (JPEG, PNG, WebP) ni un PDF, quoi que dise son nom.',
  },
  'slip.broken': {
    en: 'This picture is cut off or broken. Photograph the paper again.',
    fr: 'Cette image est tronquée ou abîmée. Photographiez le papier de nouveau.',
  },
  'slip.too_many': {
    en: 'This entry has {most} papers already.',
    fr: 'Cette écriture a déjà {most} papiers.',
  },
  'report.days_reversed': {
    en: 'The first day is after the last.',
    fr: 'Le premier jour vient après le dernier.',
  },
  'report.too_long': { en: 'At most {most} months at once.', fr: 'Au plus {most} mois à la fois.' },
});
