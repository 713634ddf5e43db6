import { catalogue } from './catalogue.js';

/** What the log and one's own data say of statements of the bank. */
export const bankAct = catalogue({
  'act.bank_line_read': {
    en: 'read a payment of yours at the bank',
    fr: 'a lu un de vos paiements à la banque',
  },
  'act.bank_line_suggested': {
    en: 'looked whether money at the bank is yours',
    fr: 'a regardé si de l’argent à la banque est de vous',
  },
  'act.bank_line_matched': {
    en: 'matched a payment of yours with the bank',
    fr: 'a rapproché un de vos paiements de la banque',
  },
  'act.bank_line_unmatched': {
    en: 'took back the matching of a payment of yours',
    fr: 'a défait le rapprochement d’un de vos paiements',
  },
  'own_act.bank_line_read': { en: 'bank lines read', fr: 'lignes de la banque lues' },
  'own_act.bank_line_suggested': { en: 'bank line looked into', fr: 'ligne de la banque examinée' },
  'own_act.bank_line_matched': { en: 'bank line matched', fr: 'ligne de la banque rapprochée' },
  'own_act.bank_line_unmatched': { en: 'matching taken back', fr: 'rapprochement défait' },
  'own_act.bank_line_set_aside': { en: 'bank line set aside', fr: 'ligne de la banque écartée' },
  'own_act.bank_line_taken_up': { en: 'bank line taken up again', fr: 'ligne de la banque reprise' },
  'own_act.bank_statement_brought': { en: 'bank statement brought', fr: 'relevé bancaire déposé' },
  'own_act.bank_statement_tried': { en: 'bank statement tried', fr: 'relevé bancaire essayé' },
  'own_table.bank_statements': { en: 'Bank statements I brought', fr: 'Relevés bancaires que j’ai déposés' },
  'own_table.bank_lines': { en: 'Lines of the bank', fr: 'Lignes de la banque' },
  'own_table.bank_matches': {
    en: 'Lines of the bank that are matched',
    fr: 'Lignes de la banque rapprochées',
  },
  'own_column.broughtAt': { en: 'brought', fr: 'déposé le' },
  'own_column.broughtBy': { en: 'brought by', fr: 'déposé par' },
  'own_column.fileIndex': { en: 'check value of the file', fr: 'empreinte du fichier' },
  'own_column.lineId': { en: 'line of the bank', fr: 'ligne de la banque' },
  'own_column.matchedAt': { en: 'matched', fr: 'rapproché le' },
  'own_column.matchedBy': { en: 'matched by', fr: 'rapproché par' },
  'own_column.occurrence': { en: 'which of alike ones', fr: 'combientième de pareilles' },
  'own_column.setAsideAt': { en: 'set aside', fr: 'écarté le' },
  'own_column.setAsideBy': { en: 'set aside by', fr: 'écarté par' },
  'own_column.statementId': { en: 'statement', fr: 'relevé' },
});
