import { catalogue } from './catalogue.js';

/** Accounts, their names and passphrases, and the pages for them. */
export const account = catalogue({
  'account.name_not_plain': {
    en: 'Choose a sign-in name of 2 to 40 letters (a to z), digits, dots, hyphens or underscores, beginning with a letter or a digit.',
    fr: 'Choisissez un nom de connexion de 2 à 40 lettres (a à z), chiffres, points, traits d’union ou traits de soulignement, qui commence par une lettre ou un chiffre.',
  },
  'account.passphrase_common': {
    en: 'This passphrase is one of the first that anybody would try. Put together four or more words that have nothing to do with each other.',
    fr: 'Cette phrase secrète est une des premières qu’on essaierait. Assemblez au moins quatre mots qui n’ont rien à voir entre eux.',
  },
  'account.passphrase_named': {
    en: 'This passphrase is little more than a name that is known. Put together four or more other words.',
    fr: 'Cette phrase secrète n’est guère plus qu’un nom connu. Assemblez au moins quatre autres mots.',
  },
  'account.wrong_passphrase': {
    en: 'This is not your passphrase.',
    fr: 'Ce n’est pas votre phrase secrète.',
  },
  'account.passphrase_changed': {
    en: 'Your passphrase was changed.',
    fr: 'Votre phrase secrète a été changée.',
  },
});
