import { catalogue } from './catalogue.js';

export const session = catalogue({
  'session.required': {
    en: 'Sign in first.',
    fr: 'Connectez-vous d’abord.',
  },
  'session.refused': {
    en: 'The sign-in name or the passphrase is not right.',
    fr: 'Le nom de connexion ou la phrase secrète n’est pas bon.',
  },
  'session.foreign_form': {
    en: 'This form was not sent from our own page. Open the page again and send it from there.',
    fr: 'Ce formulaire ne vient pas de notre page. Rouvrez la page et envoyez-le de là.',
  },
  'account.name_taken': {
    en: 'This sign-in name is taken. Choose another one.',
    fr: 'Ce nom de connexion est déjà pris. Choisissez-en un autre.',
  },
  'account.passphrase_too_short': {
    en: 'The passphrase needs at least {least} characters.',
    fr: 'La phrase secrète doit compter au moins {least} caractères.',
  },
  'account.unknown': {
    en: 'There is no account named {name}.',
    fr: 'Il n’y a pas de compte nommé {name}.',
  },
});
