import { catalogue } from './catalogue.js';

/** Closing everything at once, and opening it again. What strangers see of it tells them nothing. */
export const panic = catalogue({
  'union.locked': {
    en: 'Closed for now.',
    fr: 'Fermé pour le moment.',
  },
  'panic.closed_intro': {
    en: 'Nothing can be read or entered until it is opened again.',
    fr: 'Rien ne peut être lu ni saisi avant la réouverture.',
  },
  'panic.open_link': { en: 'Open again', fr: 'Rouvrir' },
  'panic.title': { en: 'Close everything', fr: 'Tout fermer' },
  'panic.intro': {
    en: 'Signs everybody out at once, puts the keys away and stops everything that runs by itself. Nothing is deleted. To open again you need two paper shares, or the key passphrase and two officers.',
    fr: 'Déconnecte tout le monde d’un coup, range les clés et arrête tout ce qui tourne seul. Rien n’est supprimé. Pour rouvrir, il faut deux parts papier, ou la phrase secrète des clés et deux membres du bureau.',
  },
  'panic.lock': { en: 'Close everything now', fr: 'Tout fermer maintenant' },
  'panic.sure': {
    en: 'Everybody is signed out, you too. Are two people within reach who can open again?',
    fr: 'Tout le monde est déconnecté, vous aussi. Deux personnes pouvant rouvrir sont-elles joignables?',
  },
  'panic.no_way_back': {
    en: 'Nobody could open it again: no paper shares were ever made, and the keys have no passphrase. First have shares made, or a key passphrase set at the machine (kitroom keys seal).',
    fr: 'Personne ne pourrait rouvrir : aucune part sur papier n’a jamais été faite, et les clés n’ont pas de phrase secrète. Faites d’abord faire des parts, ou définir une phrase secrète des clés à la machine (kitroom keys seal).',
  },
  'panic.lock_surely': { en: 'Yes, close everything', fr: 'Oui, tout fermer' },
  'panic.open_title': { en: 'Open again', fr: 'Rouvrir' },
  'panic.with_shares': { en: 'With two paper shares', fr: 'Avec deux parts papier' },
  'panic.share_one': { en: 'One share', fr: 'Une part' },
  'panic.share_two': { en: 'Another share', fr: 'Une autre part' },
  'panic.with_officers': {
    en: 'With the key passphrase and two officers',
    fr: 'Avec la phrase secrète des clés et deux membres du bureau',
  },
  'panic.key_passphrase': { en: 'Key passphrase', fr: 'Phrase secrète des clés' },
  'panic.officer_name': { en: 'Sign-in name of officer {number}', fr: 'Nom de connexion, personne {number}' },
  'panic.officer_passphrase': {
    en: 'Passphrase of officer {number}',
    fr: 'Phrase secrète, personne {number}',
  },
  'panic.open': { en: 'Open', fr: 'Ouvrir' },
  'panic.opened': { en: 'It is open again', fr: 'C’est rouvert' },
  'panic.sign_in_again': {
    en: 'Everybody signs in again. What fell due meanwhile stands first.',
    fr: 'Chacun se reconnecte. Ce qui est venu à échéance entre-temps figure en premier.',
  },
  'panic.not_locked': {
    en: 'It is open already. Sign in.',
    fr: 'C’est déjà ouvert. Connectez-vous.',
  },
  'panic.one_way': {
    en: 'Give either two shares, or the key passphrase and two officers.',
    fr: 'Donnez soit deux parts, soit la phrase secrète des clés et deux membres du bureau.',
  },
  'panic.shares_refused': {
    en: 'These two shares do not give the key. Check each letter; two different shares of the newest set are needed.',
    fr: 'Ces deux parts ne donnent pas la clé. Vérifiez chaque lettre; il faut deux parts différentes du jeu le plus récent.',
  },
  'panic.officers_refused': {
    en: 'The key passphrase or one of the officers’ names and passphrases is not right. Two different people are needed, each custodian, secretary, treasurer or trustee today.',
    fr: 'La phrase secrète des clés, ou un nom ou une phrase secrète, n’est pas bon. Il faut deux personnes différentes, chacune gardienne, secrétaire, trésorière ou syndique aujourd’hui.',
  },
  'panic.reopened': {
    en: 'Everything was closed from {from} to {until}. Look at what fell due meanwhile.',
    fr: 'Tout était fermé de {from} à {until}. Voyez ce qui est venu à échéance entre-temps.',
  },
  'panic.nights_missed': {
    en: 'Nightly work stood still for {count} nights while everything was closed; it is being caught up.',
    fr: 'Le travail de nuit est resté arrêté {count} nuits pendant la fermeture; il est en cours de rattrapage.',
  },
  'act.union_locked': { en: 'closed everything', fr: 'a tout fermé' },
  'act.union_reopened': { en: 'opened everything again', fr: 'a tout rouvert' },
});
