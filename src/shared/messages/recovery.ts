import { catalogue } from './catalogue.js';

/** The way back for whoever lost passphrase, second factors and recovery codes. */
export const recovery = catalogue({
  'recovery.title': { en: 'I lost everything', fr: 'J’ai tout perdu' },
  'recovery.intro': {
    en: 'You get a word to keep and six letters to show. Meet two officers, one after the other: secretary, custodian or your steward. When both have confirmed, the word lets you choose a new passphrase.',
    fr: 'Vous recevez un mot à garder et six lettres à montrer. Rencontrez deux membres du bureau, l’un après l’autre : secrétaire, gardienne ou gardien, ou votre délégué syndical. Quand les deux ont confirmé, le mot vous permet de choisir une nouvelle phrase secrète.',
  },
  'recovery.begin': { en: 'Begin', fr: 'Commencer' },
  'recovery.have_word': { en: 'I have a word', fr: 'J’ai un mot' },
  'recovery.word': { en: 'Word', fr: 'Mot' },
  'recovery.new_passphrase': { en: 'New passphrase', fr: 'Nouvelle phrase secrète' },
  'recovery.complete': { en: 'Set the new passphrase', fr: 'Enregistrer la nouvelle phrase secrète' },
  'recovery.keep_word': {
    en: 'Write this word down and show it to nobody. It is shown only now.',
    fr: 'Notez ce mot et ne le montrez à personne. Il n’est affiché que maintenant.',
  },
  'recovery.show_mark': {
    en: 'Show these six letters to the two officers, in person:',
    fr: 'Montrez ces six lettres aux deux membres du bureau, en personne :',
  },
  'recovery.until': { en: 'Good until {time}', fr: 'Valable jusqu’au {time}' },
  'recovery.completed_title': {
    en: 'The new passphrase is set',
    fr: 'La nouvelle phrase secrète est enregistrée',
  },
  'recovery.completed_intro': {
    en: 'Sign in with it. Your old sessions, second factors and recovery codes no longer work.',
    fr: 'Connectez-vous avec elle. Vos anciennes sessions, vos seconds facteurs et vos codes de secours ne fonctionnent plus.',
  },
  'recovery.list_title': { en: 'Who lost everything', fr: 'Qui a tout perdu' },
  'recovery.list_intro': {
    en: 'Confirm only somebody you have in front of you and know. Type the six letters that their phone shows.',
    fr: 'Confirmez seulement une personne qui est devant vous et que vous connaissez. Tapez les six lettres affichées sur son téléphone.',
  },
  'recovery.list_empty': { en: 'Nobody waits.', fr: 'Personne n’attend.' },
  'recovery.own': {
    en: 'Somebody says they lost everything and asks for your account. If that is not you, stop it.',
    fr: 'Quelqu’un dit avoir tout perdu et demande votre compte. Si ce n’est pas vous, arrêtez-le.',
  },
  'recovery.line': {
    en: '{name}, since {time}, letters beginning with {letters}; confirmed by {count}',
    fr: '{name}, depuis {time}, lettres commençant par {letters}; confirmé par {count}',
  },
  'recovery.mark': { en: 'The six letters', fr: 'Les six lettres' },
  'recovery.confirm': { en: 'I have met this person', fr: 'J’ai rencontré cette personne' },
  'recovery.stop': { en: 'Stop this', fr: 'Arrêter' },
  'recovery.confirmed_by_me': { en: 'You have confirmed.', fr: 'Vous avez confirmé.' },
  'recovery.usable_from': { en: 'The word works from {time}', fr: 'Le mot fonctionne à partir de {time}' },
  'recovery.wrong_mark': {
    en: 'These are not the letters of this request. Look at the phone again; if they still differ, stop it.',
    fr: 'Ce ne sont pas les lettres de cette demande. Regardez encore le téléphone; si elles diffèrent toujours, arrêtez-la.',
  },
  'recovery.not_at_machine': {
    en: 'A token made at the machine cannot confirm. Sign in and confirm yourself.',
    fr: 'Un jeton créé sur la machine ne peut pas confirmer. Connectez-vous et confirmez vous-même.',
  },
  'recovery.unknown_word': {
    en: 'This word is not known. Check each letter.',
    fr: 'Ce mot est inconnu. Vérifiez chaque lettre.',
  },
  'recovery.unconfirmed': {
    en: 'Two officers have to confirm first. Meet them and show your six letters.',
    fr: 'Deux membres du bureau doivent d’abord confirmer. Rencontrez-les et montrez vos six lettres.',
  },
  'recovery.too_early': {
    en: 'Confirmed. Because of your office the word works only from {from}.',
    fr: 'C’est confirmé. En raison de votre mandat, le mot ne fonctionne qu’à partir de {from}.',
  },
  'recovery.over': {
    en: 'This request was stopped, used or is too old. Begin again.',
    fr: 'Cette demande a été arrêtée, utilisée ou est trop ancienne. Recommencez.',
  },
  'recovery.underway': {
    en: 'Somebody says they lost everything and asks for your account. If that is not you, stop it now.',
    fr: 'Quelqu’un dit avoir tout perdu et demande votre compte. Si ce n’est pas vous, arrêtez-le maintenant.',
  },
  'recovery.waiting': {
    en: 'People who lost everything wait for you to confirm them: {count}.',
    fr: 'Des personnes qui ont tout perdu attendent votre confirmation : {count}.',
  },
  'recovery.unused': {
    en: 'People you confirmed who did not take their account back, and whose time ends on {day}: {count}.',
    fr: 'Personnes que vous avez confirmées, qui n’ont pas repris leur compte et dont le délai finit le {day} : {count}.',
  },
  'recovery.delayed': {
    en: 'The account of {name}, who holds an office, can be taken back from {from}. If that is wrong, stop it.',
    fr: 'Le compte de {name}, qui a un mandat, pourra être repris à partir du {from}. Si ce n’est pas juste, arrêtez-le.',
  },
  'recovery.confirmed': {
    en: 'The account of {name} was confirmed as lost by {confirmers}. If that is wrong, stop it.',
    fr: 'La perte du compte de {name} a été confirmée par {confirmers}. Si ce n’est pas juste, arrêtez la reprise.',
  },
  'recovery.stopped': {
    en: 'The recovery of the account of {name} was stopped.',
    fr: 'La reprise du compte de {name} a été arrêtée.',
  },
  'recovery.completed': {
    en: 'The account of {name} has a new passphrase; its old sessions and second factors ended. Confirmed by {confirmers}.',
    fr: 'Le compte de {name} a une nouvelle phrase secrète; ses anciennes sessions et ses seconds facteurs ont pris fin. Confirmé par {confirmers}.',
  },
  'recovery.reset': {
    en: 'The account of {name} was reset at the machine with two paper shares; its sessions and second factors ended. If nobody knows why, stop it.',
    fr: 'Le compte de {name} a été réinitialisé à la machine avec deux parts papier; ses sessions et ses seconds facteurs ont pris fin. Si personne ne sait pourquoi, arrêtez-le.',
  },
  'recovery.completed_after_reset': {
    en: 'The account of {name} has a new passphrase, after it was reset at the machine with two paper shares.',
    fr: 'Le compte de {name} a une nouvelle phrase secrète, après sa réinitialisation à la machine avec deux parts papier.',
  },
  'recovery.expired_meanwhile': {
    en: 'People who lost everything and whose time ran out while everything was closed: {count}. They begin again.',
    fr: 'Personnes qui ont tout perdu et dont le délai a expiré pendant la fermeture : {count}. Elles recommencent.',
  },
  'recovery.waiting_meanwhile': {
    en: 'People who lost everything and still wait to be confirmed: {count}.',
    fr: 'Personnes qui ont tout perdu et attendent encore une confirmation : {count}.',
  },
  'page.not_signed_in': { en: 'somebody not signed in', fr: 'quelqu’un sans session' },
  'page.recoveries': { en: 'Who lost everything', fr: 'Qui a tout perdu' },
  'act.recovery_begun': { en: 'asked for your account as lost', fr: 'a demandé votre compte comme perdu' },
  'act.recovery_listed': {
    en: 'saw that you lost your account',
    fr: 'a vu que vous avez perdu votre compte',
  },
  'act.recovery_confirmed': {
    en: 'confirmed having met you',
    fr: 'a confirmé vous avoir rencontré',
  },
  'act.recovery_stopped': {
    en: 'stopped the recovery of your account',
    fr: 'a arrêté la reprise de votre compte',
  },
  'act.account_reset': {
    en: 'reset your account, with two paper shares',
    fr: 'a réinitialisé votre compte, avec deux parts papier',
  },
  'act.recovery_completed': {
    en: 'set a new passphrase for your account',
    fr: 'a défini une nouvelle phrase secrète pour votre compte',
  },
});
