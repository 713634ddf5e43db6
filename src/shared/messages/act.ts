import { catalogue } from './catalogue.js';

/** What the log says was done, in words for the person it was done to. */
export const act = catalogue({
  'act.account_created': { en: 'made your account', fr: 'a créé votre compte' },
  'act.mandate_given': { en: 'gave you a mandate', fr: 'vous a confié un mandat' },
  'act.session_opened': { en: 'made a token for your account', fr: 'a créé un jeton pour votre compte' },
  'act.worker_added': { en: 'entered you', fr: 'vous a inscrit' },
  'act.worker_changed': { en: 'changed your record', fr: 'a modifié votre dossier' },
  'act.worker_listed': { en: 'saw you in a list', fr: 'vous a vu dans une liste' },
  'act.worker_named': { en: 'saw your name in a list', fr: 'a vu votre nom dans une liste' },
  'act.worker_read': { en: 'read your record', fr: 'a lu votre dossier' },
  'act.worker_contact_read': { en: 'read your contact details', fr: 'a lu vos coordonnées' },
  'act.worker_notes_read': { en: 'read notes about you', fr: 'a lu des notes à votre sujet' },
  'act.job_added': { en: 'entered a job of yours', fr: 'a inscrit un de vos postes' },
  'act.job_changed': { en: 'changed a job of yours', fr: 'a modifié un de vos postes' },
  'act.job_ended': { en: 'ended a job of yours', fr: 'a mis fin à un de vos postes' },
  'act.correction_listed': {
    en: 'read what you asked to be put right',
    fr: 'a lu ce que vous avez demandé de corriger',
  },
  'act.correction_answered': {
    en: 'answered a correction you asked for',
    fr: 'a répondu à une correction que vous avez demandée',
  },
  'act.export_made': { en: 'allowed a file with you in it', fr: 'a autorisé un fichier où vous figurez' },
  'act.export_fetched': { en: 'took a file with you in it', fr: 'a pris un fichier où vous figurez' },
  'act.worker_merged': { en: 'joined two records of yours', fr: 'a réuni deux de vos dossiers' },
  'act.worker_erased': { en: 'erased your record', fr: 'a effacé votre dossier' },
});
