import { catalogue } from './catalogue.js';

/** What can be said about a file of wage answers, its names and its rows. */
export const surveyImport = catalogue({
  'import.same_file': {
    en: 'This file was brought before. Undo the earlier import first if you want to bring it again.',
    fr: 'Ce fichier a déjà été déposé. Annulez d’abord l’importation précédente si vous voulez le déposer de nouveau.',
  },
  'import.mapping_wrong': {
    en: 'The columns you named do not fit this file; each one is listed.',
    fr: 'Les colonnes indiquées ne correspondent pas à ce fichier; chacune est signalée.',
  },
  'import.mapping_invalid': {
    en: 'Say which column holds what as {"column name": "field"}, or null to leave a column out.',
    fr: 'Indiquez ce que contient chaque colonne ainsi : {"nom de colonne": "champ"}, ou null pour laisser une colonne de côté.',
  },
  'column.name_taken': {
    en: '“{name}” already says what its column holds. If your union added it, remove it first; for one file, use its mapping.',
    fr: '« {name} » indique déjà ce que contient sa colonne. Si votre syndicat l’a ajouté, retirez-le d’abord; pour un seul fichier, utilisez sa correspondance de colonnes.',
  },
  'column.name_empty': {
    en: 'Write the name of the column with at least one letter or digit, as the spreadsheet has it.',
    fr: 'Écrivez le nom de la colonne avec au moins une lettre ou un chiffre, comme dans la feuille de calcul.',
  },
  'import.running': {
    en: 'This file is still being read. Ask again when it is finished.',
    fr: 'La lecture de ce fichier est en cours. Redemandez quand elle sera terminée.',
  },
  'import.failed': {
    en: 'This file could not be read to its end; nothing of it was kept. Bring it again, or save it as CSV first.',
    fr: 'Ce fichier n’a pas pu être lu jusqu’au bout; rien n’en a été conservé. Déposez-le de nouveau, ou enregistrez-le d’abord en CSV.',
  },
  'import.row_not_in_review': {
    en: 'This row does not wait for a decision.',
    fr: 'Cette ligne n’attend pas de décision.',
  },
  'import.name_not_in_file': {
    en: 'No row that counts has the name “{name}”. Write it as the report shows it.',
    fr: 'Aucune ligne retenue ne porte le nom « {name} ». Écrivez-le comme le rapport le montre.',
  },
  'import.name_not_on_map': {
    en: '“{name}” cannot be the same as that: there is no such entry on the map.',
    fr: '« {name} » ne peut pas correspondre à cela : cette fiche n’existe pas sur la carte.',
  },
  'import.site_elsewhere': {
    en: 'The site “{name}” belongs to another employer in this file.',
    fr: 'Dans ce fichier, le lieu « {name} » appartient à un autre employeur.',
  },
  'import.employer_first': {
    en: 'Say first what the employer of the site “{name}” is.',
    fr: 'Précisez d’abord l’employeur du lieu « {name} ».',
  },
  'duplicate.other_file': {
    en: 'A later answer of the same person for the same job is in another file; that one counts.',
    fr: 'Une réponse plus récente de la même personne pour le même emploi figure dans un autre fichier; c’est elle qui compte.',
  },
  'duplicate.suspected_other_file': {
    en: 'This answer is identical to one in another file. Nothing was dropped; check whether one person answered twice.',
    fr: 'Cette réponse est identique à une autre d’un autre fichier. Rien n’a été retiré; vérifiez si une personne a répondu deux fois.',
  },
});
