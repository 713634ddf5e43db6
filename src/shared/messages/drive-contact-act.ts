import { catalogue } from './catalogue.js';

/** Acts of the log about contacts of drives, and the tables of them in one's own data. */
export const driveContactAct = catalogue({
  'own_act.drive_contact_listed': {
    en: 'contacts of a drive listed',
    fr: 'contacts d’une campagne énumérés',
  },
  'act.drive_contact_listed': {
    en: 'saw you in a list of contacts',
    fr: 'vous a vu dans une liste de contacts',
  },
  'own_act.drive_contact_read': { en: 'contact of a drive read', fr: 'contact d’une campagne consulté' },
  'act.drive_contact_read': { en: 'read your record as a contact', fr: 'a consulté votre fiche de contact' },
  'own_act.drive_contact_added': { en: 'contact of a drive added', fr: 'contact d’une campagne ajouté' },
  'own_act.drive_contact_changed': { en: 'contact of a drive changed', fr: 'contact d’une campagne modifié' },
  'act.drive_contact_changed': {
    en: 'changed your record as a contact',
    fr: 'a modifié votre fiche de contact',
  },
  'own_act.drive_contact_tied': { en: 'who knows whom drawn', fr: 'liens entre contacts inscrits' },
  'act.drive_contact_tied': { en: 'wrote down whom you know', fr: 'a inscrit qui vous connaissez' },
  'own_act.drive_contact_merged': { en: 'two contacts merged', fr: 'deux contacts réunis' },
  'act.drive_contact_merged': {
    en: 'merged two records of you as a contact',
    fr: 'a réuni deux fiches de contact vous concernant',
  },
  'own_act.drive_contact_merge_undone': {
    en: 'merging of contacts taken back',
    fr: 'réunion de contacts annulée',
  },
  'act.drive_contact_merge_undone': {
    en: 'parted two records of contacts',
    fr: 'a séparé deux fiches de contact',
  },
  'own_act.drive_contact_joined': { en: 'contact entered as a worker', fr: 'contact inscrit au syndicat' },
  'act.drive_contact_joined': {
    en: 'linked you to your record as a contact',
    fr: 'vous a relié à votre fiche de contact',
  },
  'own_act.drive_contact_assessed': { en: 'contact rated', fr: 'contact coté' },
  'act.drive_contact_assessed': { en: 'rated where you stand', fr: 'a évalué votre position' },
  'own_act.drive_contact_assessment_voided': { en: 'rating voided', fr: 'cote annulée' },
  'act.drive_contact_assessment_voided': {
    en: 'voided a rating of you',
    fr: 'a annulé une cote vous concernant',
  },
  'own_act.drive_contact_assessments_read': {
    en: 'ratings of a contact read',
    fr: 'cotes d’un contact consultées',
  },
  'act.drive_contact_assessments_read': { en: 'read how you were rated', fr: 'a consulté vos cotes' },
  'own_act.drive_contact_talked_with': { en: 'conversation written down', fr: 'conversation inscrite' },
  'act.drive_contact_talked_with': {
    en: 'wrote down a conversation with you',
    fr: 'a inscrit une conversation avec vous',
  },
  'own_act.drive_contact_talk_voided': { en: 'conversation voided', fr: 'conversation annulée' },
  'own_act.drive_contact_talks_read': { en: 'conversations read', fr: 'conversations consultées' },
  'act.drive_contact_talks_read': {
    en: 'read conversations with you',
    fr: 'a consulté des conversations avec vous',
  },
  'own_act.drive_contact_assigned': {
    en: 'list of whom to talk to read',
    fr: 'liste des personnes à rencontrer consultée',
  },
  'act.drive_contact_assigned': {
    en: 'saw you in a list of whom to talk to',
    fr: 'vous a vu dans une liste de personnes à rencontrer',
  },
  'own_act.drive_contact_took_part': {
    en: 'part in an action written down',
    fr: 'participation à une action inscrite',
  },
  'act.drive_contact_took_part': {
    en: 'wrote down whether you took part',
    fr: 'a inscrit si vous avez participé',
  },
  'own_act.drive_contact_parts_read': {
    en: 'who took part in an action read',
    fr: 'participations à une action consultées',
  },
  'act.drive_contact_parts_read': {
    en: 'read whether you took part',
    fr: 'a consulté votre participation',
  },
  'own_act.drive_map_drawn': { en: 'map of a workplace drawn', fr: 'carte d’un lieu de travail modifiée' },
  'own_act.drive_import_brought': { en: 'list of contacts brought', fr: 'liste de contacts apportée' },
  'own_act.drive_import_line_decided': { en: 'line of a list decided', fr: 'ligne d’une liste tranchée' },
  'own_act.drive_import_applied': { en: 'list of contacts let in', fr: 'liste de contacts intégrée' },
  'own_act.drive_import_undone': { en: 'list of contacts taken back', fr: 'liste de contacts annulée' },
  'own_act.drive_structure_test_begun': { en: 'structure test begun', fr: 'test de structure commencé' },
  'own_table.drive_conversations': { en: 'Conversations in a drive', fr: 'Conversations d’une campagne' },
  'own_table.drive_assessments': { en: 'Ratings in a drive', fr: 'Cotes d’une campagne' },
  'own_table.drive_merges': { en: 'Contacts I merged', fr: 'Contacts que j’ai réunis' },
  'own_table.drive_imports': {
    en: 'Lists of contacts I brought',
    fr: 'Listes de contacts que j’ai apportées',
  },
  'own_table.drive_structure_tests': {
    en: 'Structure tests I began',
    fr: 'Tests de structure que j’ai commencés',
  },
  'own_table.drive_structure_answers': { en: 'Who took part in an action', fr: 'Participation à une action' },
  'kept.drive_talks': {
    en: 'What was said in a drive, how people were rated and who took part, once it has ended.',
    fr: 'Ce qui s’est dit dans une campagne, les cotes et les participations, une fois qu’elle est terminée.',
  },
  'kept.drive_lists': {
    en: 'Lists of contacts that were brought to a drive, once it has ended.',
    fr: 'Listes de contacts apportées à une campagne, une fois qu’elle est terminée.',
  },
  'kept.drive_contacts': {
    en: 'The contacts of a drive and the map of their workplace, once it has ended.',
    fr: 'Les contacts d’une campagne et la carte de leur lieu de travail, une fois qu’elle est terminée.',
  },
  'own_column.isLeader': { en: 'others follow them', fr: 'entraîne les autres' },
  'own_column.talkedOn': { en: 'talked', fr: 'conversation le' },
  'own_column.stages': { en: 'what was covered', fr: 'ce qui a été abordé' },
  'own_column.followUpOn': { en: 'to talk again', fr: 'suivi le' },
  'own_column.told': { en: 'what was said', fr: 'ce qui s’est dit' },
  'own_column.assessedOn': { en: 'rated', fr: 'coté le' },
  'own_column.rating': { en: 'rating', fr: 'cote' },
  'own_column.basis': { en: 'by words or an action', fr: 'selon des paroles ou une action' },
  'own_column.lastOn': { en: 'counts until', fr: 'compte jusqu’au' },
  'own_column.asked': { en: 'what was asked', fr: 'ce qui a été demandé' },
  'own_column.heldOn': { en: 'day', fr: 'jour' },
  'own_column.tookPart': { en: 'took part', fr: 'participation' },
  'own_column.mergedAt': { en: 'merged', fr: 'réuni le' },
  'own_column.appliedAt': { en: 'let in', fr: 'intégré le' },
});
