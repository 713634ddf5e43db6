import { catalogue } from './catalogue.js';

/** Taking dues on a phone. */
export const payPage = catalogue({
  'pay_page.title': { en: 'Take a payment', fr: 'Recevoir un paiement' },
  'pay_page.search': { en: 'Name or member number', fr: 'Nom ou numéro de membre' },
  'pay_page.find': { en: 'Find', fr: 'Chercher' },
  'pay_page.nobody': {
    en: 'Nobody found. Try a part of the name, or the number.',
    fr: 'Personne trouvée. Essayez une partie du nom, ou le numéro.',
  },
  'pay_page.in_hand': {
    en: 'In your hand under number {number}: {amount}',
    fr: 'Dans vos mains sous le numéro {number} : {amount}',
  },
  'pay_page.today': { en: 'Payments I took today', fr: 'Paiements reçus aujourd’hui' },
  'pay_page.none_today': { en: 'None yet today.', fr: 'Aucun pour l’instant aujourd’hui.' },
  'pay_page.paid_through': { en: 'Covered through {month}', fr: 'Couvert jusqu’à la fin de {month}' },
  'pay_page.waiting': {
    en: '{amount} wait as credit and are counted in.',
    fr: '{amount} attendent en crédit et sont comptés.',
  },
  'pay_page.tap_amount': { en: 'Tap what you were given.', fr: 'Touchez la somme reçue.' },
  'pay_page.other_amount': { en: 'Another amount', fr: 'Autre montant' },
  'pay_page.take_other': { en: 'Take this amount', fr: 'Recevoir ce montant' },
  'pay_page.amount_unreadable': {
    en: 'Write the amount in digits, for example 22.50.',
    fr: 'Écrivez le montant en chiffres, par exemple 22,50.',
  },
  'pay_page.another_day': {
    en: 'Received on another day than today ({today})',
    fr: 'Reçu un autre jour qu’aujourd’hui ({today})',
  },
  'pay_page.propose': { en: 'Ask a second person', fr: 'Demander à une deuxième personne' },
  'pay_page.somebody_else': { en: 'Somebody else', fr: 'Quelqu’un d’autre' },
  'pay_page.next_person': { en: 'Next person', fr: 'Personne suivante' },
  'pay_page.standing_after': { en: 'Standing now', fr: 'Situation maintenant' },
  'pay_page.waits': { en: 'Waits as credit', fr: 'Attend en crédit' },
  'pay_page.tier': { en: 'What they say they pay', fr: 'Ce que la personne dit payer' },
  'pay_page.tier_is': { en: 'Tier: {tier}. Another one?', fr: 'Catégorie : {tier}. Une autre?' },
  'pay_page.tier_unknown': {
    en: 'No tier was named yet. Which one?',
    fr: 'Aucune catégorie n’a encore été nommée. Laquelle?',
  },
  'pay_page.tier_show': { en: 'Show its amounts', fr: 'Voir les montants' },
  'pay_page.tier_sub_minimum': { en: 'sub-minimum (hardship)', fr: 'sous-minimum (situation difficile)' },
  'pay_page.tier_minimum': { en: 'minimum', fr: 'minimum' },
  'pay_page.tier_regular': { en: 'regular', fr: 'régulier' },
  'pay_page.tier_maximum': { en: 'maximum', fr: 'maximum' },
  'pay_page.initiated': { en: 'Make a member', fr: 'Accueillir comme membre' },
  'pay_page.reinitiated': { en: 'Initiate again', fr: 'Réinitier' },
  'pay_page.joining_intro': {
    en: 'The fee and one month. They name the tier; no proof is asked. Tap it once you have the money.',
    fr: 'Les frais et un mois. La personne nomme la catégorie; aucune preuve n’est demandée. Touchez-la une fois l’argent reçu.',
  },
  'pay_page.fee_and_month': { en: '(fee {fee}, month {month})', fr: '(frais {fee}, mois {month})' },
  'pay_page.month_only': { en: '(month only, no fee)', fr: '(mois seulement, sans frais)' },
  'pay_page.fee_waived': { en: 'The fee is waived', fr: 'Les frais sont levés' },
  'pay_page.cannot_pay': { en: 'They cannot pay just now', fr: 'La personne ne peut pas payer' },
  'pay_page.cannot_pay_note': {
    en: 'Ask for up to {most} months off for them. No proof is asked for; the treasurer or the secretary decides.',
    fr: 'Demandez pour elle jusqu’à {most} mois de dispense. Aucune preuve n’est demandée; la trésorerie ou le secrétariat décide.',
  },
  'pay_page.recent': { en: 'Payments you may undo', fr: 'Paiements que vous pouvez annuler' },
  'pay_page.undo': { en: 'Undo', fr: 'Annuler' },
  'pay_page.undo_reason': { en: 'Why it was no payment', fr: 'Pourquoi ce n’était pas un paiement' },
  'pay_page.undone': { en: 'undone', fr: 'annulé' },
});
