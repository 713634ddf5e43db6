import { catalogue } from './catalogue.js';

/** What is said about drives. */
export const drive = catalogue({
  'drive.open_title': { en: 'Open a drive', fr: 'Ouvrir une campagne' },
  'drive.mandate_title': { en: 'Somebody comes in', fr: 'Quelqu’un se joint à nous' },
  'drive.recall_title': { en: 'A mandate ends', fr: 'Fin d’un mandat' },
  'drive.ending_title': { en: 'End the project', fr: 'Mettre fin au projet' },
  'drive.publication_title': { en: 'Go public', fr: 'Rendre publique' },
  'drive.public_name': { en: 'Name for everybody', fr: 'Nom pour tout le monde' },
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
  'drive.person_unknown': {
    en: 'Nobody was found. Ask the person for the name they sign in with, and write that or choose somebody.',
    fr: 'Personne n’a été trouvé. Demandez à la personne le nom avec lequel elle se connecte, et écrivez-le ou choisissez quelqu’un.',
  },
  'drive.last_of_committee': {
    en: 'You are the last of the committee. Bring somebody in first, or end the drive.',
    fr: 'Vous êtes la dernière personne du comité. Faites d’abord venir quelqu’un, ou mettez fin à la campagne.',
  },
  'drive.stage_of_other_path': {
    en: 'This path does not go through that stage. Choose one of its own.',
    fr: 'Cette voie ne passe pas par cette étape. Choisissez-en une des siennes.',
  },
  'drive.stage_begun': {
    en: 'This stage is written down for that day already.',
    fr: 'Cette étape est déjà inscrite pour ce jour.',
  },
  'drive.day_to_come': {
    en: 'This day is still to come. Write it down when it has come.',
    fr: 'Ce jour est encore à venir. Inscrivez-le quand il sera venu.',
  },
  'drive.estimate_reversed': {
    en: 'At most is less than at least. Exchange the two numbers.',
    fr: 'Le maximum est inférieur au minimum. Échangez les deux nombres.',
  },
  'drive.last_site': {
    en: 'A drive is about at least one site. Add another before this one goes.',
    fr: 'Une campagne vise au moins un lieu. Ajoutez-en un autre avant de retirer celui-ci.',
  },
  'drive.committee_too_small': {
    en: 'People in the committee that day: {held}. It takes {needed} before a branch authorizes a drive.',
    fr: 'Personnes au comité ce jour-là : {held}. Il en faut {needed} avant qu’une section autorise une campagne.',
  },
  'drive.branch_unknown': {
    en: 'There is no such branch on that day. Choose one of those that exist.',
    fr: 'Cette section n’existe pas ce jour-là. Choisissez-en une qui existe.',
  },
  'drive.public_already': {
    en: 'This drive is public already.',
    fr: 'Cette campagne est déjà publique.',
  },
  'drive.report_there': {
    en: 'The report of {month} is written already. Reports stay as they are.',
    fr: 'Le rapport de {month} est déjà écrit. Les rapports restent tels quels.',
  },
  'drive.month_outside': {
    en: 'Reports are of months from {first} to {last}.',
    fr: 'Les rapports portent sur les mois de {first} à {last}.',
  },
  'drive.three_people': {
    en: 'The first committee is three different people. Choose three.',
    fr: 'Le premier comité compte trois personnes différentes. Choisissez-en trois.',
  },
  'drive.site_unknown': {
    en: 'Choose at least one site, and only sites that are on the map.',
    fr: 'Choisissez au moins un lieu, et seulement des lieux qui sont sur la carte.',
  },
  'drive.sector_unknown': {
    en: 'No rule knows this sector. Choose one of the list; “general” is right for everybody else.',
    fr: 'Aucune règle ne connaît ce secteur. Choisissez-en un de la liste; « general » convient à tous les autres.',
  },
  'drive.jurisdiction_unknown': {
    en: 'Write the jurisdiction as a code, for instance CA-ON or US.',
    fr: 'Écrivez la juridiction sous forme de code, par exemple CA-ON ou US.',
  },
  'page.an_organizer': { en: 'an organizer', fr: 'une personne qui organise' },
  'act.organizer_read': { en: 'saw something about you', fr: 'a vu quelque chose à votre sujet' },
  'own_act.organizer_read': { en: 'something about you seen', fr: 'quelque chose à votre sujet consulté' },
  'own_act.drive_committee_read': { en: 'names of a committee read', fr: 'noms d’un comité consultés' },
  'own_act.drive_left': { en: 'a drive left', fr: 'campagne quittée' },
  'own_act.drive_stage_recorded': { en: 'stage written down', fr: 'étape inscrite' },
  'own_act.drive_unit_estimated': { en: 'size of a unit written down', fr: 'taille d’une unité inscrite' },
  'own_act.drive_site_added': { en: 'site added', fr: 'lieu ajouté' },
  'own_act.drive_site_dropped': { en: 'site dropped', fr: 'lieu retiré' },
  'own_act.drive_closed': { en: 'drive ended', fr: 'campagne terminée' },
  'own_act.drive_authorized': { en: 'authorization written down', fr: 'autorisation inscrite' },
  'own_act.drive_published': { en: 'drive made public', fr: 'campagne rendue publique' },
  'own_act.drive_reported': { en: 'report written', fr: 'rapport écrit' },
  'own_table.drive_contacts': {
    en: 'What a drive kept of me',
    fr: 'Ce qu’une campagne a noté de moi',
  },
  'own_column.isSupervisor': { en: 'supervisor', fr: 'responsable hiérarchique' },
  'own_column.isShielded': { en: 'not to be approached', fr: 'à ne pas approcher' },
  'own_column.reach': { en: 'how to be reached', fr: 'comment joindre' },
});
