import { catalogue } from './catalogue.js';

/** Second factors: what is refused, and what somebody finds on their first page. */
export const factor = catalogue({
  'session.factor_needed': {
    en: 'Your passphrase is right. Now give the code from your app, a recovery code, or use your passkey.',
    fr: 'Votre phrase secrète est bonne. Donnez maintenant le code de votre application, un code de secours, ou utilisez votre clé d’accès.',
  },
  'session.code_refused': {
    en: 'This code does not count: it is wrong, too old or was used already. Wait for the next one and try again.',
    fr: 'Ce code ne compte pas : il est faux, trop vieux ou déjà utilisé. Attendez le suivant et réessayez.',
  },
  'session.step_over': {
    en: 'This took too long. Begin again with your name and passphrase.',
    fr: 'Cela a pris trop de temps. Recommencez avec votre nom et votre phrase secrète.',
  },
  'session.passkey_refused': {
    en: 'This passkey does not open anything here. Try again, or sign in with your passphrase.',
    fr: 'Cette clé d’accès n’ouvre rien ici. Réessayez, ou connectez-vous avec votre phrase secrète.',
  },
  'session.codes_tried': {
    en: 'Somebody who knows your passphrase gave wrong codes. If it was not you, change your passphrase now.',
    fr: 'Quelqu’un qui connaît votre phrase secrète a donné de mauvais codes. Si ce n’était pas vous, changez-la maintenant.',
  },
  'factor.nothing_begun': {
    en: 'There is nothing to confirm, or it took too long. Begin again.',
    fr: 'Il n’y a rien à confirmer, ou cela a pris trop de temps. Recommencez.',
  },
  'factor.wrong_code': {
    en: 'This code does not count: it is wrong, too old or was used already. Check the clock of your phone and give the next one.',
    fr: 'Ce code ne compte pas : il est faux, trop vieux ou déjà utilisé. Vérifiez l’heure de votre téléphone et donnez le suivant.',
  },
  'factor.proof_needed': {
    en: 'First show again that it is you: give a code or use your passkey.',
    fr: 'Montrez d’abord de nouveau que c’est vous : donnez un code ou utilisez votre clé d’accès.',
  },
  'factor.passkey_refused': {
    en: 'This passkey could not be used. Begin again, on the same device.',
    fr: 'Cette clé d’accès n’a pas pu être utilisée. Recommencez, sur le même appareil.',
  },
  'factor.needs_domain': {
    en: 'Passkeys need an address with a name, such as https://table.example.org or http://localhost. Use a code instead.',
    fr: 'Les clés d’accès demandent une adresse avec un nom, comme https://table.example.org ou http://localhost. Utilisez plutôt un code.',
  },
  'factor.none': {
    en: 'Set up an app or a passkey first.',
    fr: 'Configurez d’abord une application ou une clé d’accès.',
  },
  'factor.set_up_first': {
    en: 'What your office lets you do waits until you set up a second step for signing in. It takes two minutes.',
    fr: 'Ce que votre fonction vous permet attend que vous configuriez une seconde étape de connexion. Cela prend deux minutes.',
  },
  'factor.prove_first': {
    en: 'What your office lets you do waits until you show your second step in this session.',
    fr: 'Ce que votre fonction vous permet attend que vous montriez votre seconde étape dans cette session.',
  },
  'factor.few_codes': {
    en: 'Recovery codes left: {count}. Make ten new ones.',
    fr: 'Codes de secours restants : {count}. Faites-en dix nouveaux.',
  },
  'factor.code_used': {
    en: 'A recovery code of yours was used. If it was not you, change your passphrase and make new codes.',
    fr: 'Un de vos codes de secours a servi. Si ce n’était pas vous, changez votre phrase secrète et faites de nouveaux codes.',
  },
  'factor.added': {
    en: 'A second step for signing in was added to your account.',
    fr: 'Une seconde étape de connexion a été ajoutée à votre compte.',
  },
  'factor.removed': {
    en: 'A second step for signing in was removed from your account.',
    fr: 'Une seconde étape de connexion a été retirée de votre compte.',
  },
  'factor.passkey_copied': {
    en: 'A passkey of yours was used from a copy and was refused. Remove it, and add a new one.',
    fr: 'Une copie d’une de vos clés d’accès a été utilisée et refusée. Retirez cette clé et ajoutez-en une nouvelle.',
  },
  'factor_page.title': { en: 'Signing in', fr: 'Connexion' },
  'factor_page.intro': {
    en: 'A second step keeps your account yours even if somebody learns your passphrase.',
    fr: 'Une seconde étape garde votre compte à vous, même si quelqu’un apprend votre phrase secrète.',
  },
  'factor_page.code': { en: 'Code', fr: 'Code' },
  'factor_page.code_or_recovery': {
    en: 'Six digits from your app, or one of your recovery codes.',
    fr: 'Les six chiffres de votre application, ou un de vos codes de secours.',
  },
  'factor_page.sign_in_with_passkey': {
    en: 'Sign in with a passkey',
    fr: 'Se connecter avec une clé d’accès',
  },
  'factor_page.prove': { en: 'First show that it is you', fr: 'Montrez d’abord que c’est vous' },
  'factor_page.prove_why': {
    en: 'Before anything here changes, give a code or use your passkey. It holds for ten minutes.',
    fr: 'Avant tout changement ici, donnez un code ou utilisez votre clé d’accès. Cela vaut dix minutes.',
  },
  'factor_page.prove_button': { en: 'Show it', fr: 'Montrer' },
  'factor_page.prove_with_passkey': { en: 'Use my passkey', fr: 'Utiliser ma clé d’accès' },
  'factor_page.app': { en: 'Authenticator app', fr: 'Application d’authentification' },
  'factor_page.app_is_set': {
    en: 'An app is set up. Setting up another one ends it.',
    fr: 'Une application est configurée. En configurer une autre y met fin.',
  },
  'factor_page.app_what': {
    en: 'A free app on your phone shows a new code every half minute, without a network.',
    fr: 'Une application gratuite sur votre téléphone affiche un nouveau code chaque demi-minute, sans réseau.',
  },
  'factor_page.own_passphrase': { en: 'Your passphrase', fr: 'Votre phrase secrète' },
  'factor_page.app_begin': { en: 'Set up an app', fr: 'Configurer une application' },
  'factor_page.app_replace': { en: 'Set up another app', fr: 'Configurer une autre application' },
  'factor_page.app_remove': { en: 'Remove the app', fr: 'Retirer l’application' },
  'factor_page.scan': {
    en: 'Point your app’s camera at this picture:',
    fr: 'Pointez la caméra de votre application vers cette image :',
  },
  'factor_page.type_secret': {
    en: 'Or type this into it. It is shown once; nobody else may see it.',
    fr: 'Ou tapez-y ceci. C’est affiché une seule fois; personne d’autre ne doit le voir.',
  },
  'factor_page.app_confirm': { en: 'It shows this code', fr: 'Elle affiche ce code' },
  'factor_page.passkeys': { en: 'Passkeys', fr: 'Clés d’accès' },
  'factor_page.passkeys_what': {
    en: 'Your phone or computer keeps a key and asks for your finger, your face or its PIN. It signs you in alone, without your passphrase.',
    fr: 'Votre téléphone ou ordinateur garde une clé et demande votre doigt, votre visage ou son NIP. Elle vous connecte seule, sans phrase secrète.',
  },
  'factor_page.passkey_remove': { en: 'Remove', fr: 'Retirer' },
  'factor_page.nickname': {
    en: 'What you call this device',
    fr: 'Le nom que vous donnez à cet appareil',
  },
  'factor_page.passkey_add': { en: 'Add a passkey', fr: 'Ajouter une clé d’accès' },
  'factor_page.passkey_making': {
    en: 'Your device now asks whether it shall keep a key for this address.',
    fr: 'Votre appareil demande maintenant s’il doit garder une clé pour cette adresse.',
  },
  'factor_page.passkey_asking': {
    en: 'Your device now asks for your finger, your face or its PIN.',
    fr: 'Votre appareil demande maintenant votre doigt, votre visage ou son NIP.',
  },
  'factor_page.passkey_again': { en: 'Ask again', fr: 'Redemander' },
  'factor_page.passkey_failed': {
    en: 'The device gave no key: it has none for this address, or you stopped it. Ask again, or go back.',
    fr: 'L’appareil n’a pas donné de clé : il n’en a pas pour cette adresse, ou vous avez arrêté. Redemandez, ou revenez en arrière.',
  },
  'factor_page.passkey_no_script': {
    en: 'Passkeys need scripts, which this browser has turned off. Use a code instead.',
    fr: 'Les clés d’accès demandent des scripts, que ce navigateur a désactivés. Utilisez plutôt un code.',
  },
  'factor_page.codes': { en: 'Recovery codes', fr: 'Codes de secours' },
  'factor_page.codes_left': {
    en: 'Left: {count}. Each works once when your app or passkey is not at hand.',
    fr: 'Restants : {count}. Chacun sert une fois quand vous n’avez pas votre application ou votre clé d’accès.',
  },
  'factor_page.codes_new': { en: 'Make ten new codes', fr: 'Faire dix nouveaux codes' },
  'factor_page.codes_keep': {
    en: 'These are shown once. Print them or write them down, and keep them apart from your phone. Each works once.',
    fr: 'Ils ne sont affichés qu’une fois. Imprimez-les ou notez-les, et gardez-les ailleurs que dans votre téléphone. Chacun sert une fois.',
  },
  'factor_page.codes_kept': { en: 'I have them', fr: 'Je les ai' },
  'factor_page.passphrase': { en: 'Passphrase', fr: 'Phrase secrète' },
  'factor_page.passphrase_what': {
    en: 'At least twelve characters; four words that have nothing to do with each other are good. Whoever is signed in elsewhere is signed out.',
    fr: 'Au moins douze caractères; quatre mots sans rapport entre eux conviennent. Toute autre session ouverte prend fin.',
  },
  'factor_page.new_passphrase': { en: 'New passphrase', fr: 'Nouvelle phrase secrète' },
  'factor_page.passphrase_again': { en: 'The same again', fr: 'La même encore une fois' },
  'factor_page.passphrase_change': { en: 'Change it', fr: 'La changer' },
});
