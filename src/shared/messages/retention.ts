import { catalogue } from './catalogue.js';

/** What is kept and for how long, and the page for whoever is asked to hand data over. */
export const retention = catalogue({
  'kept.sessions': {
    en: 'Ended sign-ins: a hash, and to the minute when each was last used, so that you can spot a strange one.',
    fr: 'Connexions terminées : une empreinte et, à la minute, leur dernière utilisation, pour repérer une connexion étrangère.',
  },
  'kept.tries': {
    en: 'Sign-in tries: scrambled counts, to slow guessing. No address is kept.',
    fr: 'Essais de connexion : des compteurs brouillés, pour ralentir qui devine. Aucune adresse n’est gardée.',
  },
  'kept.answers': {
    en: 'Answers to programs, sealed, so that a request sent twice counts once.',
    fr: 'Réponses aux programmes, scellées, pour qu’une demande envoyée deux fois compte une fois.',
  },
  'kept.invitations': {
    en: 'Invitations that were used, withdrawn or ran out.',
    fr: 'Invitations utilisées, retirées ou échues.',
  },
  'kept.recoveries': {
    en: 'Ways back into a lost account that were used, stopped or ran out, and who confirmed them.',
    fr: 'Récupérations de compte terminées, arrêtées ou échues, et qui les a confirmées.',
  },
  'kept.recovery_codes': {
    en: 'Recovery codes that were used (only a hash).',
    fr: 'Codes de récupération utilisés (une empreinte seulement).',
  },
  'kept.begun_factors': {
    en: 'Authenticator apps that were begun and never confirmed.',
    fr: 'Applications d’authentification commencées et jamais confirmées.',
  },
  'kept.challenges': {
    en: 'One-time questions to passkeys.',
    fr: 'Questions à usage unique posées aux clés d’accès.',
  },
  'kept.devices': {
    en: 'That a browser was used to sign in before (a hash and a day), since its last sign-in.',
    fr: 'Qu’un navigateur a déjà servi à se connecter (une empreinte et un jour), depuis sa dernière connexion.',
  },
  'kept.notices': {
    en: 'Messages on the first page that were put away.',
    fr: 'Messages de la page d’accueil qui ont été rangés.',
  },
  'kept.reminders': {
    en: 'Reminders that came to their end, with the days they fell on and how each reached somebody.',
    fr: 'Les rappels terminés, avec leurs jours et la façon dont chacun a joint la personne.',
  },
  'kept.reminder_days': {
    en: 'Past days of reminders that go on.',
    fr: 'Les jours passés des rappels qui continuent.',
  },
  'kept.calendar_feeds': {
    en: 'Calendar addresses that were taken back.',
    fr: 'Les adresses de calendrier qui ont été reprises.',
  },
  'kept.proposals': {
    en: 'The sealed contents of proposals that were decided or ran out. Who proposed and who decided stays.',
    fr: 'Le contenu scellé des propositions décidées ou échues. Qui a proposé et qui a décidé reste.',
  },
  'kept.opened_names': {
    en: 'That a legal name was opened to somebody for a day. The log keeps that it happened.',
    fr: 'Qu’un nom légal a été ouvert à quelqu’un pour un jour. Le journal en garde la trace.',
  },
  'kept.locks': {
    en: 'That everything was locked, and by whom, once it is open again.',
    fr: 'Qu’un verrouillage complet a eu lieu, et par qui, une fois rouvert.',
  },
  'kept.refused_rows': {
    en: 'Lines of a file of people that were refused or left out.',
    fr: 'Lignes d’un fichier de personnes refusées ou laissées de côté.',
  },
  'kept.taken_rows': {
    en: 'Remarks about lines of a file of people that were taken in.',
    fr: 'Remarques sur les lignes d’un fichier de personnes qui ont été prises.',
  },
  'kept.refused_book_rows': {
    en: 'Lines of an earlier book that were refused or left out.',
    fr: 'Lignes d’un ancien livre refusées ou laissées de côté.',
  },
  'kept.taken_book_rows': {
    en: 'Remarks about lines of an earlier book that were taken in.',
    fr: 'Remarques sur les lignes d’un ancien livre qui ont été prises.',
  },
  'kept.corrections': {
    en: 'Corrections you asked for, with the answer, sealed.',
    fr: 'Corrections que vous avez demandées, avec la réponse, scellées.',
  },
  'kept.files': {
    en: 'Files with people in them, sealed to the one who asked, and the list of who is in them.',
    fr: 'Fichiers contenant des personnes, scellés pour qui les a demandés, et la liste des personnes qui y sont.',
  },
  'kept.past_files': {
    en: 'That there was such a file, without its contents.',
    fr: 'Qu’un tel fichier a existé, sans son contenu.',
  },
  'kept.machine_work': {
    en: 'Which process worked on an import.',
    fr: 'Quel processus a traité une importation.',
  },
  'demand.title': { en: 'If somebody demands the data', fr: 'Si quelqu’un exige les données' },
  'demand.first': { en: 'First', fr: 'D’abord' },
  'demand.call': {
    en: 'Before you answer, call the secretary or a custodian, and then a lawyer the union trusts. Keep that number on paper.',
    fr: 'Avant de répondre, appelez la ou le secrétaire ou une gardienne ou un gardien, puis une avocate ou un avocat de confiance. Gardez ce numéro sur papier.',
  },
  'demand.say': {
    en: 'You may say: “I am not the one who can decide this. Please put it in writing; we will answer.” Ask for a name, an office and a copy of any paper, and write down the hour.',
    fr: 'Vous pouvez dire : « Ce n’est pas à moi d’en décider. Mettez-le par écrit, nous répondrons. » Demandez un nom, un service et copie de tout papier, et notez l’heure.',
  },
  'demand.nothing_alone': {
    en: 'Hand over nothing alone, delete nothing, and do not sign in on somebody else’s device.',
    fr: 'Ne remettez rien sans les autres, ne supprimez rien et ne vous connectez pas sur l’appareil de quelqu’un d’autre.',
  },
  'demand.no_promise': {
    en: 'This page says what there is. It is no legal advice: a court or the police may have powers that only a lawyer can weigh.',
    fr: 'Cette page dit ce qui existe. Ce n’est pas un avis juridique : un tribunal ou la police peut avoir des pouvoirs que seule une personne du métier peut évaluer.',
  },
  'demand.exists': { en: 'What there is', fr: 'Ce qui existe' },
  'demand.clear': {
    en: 'Readable for whoever takes the disk: chosen names and pronouns, jobs and sites, who holds which mandate.',
    fr: 'Lisible pour qui prend le disque : noms choisis et pronoms, postes et lieux, qui détient quel mandat.',
  },
  'demand.log': {
    en: 'The log: who looked at or changed whose record, and when. It is never deleted, and holds no content.',
    fr: 'Le journal : qui a consulté ou modifié le dossier de qui, et quand. Il n’est jamais supprimé et ne contient aucun contenu.',
  },
  'demand.answers': {
    en: 'Closed pay tables: answers without a person, a time or a code. Who was handed a code was never recorded.',
    fr: 'Les tableaux de paie fermés : des réponses sans personne, sans heure, sans code. À qui un code a été remis n’a jamais été noté.',
  },
  'demand.not_there': {
    en: 'Not there at all: addresses of devices, browsers, passphrases, legal health records, what anybody uses.',
    fr: 'N’existent pas : adresses d’appareils, navigateurs, phrases secrètes, dossiers de santé, ce que chacun consomme.',
  },
  'demand.sealed': { en: 'What only key holders can open', fr: 'Ce que seules les clés ouvrent' },
  'demand.sealed_what': {
    en: 'Legal names, e-mail, phone, notes, answers to open pay tables, files with people in them.',
    fr: 'Noms légaux, courriel, téléphone, notes, réponses aux tableaux de paie ouverts, fichiers contenant des personnes.',
  },
  'demand.key_holders': {
    en: 'The keys do not lie with the data nor in a backup. Custodians keep shares of the master key on paper; no one share opens anything.',
    fr: 'Les clés ne sont ni avec les données ni dans une sauvegarde. Les gardiennes et gardiens en conservent des parts sur papier; aucune part n’ouvre rien seule.',
  },
  'demand.machine': {
    en: 'Whoever controls the machine while it runs unlocked reads what it reads.',
    fr: 'Qui contrôle la machine pendant qu’elle tourne déverrouillée lit ce qu’elle lit.',
  },
  'demand.lock': { en: 'The panic lock', fr: 'Le verrouillage d’urgence' },
  'demand.lock_what': {
    en: 'Any officer can lock everything with one act: all sign-ins end, keys leave the memory, messages stop. Opening again takes two people.',
    fr: 'Toute personne élue peut tout verrouiller d’un geste : les connexions se terminent, les clés quittent la mémoire, les messages s’arrêtent. Rouvrir demande deux personnes.',
  },
  'demand.lock_limit': {
    en: 'It deletes nothing. Once an order has been served, ask the lawyer before locking.',
    fr: 'Il ne supprime rien. Une fois un ordre remis, consultez d’abord l’avocate ou l’avocat.',
  },
  'demand.goes': { en: 'What is gone, and when', fr: 'Ce qui disparaît, et quand' },
  'demand.goes_note': {
    en: 'Deleted every night by these rules. What is not in the table stays until the person is erased or the union ends it.',
    fr: 'Supprimé chaque nuit selon ces règles. Ce qui n’est pas au tableau reste jusqu’à l’effacement de la personne ou la fin décidée par le syndicat.',
  },
  'demand.what': { en: 'What', fr: 'Quoi' },
  'demand.gone': { en: 'Gone after', fr: 'Disparaît après' },
  'demand.hours': { en: '{count} h', fr: '{count} h' },
  'demand.days': { en: '{count} d', fr: '{count} j' },
});
