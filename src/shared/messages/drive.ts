import { catalogue } from './catalogue.js';

/** What is said about drives. */
export const drive = catalogue({
  'drive.open_title': { en: 'Open a drive', fr: 'Ouvrir une campagne' },
  'drive.code_name': { en: 'Code name', fr: 'Nom de code' },
  'drive.path': { en: 'Path', fr: 'Voie' },
  'drive.jurisdiction': { en: 'Law that applies', fr: 'Loi applicable' },
  'drive.direction': { en: 'Scale of ratings', fr: 'Échelle des cotes' },
  'drive.sites': { en: 'Sites', fr: 'Lieux' },
  'drive.first_committee': { en: 'First committee', fr: 'Premier comité' },
  'drive_path.solidarity': { en: 'solidarity', fr: 'solidarité' },
  'drive_path.certification': { en: 'certification', fr: 'accréditation' },
  'drive_path.voluntary_recognition': { en: 'voluntary recognition', fr: 'reconnaissance volontaire' },
  'drive_direction.one_leads': {
    en: '1 leads, 5 is opposed',
    fr: '1 entraîne les autres, 5 s’oppose',
  },
  'drive_direction.one_opposed': {
    en: '1 is opposed, 5 leads',
    fr: '1 s’oppose, 5 entraîne les autres',
  },
  'drive_stage.mapping': { en: 'mapping the workplace', fr: 'carte du lieu de travail' },
  'drive_stage.committee': { en: 'building the committee', fr: 'formation du comité' },
  'drive_stage.issues': { en: 'finding the issues', fr: 'recherche des enjeux' },
  'drive_stage.support': { en: 'gathering support', fr: 'collecte d’appuis' },
  'drive_stage.demand': { en: 'making the demand', fr: 'présentation de la demande' },
  'drive_stage.filing': { en: 'filing', fr: 'dépôt' },
  'drive_stage.vote': { en: 'the vote', fr: 'le vote' },
  'drive_stage.recognized': { en: 'recognized', fr: 'reconnaissance' },
  'drive_stage.agreement': { en: 'first agreement', fr: 'première convention' },
  'drive.ended': {
    en: 'This drive has ended. What was written down can be read; nothing is added.',
    fr: 'Cette campagne est terminée. On peut lire ce qui est inscrit; on n’ajoute rien.',
  },
  'drive.three_people': {
    en: 'The first committee is three different people. Choose three.',
    fr: 'Le premier comité compte trois personnes différentes. Choisissez-en trois.',
  },
  'drive.site_unknown': {
    en: 'Choose at least one site, and only sites that are on the map.',
    fr: 'Choisissez au moins un lieu, et seulement des lieux qui sont sur la carte.',
  },
  'drive.jurisdiction_unknown': {
    en: 'Write the jurisdiction as a code, for instance CA-ON or US.',
    fr: 'Écrivez la juridiction sous forme de code, par exemple CA-ON ou US.',
  },
  'own_act.drive_committee_read': { en: 'names of a committee read', fr: 'noms d’un comité consultés' },
  'act.drive_committee_read': {
    en: 'saw your name in a committee',
    fr: 'a vu votre nom dans un comité',
  },
  'own_table.drive_contacts': {
    en: 'What a drive kept of me',
    fr: 'Ce qu’une campagne a noté de moi',
  },
  'own_column.isSupervisor': { en: 'supervisor', fr: 'responsable hiérarchique' },
  'own_column.isShielded': { en: 'not to be approached', fr: 'à ne pas approcher' },
  'own_column.reach': { en: 'how to be reached', fr: 'comment joindre' },
});
