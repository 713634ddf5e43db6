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
  'act.proposal_made': {
    en: 'asked for something about you, which a second person decides',
    fr: 'a demandé quelque chose à votre sujet; une deuxième personne décide',
  },
  'act.proposal_read': {
    en: 'read what was asked about you',
    fr: 'a lu ce qui est demandé à votre sujet',
  },
  'act.proposal_approved': {
    en: 'approved what was asked about you or by you',
    fr: 'a approuvé ce qui était demandé à votre sujet ou par vous',
  },
  'act.proposal_refused': {
    en: 'refused what was asked about you or by you',
    fr: 'a refusé ce qui était demandé à votre sujet ou par vous',
  },
  'act.mandate_recalled': {
    en: 'recalled a mandate of yours',
    fr: 'a révoqué un de vos mandats',
  },
  'act.reminder_foreseen': {
    en: 'saw which messages will go out to you',
    fr: 'a vu quels messages vous seront envoyés',
  },
  'act.reminder_listed': {
    en: 'saw which messages went out to you',
    fr: 'a vu quels messages vous ont été envoyés',
  },
  'act.reminder_to_tell': {
    en: 'saw that you are to be told in person',
    fr: 'a vu que vous devez être averti en personne',
  },
  'act.reminder_told_in_person': { en: 'told you in person', fr: 'vous a averti en personne' },
  'act.mandate_listed': {
    en: 'saw your mandate in a list',
    fr: 'a vu votre mandat dans une liste',
  },
  'act.legal_name_read': {
    en: 'read your legal name, which two people had opened',
    fr: 'a lu votre nom légal, ouvert par deux personnes',
  },
  'act.book_import_added': {
    en: 'brought your membership or payments along from a spreadsheet',
    fr: 'a apporté votre adhésion ou vos paiements d’une feuille de calcul',
  },
  'act.book_import_tried': {
    en: 'tried a spreadsheet of members with you in it',
    fr: 'a essayé une feuille de membres où vous figurez',
  },
  'act.book_import_read': {
    en: 'read lines of a spreadsheet with you in it',
    fr: 'a lu des lignes d’une feuille où vous figurez',
  },
  'act.book_import_undone': {
    en: 'took back a spreadsheet with you in it',
    fr: 'a retiré une feuille où vous figurez',
  },
  'act.worker_import_added': {
    en: 'entered you from a file',
    fr: 'vous a inscrit à partir d’un fichier',
  },
  'act.worker_import_tried': {
    en: 'tried a file with you in it',
    fr: 'a essayé un fichier où vous figurez',
  },
  'act.worker_import_row_decided': {
    en: 'decided about a line of a file with you in it',
    fr: 'a décidé d’une ligne d’un fichier où vous figurez',
  },
  'act.worker_import_undone': {
    en: 'undid a file with you in it',
    fr: 'a annulé un fichier où vous figurez',
  },
  'act.payer_found': {
    en: 'saw your name and standing to take dues',
    fr: 'a vu votre nom et votre situation pour percevoir des cotisations',
  },
  'act.payment_recorded': { en: 'recorded a payment of yours', fr: 'a inscrit un de vos paiements' },
  'act.payment_reversed': { en: 'undid a payment of yours', fr: 'a annulé un de vos paiements' },
  'act.standing_read': { en: 'looked at how you stand', fr: 'a consulté votre situation' },
  'act.membership_applied': { en: 'entered your application', fr: 'a inscrit votre demande d’adhésion' },
  'act.membership_initiated': { en: 'initiated you', fr: 'vous a initié·e' },
  'act.membership_reinitiated': { en: 'initiated you again', fr: 'vous a initié·e de nouveau' },
  'act.membership_transferred': { en: 'moved you to a branch', fr: 'vous a transféré·e dans une section' },
  'act.membership_withdrew': { en: 'entered that you left', fr: 'a inscrit votre départ' },
  'act.membership_died': { en: 'entered a death', fr: 'a inscrit un décès' },
  'act.membership_suspended': { en: 'suspended you', fr: 'vous a suspendu·e' },
  'act.membership_situation': { en: 'entered your situation', fr: 'a inscrit votre situation' },
  'act.membership_voided': {
    en: 'voided something entered about you',
    fr: 'a annulé une inscription à votre sujet',
  },
  'act.membership_listed': {
    en: 'saw you in the list of members',
    fr: 'vous a vu dans la liste des membres',
  },
  'act.membership_read': { en: 'read your membership', fr: 'a lu votre adhésion' },
  'act.entry_recorded': {
    en: 'wrote down money that went to you',
    fr: 'a inscrit de l’argent qui vous est allé',
  },
  'act.entry_read': { en: 'read an entry about your money', fr: 'a lu une écriture sur votre argent' },
  'act.entry_listed': {
    en: 'saw an entry about your money in a list',
    fr: 'a vu une écriture sur votre argent dans une liste',
  },
  'act.credit_listed': { en: 'saw your credit in a list', fr: 'a vu votre crédit dans une liste' },
  'act.slip_read': {
    en: 'looked at a paper about money that went to you',
    fr: 'a regardé un papier sur de l’argent qui vous est allé',
  },
});
