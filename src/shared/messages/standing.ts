import { catalogue } from './catalogue.js';

/** Standing, and why it is so. */
export const standing = catalogue({
  'standing.title': { en: 'Standing', fr: 'Situation' },
  'standing.word_good': { en: 'in good standing', fr: 'en règle' },
  'standing.word_bad': { en: 'in bad standing', fr: 'en retard' },
  'standing.word_inactive': { en: 'inactive', fr: 'inactive, inactif' },
  'standing.word_suspended': { en: 'suspended', fr: 'suspendue, suspendu' },
  'standing.word_former': { en: 'no longer a member', fr: 'n’est plus membre' },
  'standing.word_not_a_member': { en: 'not a member yet', fr: 'pas encore membre' },
  'standing.counted_from': {
    en: 'Months count from {month}, the month of the (last) initiation on {on}.',
    fr: 'Les mois comptent depuis {month}, le mois de la (dernière) initiation, le {on}.',
  },
  'standing.paid_through': { en: 'Covered through {month}.', fr: 'Couvert jusqu’en {month}.' },
  'standing.nothing_paid': {
    en: 'No month before this one is covered.',
    fr: 'Aucun mois avant celui-ci n’est couvert.',
  },
  'standing.no_gap': {
    en: 'No whole month is unpaid right before this one.',
    fr: 'Aucun mois entier n’est impayé juste avant celui-ci.',
  },
  'standing.gap': {
    en: 'Whole months unpaid right before this one: {count}. From {bad} on it is bad standing, from {inactive} on inactive.',
    fr: 'Mois entiers impayés juste avant celui-ci : {count}. Dès {bad}, on est en retard; dès {inactive}, la personne est inactive.',
  },
  'standing.holes': {
    en: 'Earlier unpaid months are back dues and do not change the standing: {months}.',
    fr: 'Les mois impayés antérieurs sont des arriérés et ne changent pas la situation : {months}.',
  },
  'standing.inactive_since': {
    en: 'Inactive since {on}, when the gap reached {inactive} months. Later payments alone do not end it: re-initiation does, or all back dues at today’s rate.',
    fr: 'Inactivité depuis le {on}, quand l’écart a atteint {inactive} mois. Des paiements ultérieurs ne suffisent pas : il faut une réinitiation, ou tous les arriérés au taux du jour.',
  },
  'standing.suspended_until': {
    en: 'Suspended through {on}, by decision.',
    fr: 'Suspension jusqu’au {on} inclus, par décision.',
  },
  'standing.slips': {
    en: 'From {day} on you are in bad standing. Whole months unpaid: {count}',
    fr: 'À partir du {day}, vous êtes en retard. Mois entiers impayés : {count}',
  },
  'standing.inactive_from': {
    en: 'If nothing is paid or waived by {day}, you are inactive from that day on.',
    fr: 'Si aucun mois n’est payé ni dispensé d’ici le {day}, vous serez inactive ou inactif dès ce jour.',
  },
  'standing.withdrew_on': { en: 'Withdrew on {on}.', fr: 'Retrait le {on}.' },
  'standing.died_on': { en: 'Died on {on}.', fr: 'Décès le {on}.' },
  'standing.never_initiated': {
    en: 'No initiation up to this day.',
    fr: 'Aucune initiation jusqu’à ce jour.',
  },
  'standing.known_on': {
    en: 'By what was recorded up to {on}.',
    fr: 'Selon ce qui était inscrit au {on}.',
  },
});
