import { catalogue } from './catalogue.js';

/** What can be wrong with a spreadsheet that somebody brings, as a whole. */
export const file = catalogue({
  'file.empty': {
    en: '“{fileName}” is empty. Check that you picked the right file and that it was saved.',
    fr: '« {fileName} » est vide. Vérifiez que c’est le bon fichier et qu’il a été enregistré.',
  },
  'file.not_a_spreadsheet': {
    en: '“{fileName}” is not a spreadsheet. Open it in your spreadsheet program and save it as .xlsx or CSV.',
    fr: '« {fileName} » n’est pas une feuille de calcul. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx ou en CSV.',
  },
  'file.old_excel': {
    en: '“{fileName}” is in an Excel format that is not read here. Save it as .xlsx or CSV and bring that file.',
    fr: '« {fileName} » est dans un format Excel qui n’est pas lu ici. Enregistrez-le en .xlsx ou en CSV, puis déposez ce fichier.',
  },
  'file.open_document': {
    en: '“{fileName}” is an OpenDocument spreadsheet. Save it as .xlsx or CSV and bring that file.',
    fr: '« {fileName} » est une feuille OpenDocument. Enregistrez-la en .xlsx ou en CSV, puis déposez ce fichier.',
  },
  'file.protected': {
    en: '“{fileName}” is locked with a password. Open it, remove the password, save it and bring it again.',
    fr: '« {fileName} » est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-le et déposez-le de nouveau.',
  },
  'file.damaged': {
    en: '“{fileName}” is damaged or only half of it arrived. Open it, save it again as .xlsx or CSV and bring it again.',
    fr: '« {fileName} » est endommagé ou incomplet. Ouvrez-le, enregistrez-le de nouveau en .xlsx ou en CSV et déposez-le encore.',
  },
  'file.too_large_unpacked': {
    en: '“{fileName}” takes more than {megabytes} MB once unpacked. Save the sheet with the answers alone as CSV.',
    fr: '« {fileName} » dépasse {megabytes} Mo une fois décompressé. Enregistrez en CSV la seule feuille des réponses.',
  },
  'file.too_many_rows': {
    en: '“{fileName}” has a sheet of more than {rows} rows, too many for .xlsx. Save that sheet as CSV and bring the CSV.',
    fr: '« {fileName} » contient une feuille de plus de {rows} lignes, trop pour .xlsx. Enregistrez cette feuille en CSV et déposez le CSV.',
  },
  'file.too_complex': {
    en: '“{fileName}” takes too much time or memory to read. Save the sheet with the answers alone as CSV.',
    fr: '« {fileName} » demande trop de temps ou de mémoire à lire. Enregistrez en CSV la seule feuille des réponses.',
  },
  'file.no_head': {
    en: 'No row with column names was recognized in “{fileName}”. What comes closest is: {found}. Name the columns, for instance employer, job, pay.',
    fr: 'Aucune ligne de titres de colonnes n’a été reconnue dans « {fileName} ». Ce qui s’en approche le plus : {found}. Nommez les colonnes, par exemple employeur, poste, salaire.',
  },
});
