import { catalogue } from './catalogue.js';

/** What the log says of credentials, reports and remittances. */
export const delegateAct = catalogue({
  'act.credential_issued': {
    en: 'gave out a credential that names you',
    fr: 'a remis une carte de délégation à votre nom',
  },
  'act.credential_lost': {
    en: 'wrote down that your credential is lost',
    fr: 'a inscrit la perte de votre carte de délégation',
  },
  'act.credential_cleared': {
    en: 'cleared your credential',
    fr: 'a soldé votre carte de délégation',
  },
  'act.credential_listed': {
    en: 'saw you in the list of delegates',
    fr: 'vous a vu dans la liste des personnes déléguées',
  },
  'act.credential_balances_read': {
    en: 'saw what you have in hand',
    fr: 'a vu ce que vous avez en main',
  },
  'act.credential_handed_over': {
    en: 'wrote down what you handed over',
    fr: 'a inscrit ce que vous avez remis',
  },
  'act.credential_candidates_listed': {
    en: 'saw you among those who could get a credential',
    fr: 'vous a vu parmi les personnes qui pourraient recevoir une carte',
  },
  'own_act.credential_candidates_listed': {
    en: 'delegates without a credential listed',
    fr: 'personnes déléguées sans carte listées',
  },
  'act.report_listed': { en: 'saw your report in a list', fr: 'a vu votre rapport dans une liste' },
  'act.report_read': { en: 'read a report that names you', fr: 'a lu un rapport qui vous nomme' },
  'act.report_drafted': {
    en: 'saw your dues in what they have to report',
    fr: 'a vu vos cotisations dans ce qui est à rapporter',
  },
  'act.report_questioned': {
    en: 'asked about your report',
    fr: 'a posé une question sur votre rapport',
  },
  'act.report_accepted': { en: 'accepted your report', fr: 'a accepté votre rapport' },
  'own_act.report_made': { en: 'report made', fr: 'rapport fait' },
  'own_act.report_listed': { en: 'reports listed', fr: 'rapports listés' },
  'own_act.report_read': { en: 'report read', fr: 'rapport lu' },
  'own_act.report_drafted': { en: 'report prepared', fr: 'rapport préparé' },
  'own_act.report_questioned': { en: 'report questioned', fr: 'question sur un rapport' },
  'own_act.report_answered': { en: 'question answered', fr: 'question répondue' },
  'own_act.report_accepted': { en: 'report accepted', fr: 'rapport accepté' },
  'own_act.credential_issued': { en: 'credential given', fr: 'carte de délégation remise' },
  'own_act.credential_lost': { en: 'credential lost', fr: 'carte de délégation perdue' },
  'own_act.credential_cleared': { en: 'credential cleared', fr: 'carte de délégation soldée' },
  'own_act.credential_listed': { en: 'delegates listed', fr: 'personnes déléguées listées' },
  'own_act.credential_balances_read': { en: 'cash in hand read', fr: 'argent en main consulté' },
  'own_act.credential_handed_over': { en: 'handing over written down', fr: 'remise inscrite' },
  'own_column.sponsor': { en: 'who answers for them', fr: 'qui en répond' },
  'own_column.issuedOn': { en: 'given', fr: 'remise le' },
  'own_column.issuedBy': { en: 'given by', fr: 'remise par' },
  'own_column.lostOn': { en: 'lost', fr: 'perdue le' },
  'own_column.clearedOn': { en: 'cleared', fr: 'soldée le' },
  'own_column.clearedBy': { en: 'cleared by', fr: 'soldée par' },
  'own_column.lastReceipt': { en: 'last receipt', fr: 'dernier reçu' },
  'own_column.reportedAt': { en: 'reported', fr: 'rapporté le' },
  'own_column.countedCents': { en: 'counted, in cents', fr: 'compté, en cents' },
  'own_column.bookCents': { en: 'by the book, in cents', fr: 'selon le livre, en cents' },
  'own_column.acceptedAt': { en: 'accepted', fr: 'accepté le' },
  'own_column.acceptedBy': { en: 'accepted by', fr: 'accepté par' },
  'own_column.reportId': { en: 'report', fr: 'rapport' },
  'own_column.askedBy': { en: 'asked by', fr: 'demandé par' },
});
