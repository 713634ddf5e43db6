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
});
