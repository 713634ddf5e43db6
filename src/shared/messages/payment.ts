import { catalogue } from './catalogue.js';

/** What is said about dues, receipts and initiation. */
export const payment = catalogue({
  'payment.title': { en: 'Payment of dues', fr: 'Paiement de cotisations' },
  'payment.not_initiated': {
    en: 'This person is no member yet. Record the initiation first: the fee and the first month.',
    fr: 'Cette personne n’est pas encore membre. Inscrivez d’abord l’initiation : les frais et le premier mois.',
  },
  'payment.not_a_member': {
    en: 'This membership ended. Record a re-initiation: the fee and one month.',
    fr: 'Cette adhésion a pris fin. Inscrivez une réinitiation : les frais et un mois.',
  },
  'payment.not_yet': {
    en: 'The day of the receipt is still to come. Give the day on which the money was received.',
    fr: 'Le jour du reçu n’est pas encore arrivé. Donnez le jour où l’argent a été reçu.',
  },
  'payment.late': {
    en: 'The receipt is more than {days} days old. Propose it as a late payment: a second person has to confirm the day.',
    fr: 'Le reçu date de plus de {days} jours. Proposez-le comme paiement tardif : une deuxième personne doit confirmer le jour.',
  },
  'payment.not_late': {
    en: 'This day needs no second person. Record the payment as usual.',
    fr: 'Ce jour ne demande pas de deuxième personne. Inscrivez le paiement comme d’habitude.',
  },
  'payment.month_covered': {
    en: '{month} is paid or waived already. Choose another month, or none: then the oldest unpaid comes first.',
    fr: '{month} est déjà payé ou dispensé. Choisissez un autre mois, ou aucun : le plus ancien impayé passe alors en premier.',
  },
  'payment.month_not_counted': {
    en: '{month} lies before the (last) initiation and does not count. Choose a later month.',
    fr: '{month} précède la (dernière) initiation et ne compte pas. Choisissez un mois ultérieur.',
  },
  'payment.month_too_far': {
    en: '{month} is more than two years ahead. Choose a nearer month.',
    fr: '{month} est dans plus de deux ans. Choisissez un mois plus proche.',
  },
  'payment.amount_short': {
    en: 'The months chosen cost {needed}, more than was paid. Choose fewer, or none: part of a month waits as credit.',
    fr: 'Les mois choisis coûtent {needed}, plus que la somme payée. Choisissez-en moins, ou aucun : une partie d’un mois attend en crédit.',
  },
  'payment.reported': {
    en: 'This payment stands in a report. Ask the treasurer to undo it.',
    fr: 'Ce paiement figure dans un rapport. Demandez à la trésorerie de l’annuler.',
  },
  'payment.reversed_of_yours': {
    en: 'A payment of yours was undone. Look at your receipts.',
    fr: 'Un de vos paiements a été annulé. Regardez vos reçus.',
  },
  'payment.late_title': { en: 'Record a payment received earlier', fr: 'Inscrire un paiement reçu plus tôt' },
  'payment.member': { en: 'Person', fr: 'Personne' },
  'payment.amount': { en: 'Amount', fr: 'Montant' },
  'payment.method': { en: 'How', fr: 'Comment' },
  'payment.received_on': { en: 'Received on', fr: 'Reçu le' },
  'payment.months': { en: 'Months', fr: 'Mois' },
  'payment.taken_by': { en: 'Taken by', fr: 'Reçu par' },
  'payment.reason': { en: 'Why only now', fr: 'Pourquoi seulement maintenant' },
  'payment.method_cash': { en: 'cash', fr: 'comptant' },
  'payment.method_transfer': { en: 'transfer', fr: 'virement' },
  'payment.method_cheque': { en: 'cheque', fr: 'chèque' },
  'payment.method_card': { en: 'card', fr: 'carte' },
  'initiation.member_already': {
    en: 'This person is a member already. Take dues instead.',
    fr: 'Cette personne est déjà membre. Prenez plutôt des cotisations.',
  },
  'initiation.not_needed': {
    en: 'Only who is inactive or whose membership ended is initiated again. Take dues instead.',
    fr: 'Seule une personne inactive ou dont l’adhésion a pris fin est réinitiée. Prenez plutôt des cotisations.',
  },
  'initiation.first_time': {
    en: 'This person was never initiated. Record a first initiation.',
    fr: 'Cette personne n’a jamais été initiée. Inscrivez une première initiation.',
  },
  'initiation.amount_short': {
    en: 'The fee and one month are {needed}. Take at least that, or say that the fee is waived.',
    fr: 'Les frais et un mois font {needed}. Prenez au moins cette somme, ou dites que les frais sont levés.',
  },
  'initiation.before_last': {
    en: 'On {on} this membership ended or began already. Give a later day.',
    fr: 'Le {on}, cette adhésion avait déjà pris fin ou commencé. Donnez un jour ultérieur.',
  },
  'initiation.ended_for_good': {
    en: 'The book says that this person died. If that is a mistake, the secretary voids that entry first.',
    fr: 'Le livre dit que cette personne est décédée. Si c’est une erreur, le secrétariat annule d’abord cette inscription.',
  },
  'initiation.branch_unknown': {
    en: 'There is no such branch.',
    fr: 'Cette section n’existe pas.',
  },
  'receipt.issued': { en: 'This receipt was issued.', fr: 'Ce reçu a été délivré.' },
  'receipt.withdrawn': {
    en: 'This receipt was issued and later withdrawn.',
    fr: 'Ce reçu a été délivré, puis retiré.',
  },
});
