import { catalogue } from './catalogue.js';

/** Codes with which people make their account, and the pages for them. */
export const invitation = catalogue({
  'act.invitation_made': {
    en: 'made a code for you to join with',
    fr: 'a fait un code pour que vous créiez votre compte',
  },
  'act.invitation_withdrawn': {
    en: 'took back a code made for you',
    fr: 'a repris un code fait pour vous',
  },
  'invitation.has_account': {
    en: 'This person has an account already.',
    fr: 'Cette personne a déjà un compte.',
  },
  'invitation.refused': {
    en: 'This code does not work: check each letter. A code works once and for seven days; ask for a new one.',
    fr: 'Ce code ne fonctionne pas : vérifiez chaque lettre. Un code sert une seule fois, pendant sept jours; demandez-en un nouveau.',
  },
  'invitation.redeemed': {
    en: 'Somebody you invited made their account.',
    fr: 'Une personne que vous avez invitée a créé son compte.',
  },
  'invitation_page.title': { en: 'Hand out a code', fr: 'Remettre un code' },
  'invitation_page.intro': {
    en: 'A code lets one person make their own account. Hand it over in person; it works once, for seven days. A new one for the same person ends the one before.',
    fr: 'Un code permet à une personne de créer son compte. Remettez-le en personne; il sert une fois, pendant sept jours. Un nouveau code pour la même personne met fin au précédent.',
  },
  'invitation_page.search': { en: 'Part of the name', fr: 'Une partie du nom' },
  'invitation_page.search_button': { en: 'Search', fr: 'Chercher' },
  'invitation_page.nobody': {
    en: 'Nobody without an account was found where you may look.',
    fr: 'Personne sans compte n’a été trouvé là où vous pouvez chercher.',
  },
  'invitation_page.make': { en: 'Make a code', fr: 'Faire un code' },
  'invitation_page.open': { en: 'Codes that are out', fr: 'Codes remis' },
  'invitation_page.until': { en: '{name}, until {day}', fr: '{name}, jusqu’au {day}' },
  'invitation_page.withdraw': { en: 'Take back', fr: 'Reprendre' },
  'invitation_page.slip': { en: 'Code', fr: 'Code' },
  'invitation_page.hand_over': {
    en: 'This is shown once. Print it or copy it by hand, and give it to the person yourself; do not send it.',
    fr: 'Ceci n’est affiché qu’une fois. Imprimez-le ou copiez-le à la main et remettez-le vous-même à la personne; ne l’envoyez pas.',
  },
});
