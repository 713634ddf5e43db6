import { catalogue } from './catalogue.js';

/** The pages of books brought along. */
export const bookPage = catalogue({
  'book.title': { en: 'Bring a spreadsheet', fr: 'Apporter une feuille' },
  'book.intro': {
    en: 'People and what they paid before, from the sheet you kept until now. Look first: nothing is added until you take it.',
    fr: 'Les personnes et ce qu’elles ont payé avant, à partir de la feuille tenue jusqu’ici. Examinez d’abord : rien n’est ajouté avant que vous ne la preniez.',
  },
  'book.forms': {
    en: 'One row a person (number, name, joined, paid through, or a column for each month), or one row a payment (number or name, date, amount, month).',
    fr: 'Une ligne par personne (numéro, nom, adhésion, payé jusqu’à, ou une colonne par mois), ou une ligne par paiement (numéro ou nom, date, montant, mois).',
  },
  'book.file': { en: 'File (CSV or XLSX)', fr: 'Fichier (CSV ou XLSX)' },
  'book.file_again': { en: 'The same file once more', fr: 'Le même fichier encore une fois' },
  'book.file_day': { en: 'As of which day is it?', fr: 'De quel jour date-t-il?' },
  'book.year': {
    en: 'Year of columns called January, February …',
    fr: 'Année des colonnes janvier, février …',
  },
  'book.look': { en: 'Look', fr: 'Examiner' },
  'book.take': { en: 'Take it', fr: 'Prendre' },
  'book.preview': { en: 'What would be added', fr: 'Ce qui serait ajouté' },
  'book.report': { en: 'What was added', fr: 'Ce qui a été ajouté' },
  'book.nothing_yet': { en: 'Nothing has been added yet.', fr: 'Rien n’est encore ajouté.' },
  'book.brought': {
    en: '{people} new people, {initiated} members, {payments} payments, {months} months paid.',
    fr: '{people} nouvelles personnes, {initiated} membres, {payments} paiements, {months} mois payés.',
  },
  'book.money': {
    en: '{amount} came in before and is in the book by its own days; today’s till does not change.',
    fr: '{amount} reçus auparavant figurent au livre à leurs propres dates; la caisse d’aujourd’hui ne change pas.',
  },
  'book.days_of_months': {
    en: 'A column of a month does not say on which day it was paid: the first of the month was taken.',
    fr: 'Une colonne de mois ne dit pas quel jour on a payé : le premier du mois est retenu.',
  },
  'book.days_of_through': {
    en: '“Paid through” says that months are paid, not when nor how much: they count from the first of each month, and no income is written down.',
    fr: '« Payé jusqu’à » dit que des mois sont payés, non quand ni combien : ils comptent dès le premier de chaque mois, et aucun revenu n’est inscrit.',
  },
  'book.unused': { en: 'Columns that were not read: {names}', fr: 'Colonnes non lues : {names}' },
  'book.line': { en: 'Line', fr: 'Ligne' },
  'book.how': { en: 'How it ended', fr: 'Résultat' },
  'book.why': { en: 'Why', fr: 'Pourquoi' },
  'book.duplicate_of': { en: 'same as line {line}', fr: 'comme la ligne {line}' },
  'book.left': { en: '{count} more lines have remarks.', fr: '{count} autres lignes ont des remarques.' },
  'book.no_remarks': { en: 'No line needs a remark.', fr: 'Aucune ligne n’appelle de remarque.' },
  'book.decision': { en: 'Line {line}', fr: 'Ligne {line}' },
  'book.decide_leave': { en: 'leave it for now', fr: 'laisser pour l’instant' },
  'book.decide_new': { en: 'somebody new', fr: 'une nouvelle personne' },
  'book.decide_take': { en: 'it is right as it stands', fr: 'c’est juste ainsi' },
  'book.accepted': { en: 'accepted', fr: 'acceptée' },
  'book.partial': { en: 'accepted in part', fr: 'acceptée en partie' },
  'book.review': { en: 'to check', fr: 'à vérifier' },
  'book.rejected': { en: 'rejected', fr: 'rejetée' },
  'book.duplicate': { en: 'known already', fr: 'déjà connue' },
  'book.skipped': { en: 'empty', fr: 'vide' },
  'book.earlier': { en: 'Brought before', fr: 'Déjà apportées' },
  'book.brought_at': {
    en: '{day}: {people} people, {payments} payments',
    fr: '{day} : {people} personnes, {payments} paiements',
  },
  'book.undone': { en: 'taken back', fr: 'retirée' },
  'book.undo': { en: 'Take it back', fr: 'Retirer' },
  'book.undo_note': {
    en: 'Taking it back reverses the payments and opens their months from today on. People stay on the list; their initiation is marked a mistake.',
    fr: 'Le retrait annule les paiements et rouvre leurs mois à partir d’aujourd’hui. Les personnes restent sur la liste; leur adhésion est marquée comme une erreur.',
  },
});
