import { catalogue } from './catalogue.js';

/** Acts of the log about signed cards, and the tables of them in one's own data. */
export const driveCardAct = catalogue({
  'own_act.drive_card_received': { en: 'signed card taken in', fr: 'carte signée reçue' },
  'act.drive_card_received': { en: 'took in a card you signed', fr: 'a reçu une carte que vous avez signée' },
  'own_act.drive_card_signed': { en: 'card signed on my telephone', fr: 'carte signée sur mon téléphone' },
  'act.drive_card_signed': {
    en: 'had you sign a card on their telephone',
    fr: 'vous a fait signer une carte sur son téléphone',
  },
  'own_act.drive_card_revoked': { en: 'card taken back written down', fr: 'reprise d’une carte inscrite' },
  'act.drive_card_revoked': {
    en: 'wrote down that you took a card back',
    fr: 'a inscrit que vous avez repris une carte',
  },
  'own_act.drive_card_voided': { en: 'card voided', fr: 'carte annulée' },
  'act.drive_card_voided': { en: 'voided a card of yours', fr: 'a annulé une carte à vous' },
  'own_act.drive_card_listed': { en: 'cards listed', fr: 'cartes énumérées' },
  'act.drive_card_listed': { en: 'saw you in a list of cards', fr: 'vous a vu dans une liste de cartes' },
  'own_act.drive_card_read': { en: 'card read', fr: 'carte consultée' },
  'act.drive_card_read': { en: 'read a card you signed', fr: 'a consulté une carte que vous avez signée' },
  'own_act.drive_card_scanned': { en: 'signed paper photographed', fr: 'papier signé photographié' },
  'act.drive_card_scanned': {
    en: 'photographed a paper you signed',
    fr: 'a photographié un papier que vous avez signé',
  },
  'own_act.drive_card_scan_read': { en: 'photographed card read', fr: 'carte photographiée consultée' },
  'act.drive_card_scan_read': {
    en: 'looked at a paper you signed',
    fr: 'a regardé un papier que vous avez signé',
  },
  'own_act.drive_card_worded': { en: 'wording of cards written', fr: 'texte des cartes rédigé' },
  'own_table.drive_cards': { en: 'Signed cards', fr: 'Cartes signées' },
  'own_table.drive_card_revocations': { en: 'Cards taken back', fr: 'Cartes reprises' },
  'own_table.drive_card_scans': { en: 'Photographs of signed cards', fr: 'Photos de cartes signées' },
  'own_table.drive_card_wordings': { en: 'Wordings I wrote', fr: 'Textes que j’ai rédigés' },
  'kept.drive_cards': {
    en: 'Cards signed in a drive, with their photographs, once it has ended.',
    fr: 'Cartes signées dans une campagne, avec leurs photos, une fois qu’elle est terminée.',
  },
  'own_column.way': { en: 'on paper or a telephone', fr: 'sur papier ou par téléphone' },
  'own_column.signedOn': { en: 'signed', fr: 'signé le' },
  'own_column.revokedOn': { en: 'taken back', fr: 'repris le' },
  'own_column.cardId': { en: 'card (number)', fr: 'carte (numéro)' },
  'own_column.wordingVersion': { en: 'wording', fr: 'texte' },
  'own_column.wordingLanguage': { en: 'language', fr: 'langue' },
  'own_column.signature': { en: 'signature', fr: 'signature' },
  'own_column.english': { en: 'in English', fr: 'en anglais' },
  'own_column.french': { en: 'in French', fr: 'en français' },
});
