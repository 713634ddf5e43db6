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
  'session.all_ended': {
    en: 'Your other sessions were ended ({count}).',
    fr: 'Vos autres sessions ont été fermées ({count}).',
  },
  'session.title': { en: 'Where I am signed in', fr: 'Où je suis en session' },
  'session.intro': {
    en: 'End whatever you do not know. Nothing about the device or the place is kept.',
    fr: 'Fermez ce que vous ne reconnaissez pas. Rien n’est gardé de l’appareil ni de l’endroit.',
  },
  'session.this_one': { en: 'this one', fr: 'celle-ci' },
  'session.kind_sign_in': { en: 'signed in', fr: 'connexion' },
  'session.kind_command_line': { en: 'token made at the machine', fr: 'jeton créé sur la machine' },
  'session.second_factor': { en: 'with a second factor', fr: 'avec un second facteur' },
  'session.begun': { en: 'since {time}', fr: 'depuis {time}' },
  'session.last_used': { en: 'last used in the hour of {time}', fr: 'dernier usage dans l’heure de {time}' },
  'session.end': { en: 'End', fr: 'Fermer' },
  'session.end_others': { en: 'End all others', fr: 'Fermer toutes les autres' },
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
