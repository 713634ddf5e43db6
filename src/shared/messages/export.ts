import { catalogue } from './catalogue.js';

/** Files with people in them. */
export const exportFile = catalogue({
  'export.title': { en: 'Make a file with people in it', fr: 'Produire un fichier contenant des personnes' },
  'export.what': { en: 'What', fr: 'Quoi' },
  'export.count': { en: 'Rows', fr: 'Lignes' },
  'export.form': { en: 'Form', fr: 'Format' },
  'export.site': { en: 'Site', fr: 'Lieu' },
  'export.employer': { en: 'Employer', fr: 'Employeur' },
  'export.job_class': { en: 'Job class', fr: 'Catégorie d’emploi' },
  'export.reason': { en: 'Reason', fr: 'Raison' },
  'export.kind_workers': {
    en: 'People: chosen name, pronouns, e-mail, phone, jobs of the day',
    fr: 'Personnes : nom choisi, pronoms, courriel, téléphone, emplois du jour',
  },
  'export.kind_mandates': {
    en: 'Mandates in force: who, which, where, from, until',
    fr: 'Mandats en vigueur : qui, lequel, où, début, fin',
  },
  'export.too_large_for_workbook': {
    en: 'This would be {count} rows; a workbook takes {most}. Ask for CSV, or for one site or employer.',
    fr: 'Cela ferait {count} lignes; un classeur en accepte {most}. Demandez un CSV, ou un seul lieu ou employeur.',
  },
  'export.filter_unknown': {
    en: 'This is not on the map, or not where you may act. Choose another, or leave it out.',
    fr: 'Cela n’est pas sur la carte, ou pas là où vous pouvez agir. Choisissez autre chose, ou omettez-le.',
  },
  'export.told': {
    en: 'A file you asked for is ready for a day.',
    fr: 'Un fichier demandé est prêt pour un jour.',
  },
  'export.head_name': { en: 'Name', fr: 'Nom' },
  'export.head_pronouns': { en: 'Pronouns', fr: 'Pronoms' },
  'export.head_email': { en: 'E-mail', fr: 'Courriel' },
  'export.head_phone': { en: 'Phone', fr: 'Téléphone' },
  'export.head_jobs': { en: 'Jobs', fr: 'Emplois' },
  'export.head_mandate': { en: 'Mandate', fr: 'Mandat' },
  'export.head_scope': { en: 'Where', fr: 'Où' },
  'export.head_from': { en: 'From', fr: 'Début' },
  'export.head_until': { en: 'Until', fr: 'Fin' },
  'export_page.files': { en: 'Files', fr: 'Fichiers' },
  'export_page.none': { en: 'You have no files.', fr: 'Vous n’avez aucun fichier.' },
  'export_page.note': {
    en: 'A custodian has to agree. The file is for you alone, for one day; everybody in it sees that you took it.',
    fr: 'Une personne gardienne doit accepter. Le fichier est pour vous seul·e, un jour; chaque personne qui y figure voit que vous l’avez pris.',
  },
  'export_page.ask': { en: 'Ask for a file', fr: 'Demander un fichier' },
  'export_page.fetch': { en: 'Fetch', fr: 'Prendre' },
  'export_page.until': { en: 'until {at}', fr: 'jusqu’au {at}' },
  'export_page.gone': { en: 'gone', fr: 'disparu' },
  'export_page.rows': { en: '{count} rows', fr: '{count} lignes' },
  'export_page.asked': {
    en: 'You asked. It is here once a custodian agrees.',
    fr: 'Demande faite. Le fichier sera ici dès qu’une personne gardienne accepte.',
  },
  'export_page.everywhere': { en: 'all', fr: 'tous' },
});
