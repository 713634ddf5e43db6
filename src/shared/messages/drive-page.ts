import { catalogue } from './catalogue.js';

/** The pages of drives. Titles are neutral: they stand in the list of tabs. */
export const drivePage = catalogue({
  'drive_page.title': { en: 'Projects', fr: 'Projets' },
  'drive_page.one': { en: 'Project', fr: 'Projet' },
  'drive_page.none': { en: 'There is nothing here for you.', fr: 'Il n’y a rien ici pour vous.' },
  'drive_page.hidden': { en: 'hidden', fr: 'cachée' },
  'drive_page.public_since': { en: 'public since {day}', fr: 'publique depuis le {day}' },
  'drive_page.ended': { en: 'ended on {day}', fr: 'terminée le {day}' },
  'drive_page.stages': { en: 'Stages', fr: 'Étapes' },
  'drive_page.stage': { en: 'Stage', fr: 'Étape' },
  'drive_page.begin_stage': { en: 'Begin a stage', fr: 'Commencer une étape' },
  'drive_page.day': { en: 'Day', fr: 'Jour' },
  'drive_page.write_down': { en: 'Write it down', fr: 'Inscrire' },
  'drive_page.drop_site': { en: 'Not this one any more', fr: 'Retirer ce lieu' },
  'drive_page.site_name': {
    en: 'Another site, as it is called on the map',
    fr: 'Un autre lieu, tel qu’il est nommé sur la carte',
  },
  'drive_page.add_site': { en: 'Add it', fr: 'Ajouter' },
  'drive_page.gates': { en: 'What should be so first', fr: 'Ce qui devrait être acquis d’abord' },
  'drive_page.before': { en: 'Before “{stage}”:', fr: 'Avant « {stage} » :' },
  'drive_gate.committee_share': {
    en: 'committee in the bargaining unit',
    fr: 'comité dans l’unité de négociation',
  },
  'drive_gate.committee_departments': {
    en: 'departments with somebody of the committee',
    fr: 'services où le comité est présent',
  },
  'drive_gate.committee_shifts': {
    en: 'shifts with somebody of the committee',
    fr: 'quarts où le comité est présent',
  },
  'drive_gate.signed_share': {
    en: 'signed in the bargaining unit',
    fr: 'signatures dans l’unité de négociation',
  },
  'drive_page.unit': { en: 'Bargaining unit', fr: 'Unité de négociation' },
  'drive_page.unit_between': {
    en: 'Between {low} and {high} people, as known on {day}.',
    fr: 'Entre {low} et {high} personnes, selon ce qu’on savait le {day}.',
  },
  'drive_page.unit_unknown': {
    en: 'Nobody has said yet how many work there.',
    fr: 'Personne n’a encore dit combien de gens y travaillent.',
  },
  'drive_page.at_least': { en: 'At least', fr: 'Au moins' },
  'drive_page.at_most': { en: 'At most', fr: 'Au plus' },
  'drive_page.authorized': { en: 'Authorization', fr: 'Autorisation' },
  'drive_page.not_authorized': { en: 'No branch has yet.', fr: 'Aucune section ne l’a fait.' },
  'drive_page.authorized_by': { en: '{branch}, meeting of {day}', fr: '{branch}, assemblée du {day}' },
  'drive_page.branch': { en: 'Branch', fr: 'Section' },
  'drive_page.meeting_day': { en: 'Day of its meeting', fr: 'Jour de son assemblée' },
  'drive_page.people': { en: 'Who is in it', fr: 'Qui en fait partie' },
  'drive_page.sign_in_name': {
    en: 'Bring somebody in: the name they sign in with',
    fr: 'Faire venir quelqu’un : le nom avec lequel la personne se connecte',
  },
  'drive_page.second_decides': {
    en: 'Ask them. Another of the committee decides; nobody else sees it.',
    fr: 'Demandez-le-lui. Une autre personne du comité décide; nul autre ne le voit.',
  },
  'drive_page.bring_in': { en: 'Propose to bring in', fr: 'Proposer sa venue' },
  'drive_page.reports': { en: 'Month by month', fr: 'Mois par mois' },
  'drive_page.report': { en: 'Report', fr: 'Rapport' },
  'drive_page.report_missing': { en: 'No report yet.', fr: 'Pas encore de rapport.' },
  'drive_page.write_report': { en: 'Write a report', fr: 'Écrire un rapport' },
  'drive_page.month': { en: 'Month', fr: 'Mois' },
  'drive_page.publication_note': {
    en: 'From the day another of the committee agrees, every member knows the name, the sites, the path and the stage. Contacts, talks and cards stay with you. Whoever was read learns that an organizer looked.',
    fr: 'Dès qu’une autre personne du comité accepte, tous les membres connaissent le nom, les lieux, la voie et l’étape. Les contacts, les échanges et les cartes restent entre vous. Les personnes consultées apprennent que quelqu’un qui organise l’a fait.',
  },
  'drive_page.end': { en: 'End it', fr: 'Y mettre fin' },
  'drive_page.end_note': {
    en: 'A second person of the committee decides. From that day nothing is added, whoever was read learns that an organizer looked, and 90 days later what it knows of people is gone.',
    fr: 'Une deuxième personne du comité décide. À partir de ce jour, on n’ajoute rien, les personnes consultées apprennent que quelqu’un qui organise l’a fait, et 90 jours plus tard ce qu’on sait des gens est supprimé.',
  },
  'drive_page.leave': { en: 'Leave', fr: 'Quitter' },
  'drive_page.sure': { en: 'I am sure', fr: 'J’en suis certain·e' },
  'drive_page.opening_note': {
    en: 'A second custodian decides. After that both of you are outside: only the three people see it. Ask each of them first.',
    fr: 'Une deuxième personne gardienne décide. Après cela, vous en êtes exclu·e·s : seules les trois personnes la voient. Demandez d’abord à chacune.',
  },
  'drive_page.sector': { en: 'Sector', fr: 'Secteur' },
  'drive_page.three_names': {
    en: 'The first three people: the names they sign in with',
    fr: 'Les trois premières personnes : les noms avec lesquels elles se connectent',
  },
  'drive_page.three_names_note': { en: 'apart by commas', fr: 'séparés par des virgules' },
});
