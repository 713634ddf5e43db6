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
  'account.passphrases_differ': {
    en: 'The two new passphrases differ. Type the same one twice.',
    fr: 'Les deux nouvelles phrases secrètes diffèrent. Tapez deux fois la même.',
  },
  'account.wrong_passphrase': {
    en: 'This is not your passphrase.',
    fr: 'Ce n’est pas votre phrase secrète.',
  },
  'account.passphrase_changed': {
    en: 'Your passphrase was changed.',
    fr: 'Votre phrase secrète a été changée.',
  },
  'joining_page.have_code': { en: 'I was given a code', fr: 'On m’a remis un code' },
  'joining_page.lost': {
    en: 'I lost my passphrase or my second step',
    fr: 'J’ai perdu ma phrase secrète ou ma seconde étape',
  },
  'joining_page.title': { en: 'Your code', fr: 'Votre code' },
  'joining_page.code': { en: 'Code', fr: 'Code' },
  'joining_page.code_note': {
    en: 'Ten letters, in capitals or not, with or without the hyphen.',
    fr: 'Dix lettres, en majuscules ou non, avec ou sans le trait d’union.',
  },
  'joining_page.name_note': {
    en: 'Choose one that does not say who you are; letters a to z and digits.',
    fr: 'Choisissez-en un qui ne dit pas qui vous êtes; lettres de a à z et chiffres.',
  },
  'joining_page.passphrase_note': {
    en: 'A passphrase of four or more words that have nothing to do with each other is easy to remember and hard to guess. At least twelve characters.',
    fr: 'Une phrase secrète d’au moins quatre mots sans rapport entre eux se retient bien et se devine mal. Au moins douze caractères.',
  },
  'joining_page.button': { en: 'Begin', fr: 'Commencer' },
  'command.no_app': {
    en: 'The demo has no app for {name}. It has one for: {names}.',
    fr: 'La démo n’a pas d’application pour {name}. Elle en a une pour : {names}.',
  },
  'command.demo_apps_only': {
    en: 'Only in a demo are the secrets of apps known.',
    fr: 'Les secrets des applications ne sont connus que dans une démo.',
  },
});
