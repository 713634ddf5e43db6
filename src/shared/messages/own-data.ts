import { catalogue } from './catalogue.js';

/** A person's own record: what may be corrected in it, and its page. */
export const ownData = catalogue({
  'correction.too_many': {
    en: 'You asked for {most} corrections that nobody has answered yet. Wait for an answer before you ask for more.',
    fr: 'Vous avez demandé {most} corrections encore sans réponse. Attendez une réponse avant d’en demander d’autres.',
  },
  'correction.waits': {
    en: 'Corrections that people ask for: {count}',
    fr: 'Corrections demandées : {count}',
  },
  'correction.told': {
    en: 'A correction you asked for was answered.',
    fr: 'Une correction que vous avez demandée a reçu une réponse.',
  },
  'own_data.me': { en: 'My data', fr: 'Mes données' },
  'own_data.all': { en: 'All that is kept of me', fr: 'Tout ce qui est conservé de moi' },
  'own_data.all_note': {
    en: 'Everything, readable and to be printed. Only you see it so.',
    fr: 'Tout, lisible et imprimable. Vous seul·e le voyez ainsi.',
  },
  'own_data.nothing': { en: 'Nothing.', fr: 'Rien.' },
  'own_data.beside': { en: 'Kept beside, and not shown:', fr: 'Conservé en plus, et non montré :' },
  'own_data.yes': { en: 'yes', fr: 'oui' },
  'own_data.no': { en: 'no', fr: 'non' },
  'own_data.correct': { en: 'Ask for a correction', fr: 'Demander une correction' },
  'own_data.correct_what': { en: 'What is wrong', fr: 'Ce qui est inexact' },
  'own_data.correct_text': { en: 'How it should be', fr: 'Comment ce devrait être' },
  'own_data.correct_send': { en: 'Ask', fr: 'Demander' },
  'own_data.what_name': { en: 'my name', fr: 'mon nom' },
  'own_data.what_pronouns': { en: 'my pronouns', fr: 'mes pronoms' },
  'own_data.what_contact': { en: 'how to reach me', fr: 'comment me joindre' },
  'own_data.what_jobs': { en: 'my jobs', fr: 'mes emplois' },
  'own_data.what_notes': { en: 'notes about me', fr: 'des notes à mon sujet' },
  'own_data.what_other': { en: 'something else', fr: 'autre chose' },
  'own_data.asked': { en: 'What I asked for', fr: 'Ce que j’ai demandé' },
  'own_data.waits': { en: 'nobody has answered yet', fr: 'encore sans réponse' },
  'own_data.erase': { en: 'Be erased', fr: 'Être effacé·e' },
  'own_data.erase_note': {
    en: 'Your key is destroyed: your legal name, contacts and notes can be read by nobody again, in no copy. Name and jobs are deleted, your account ends. Dues and the log keep a number. A second person has to agree; it cannot be taken back.',
    fr: 'Votre clé est détruite : votre nom légal, vos coordonnées et les notes ne pourront plus être lus par personne, dans aucune copie. Nom et emplois sont supprimés, votre compte prend fin. Les cotisations et le journal gardent un numéro. Une deuxième personne doit accepter; c’est irrévocable.',
  },
  'own_data.erase_reason': {
    en: 'Reason, if you want to give one',
    fr: 'Raison, si vous voulez en donner une',
  },
  'own_data.erase_sure': {
    en: 'I want this, and know that nothing brings it back',
    fr: 'Je le veux, et je sais que rien ne le ramènera',
  },
  'own_data.erase_send': { en: 'Ask to be erased', fr: 'Demander l’effacement' },
  'own_data.erase_asked': {
    en: 'You asked. A custodian or secretary decides; until then everything stays as it is.',
    fr: 'Demande faite. Une personne gardienne ou secrétaire décide; d’ici là tout reste en place.',
  },
  'own_data.corrections': { en: 'Corrections asked for', fr: 'Corrections demandées' },
  'own_data.corrections_none': {
    en: 'Nobody waits for a correction.',
    fr: 'Personne n’attend de correction.',
  },
  'own_data.word_back': { en: 'What you tell them', fr: 'Ce que vous leur répondez' },
  'own_data.mark_done': { en: 'Done', fr: 'C’est fait' },
  'own_table.workers': { en: 'My record', fr: 'Mon dossier' },
  'own_table.jobs': { en: 'My jobs', fr: 'Mes emplois' },
  'own_table.worker_import_rows': {
    en: 'Lines of spreadsheets that are mine',
    fr: 'Lignes de tableurs qui sont les miennes',
  },
  'own_table.book_imports': {
    en: 'Spreadsheets of an earlier book with me in them, or that I brought',
    fr: 'Feuilles d’un ancien livre où je figure, ou que j’ai apportées',
  },
  'own_table.book_import_rows': {
    en: 'Lines of an earlier book that are mine',
    fr: 'Lignes d’un ancien livre qui sont les miennes',
  },
  'own_table.corrections': { en: 'Corrections I asked for', fr: 'Corrections que j’ai demandées' },
  'own_table.accounts': { en: 'My account', fr: 'Mon compte' },
  'own_table.sessions': { en: 'Where I am and was signed in', fr: 'Mes connexions' },
  'own_table.known_devices': { en: 'Devices I signed in from', fr: 'Appareils d’où je me suis connecté·e' },
  'own_table.totp_factors': { en: 'Authenticator apps', fr: 'Applications d’authentification' },
  'own_table.passkeys': { en: 'Passkeys', fr: 'Clés d’accès' },
  'own_table.passkey_challenges': { en: 'Passkeys being asked', fr: 'Clés d’accès en cours' },
  'own_table.recovery_codes': { en: 'Recovery codes', fr: 'Codes de récupération' },
  'own_table.recoveries': { en: 'Asking for my account back', fr: 'Récupérations de mon compte' },
  'own_table.recovery_confirmations': {
    en: 'Who confirmed me, and whom I confirmed',
    fr: 'Qui m’a confirmé·e, et qui j’ai confirmé',
  },
  'own_table.invitations': { en: 'Invitations', fr: 'Invitations' },
  'own_table.panic_locks': { en: 'When I locked everything', fr: 'Quand j’ai tout verrouillé' },
  'own_table.mandates': { en: 'My mandates', fr: 'Mes mandats' },
  'own_table.notices': { en: 'What I was told', fr: 'Ce qui m’a été dit' },
  'own_table.reminders': { en: 'What I am reminded of', fr: 'Ce qui m’est rappelé' },
  'own_table.reminder_occurrences': {
    en: 'When I am reminded, and how it reached me',
    fr: 'Quand cela m’est rappelé, et comment cela m’est parvenu',
  },
  'own_table.reminders_in_person': {
    en: 'What I was to be told in person, and whom I told',
    fr: 'Ce qui devait m’être dit en personne, et qui j’ai averti',
  },
  'own_table.calendar_feeds': { en: 'My calendar addresses', fr: 'Mes adresses de calendrier' },
  'own_table.audit_entries': {
    en: 'What was done with my record, and what I did',
    fr: 'Ce qui a été fait de mon dossier, et ce que j’ai fait',
  },
  'own_table.wage_surveys': { en: 'Surveys I started or closed', fr: 'Enquêtes que j’ai lancées ou closes' },
  'own_table.wage_survey_imports': {
    en: 'Files of answers I brought',
    fr: 'Fichiers de réponses que j’ai apportés',
  },
  'own_table.wage_survey_row_decisions': {
    en: 'Lines of answers I decided',
    fr: 'Lignes de réponses que j’ai tranchées',
  },
  'own_table.proposals': {
    en: 'What two people decided about me, or I proposed',
    fr: 'Ce que deux personnes ont décidé à mon sujet, ou que j’ai proposé',
  },
  'own_table.legal_name_openings': {
    en: 'Who was shown a legal name',
    fr: 'À qui un nom légal a été montré',
  },
  'own_table.delivery_addresses': {
    en: 'Where I am told neutral things',
    fr: 'Où l’on m’envoie des messages neutres',
  },
  'own_table.contact_wishes': { en: 'How I want to be told', fr: 'Comment je veux être joint' },
  'own_table.exports': {
    en: 'Files I asked for, or that I am in',
    fr: 'Fichiers que j’ai demandés, ou où je figure',
  },
  'own_table.export_chunks': {
    en: 'Pieces of files I asked for',
    fr: 'Morceaux de fichiers que j’ai demandés',
  },
  'own_table.memberships': { en: 'My membership', fr: 'Mon adhésion' },
  'own_table.membership_events': {
    en: 'What happened in my membership',
    fr: 'Ce qui est arrivé à mon adhésion',
  },
  'own_table.membership_words': { en: 'Words about my membership', fr: 'Mots au sujet de mon adhésion' },
  'own_table.ledger_accounts': { en: 'My account in the book', fr: 'Mon compte dans le livre' },
  'own_table.ledger_entries': { en: 'What I wrote in the book', fr: 'Ce que j’ai inscrit au livre' },
  'own_table.ledger_transfers': { en: 'My money in the book', fr: 'Mon argent dans le livre' },
  'own_table.ledger_notes': {
    en: 'Words about money that went to me',
    fr: 'Mots sur l’argent qui m’est allé',
  },
  'own_table.ledger_slips': { en: 'Papers I photographed', fr: 'Papiers que j’ai photographiés' },
});
