import { catalogue } from './catalogue.js';

/** What is said about memberships and branches. */
export const membership = catalogue({
  'membership.title': { en: 'Membership', fr: 'Adhésion' },
  'membership.day_to_come': {
    en: 'This day is still to come. Enter what has happened, on the day it happened.',
    fr: 'Ce jour n’est pas encore venu. Inscrivez ce qui est arrivé, au jour où c’est arrivé.',
  },
  'membership.has_died': {
    en: 'It is entered that this person has died. If that is a mistake, void it first.',
    fr: 'Le décès de cette personne est inscrit. Si c’est une erreur, annulez-le d’abord.',
  },
  'membership.applied_already': {
    en: 'There is an open application already.',
    fr: 'Il y a déjà une demande d’adhésion en attente.',
  },
  'membership.member_already': {
    en: 'This person is a member already.',
    fr: 'Cette personne est déjà membre.',
  },
  'membership.not_a_member': {
    en: 'This person is no member today.',
    fr: 'Cette personne n’est pas membre aujourd’hui.',
  },
  'membership.before_last': {
    en: 'Something later was entered already. Choose a day after it, or void it if it was a mistake.',
    fr: 'Un fait plus récent est déjà inscrit. Choisissez un jour qui le suit, ou annulez-le si c’était une erreur.',
  },
  'membership.in_branch_already': {
    en: 'This person belongs to that branch already.',
    fr: 'Cette personne appartient déjà à cette section.',
  },
  'membership.void_of_void': {
    en: 'What was voided stays voided. Enter anew what happened.',
    fr: 'Ce qui est annulé le reste. Inscrivez de nouveau ce qui est arrivé.',
  },
  'membership.voided_already': { en: 'This was voided already.', fr: 'Ceci est déjà annulé.' },
  'membership.suspension_needs_two': {
    en: 'A suspension is ended by two people: propose to lift it.',
    fr: 'Deux personnes mettent fin à une suspension : proposez de la lever.',
  },
  'membership.paid_for': {
    en: 'Money was taken for this initiation. Reverse the payment first.',
    fr: 'De l’argent a été reçu pour cette initiation. Renversez d’abord le paiement.',
  },
  'membership.wrong_days': {
    en: 'A suspension begins today or later and lasts a year at most.',
    fr: 'Une suspension commence aujourd’hui ou plus tard et dure au plus un an.',
  },
  'membership.suspended_already': {
    en: 'There is a suspension on some of these days already.',
    fr: 'Une suspension couvre déjà une partie de ces jours.',
  },
  'membership.not_suspended': { en: 'This suspension is over.', fr: 'Cette suspension est terminée.' },
  'membership.suspension_title': { en: 'Suspend somebody', fr: 'Suspendre une personne' },
  'membership.lifting_title': { en: 'Lift a suspension', fr: 'Lever une suspension' },
  'membership.you_are_suspended': {
    en: 'You are suspended until {day}. See why.',
    fr: 'Vous êtes suspendu·e jusqu’au {day}. Voyez pourquoi.',
  },
  'membership.suspension_over': { en: 'Your suspension was lifted.', fr: 'Votre suspension est levée.' },
  'membership.suspension_ends': {
    en: 'Your suspension ends after {day}.',
    fr: 'Votre suspension prend fin après le {day}.',
  },
  'membership.applications_wait': {
    en: 'Applications that wait for an answer: {count}',
    fr: 'Demandes d’adhésion en attente : {count}',
  },
  'branch.too_few': {
    en: 'A branch of this kind is founded by at least {least} members; {count} are named.',
    fr: 'Une section de ce genre est fondée par au moins {least} membres; {count} sont nommés.',
  },
  'branch.founder_not_member': {
    en: 'Somebody named here is no member today. Initiate them first.',
    fr: 'Une personne nommée ici n’est pas membre aujourd’hui. Initiez-la d’abord.',
  },
  'branch.name_taken': {
    en: 'There is a branch called {name} already.',
    fr: 'Il y a déjà une section appelée {name}.',
  },
  'branch.dissolved_before': {
    en: 'A branch cannot be dissolved before its charter.',
    fr: 'Une section ne peut être dissoute avant sa charte.',
  },
  'branch.unknown': { en: 'There is no such branch.', fr: 'Cette section n’existe pas.' },
  'branch.not_on_day': {
    en: 'There was no such branch on that day.',
    fr: 'Cette section n’existait pas ce jour-là.',
  },
});
