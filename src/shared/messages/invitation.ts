import { catalogue } from './catalogue.js';

/** Codes with which people make their account, and the pages for them. */
export const invitation = catalogue({
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
});
