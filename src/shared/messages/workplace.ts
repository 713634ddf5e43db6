import { catalogue } from './catalogue.js';

/** What can be wrong with the map: employers, sites, job classes, programmes and what employers made known. */
export const workplace = catalogue({
  'name.taken': {
    en: '“{name}” is already a name of {by}. Use that entry, or choose a name that differs in more than spelling.',
    fr: '« {name} » est déjà un nom de {by}. Utilisez cette fiche, ou choisissez un nom qui diffère par plus que la graphie.',
  },
  'name.unfit': {
    en: '“{name}” is no name: give 1 to {most} characters.',
    fr: '« {name} » n’est pas un nom : donnez de 1 à {most} caractères.',
  },
  'entry.in_use': {
    en: 'Other entries still refer to this one; each kind is listed. Change or remove those first.',
    fr: 'D’autres fiches renvoient encore à celle-ci; chaque sorte est indiquée. Modifiez ou retirez-les d’abord.',
  },
  'place.unknown': {
    en: 'The map does not have what this is about; each field is listed. Add it to the map first.',
    fr: 'La carte ne contient pas ce dont il s’agit; chaque champ est indiqué. Ajoutez-le d’abord à la carte.',
  },
  'employer.unknown': {
    en: 'This employer is not on the map.',
    fr: 'Cet employeur n’est pas sur la carte.',
  },
  'site.unknown': {
    en: 'This site is not on the map, or belongs to another employer.',
    fr: 'Ce lieu de travail n’est pas sur la carte, ou relève d’un autre employeur.',
  },
  'job_class.unknown': {
    en: 'This job class is not on the map.',
    fr: 'Cette catégorie d’emploi n’est pas sur la carte.',
  },
  'fact.exists': {
    en: 'The map already says this for the same day and source. Correct that entry instead.',
    fr: 'La carte le dit déjà pour le même jour et la même source. Corrigez plutôt cette fiche.',
  },
  'fact.day_ahead': {
    en: '{day} is still to come. Give the day on which this was made known.',
    fr: 'Le {day} est encore à venir. Donnez le jour où cela a été rendu public.',
  },
  'period.reversed': {
    en: 'The last day is before the first. Check both.',
    fr: 'Le dernier jour précède le premier. Vérifiez les deux.',
  },
  'programme.ends_on': {
    en: 'A funding programme ends after {day}. See which jobs it pays.',
    fr: 'Un programme de financement prend fin après le {day}. Voyez quels emplois il paie.',
  },
  'programme.exists': {
    en: '{funder} already has a programme of this name on the map. Correct its end date there, or name the new term.',
    fr: '{funder} a déjà un programme de ce nom sur la carte. Corrigez sa date de fin, ou nommez la nouvelle période.',
  },
  'programme.work_missing': {
    en: 'Say what the programme pays: an employer, one of its sites, a job class, or both.',
    fr: 'Indiquez ce que le programme paie : un employeur, un de ses lieux, une catégorie d’emploi, ou les deux.',
  },
  'programme.funder_missing': {
    en: 'The funder of this programme is missing. Enter who gives the money.',
    fr: 'Le bailleur de fonds de ce programme manque. Inscrivez qui donne l’argent.',
  },
  'programme.name_missing': {
    en: 'A funder or an end date stands here without the name of a programme. Enter its name.',
    fr: 'Un bailleur de fonds ou une date de fin figure ici sans nom de programme. Inscrivez son nom.',
  },
  'headcount.unreadable': {
    en: '“{text}” is not a number of people. Write 24, or “at least 24” for a low estimate.',
    fr: '« {text} » n’est pas un nombre de personnes. Écrivez 24, ou « au moins 24 » pour une estimation prudente.',
  },
  'map_import.day_assumed': {
    en: 'The row does not say since when; we took the day of this import, {day}.',
    fr: 'La ligne ne dit pas depuis quand; le jour de cette importation, {day}, est retenu.',
  },
  'map_import.source_assumed': {
    en: 'The row does not say where this is from; we took the name of the file, {source}.',
    fr: 'La ligne ne dit pas d’où cela vient; le nom du fichier, {source}, est retenu.',
  },
  'map_import.address_unused': {
    en: 'This address has no site beside it and was not used.',
    fr: 'Cette adresse n’a pas de lieu de travail à côté d’elle et n’a pas été utilisée.',
  },
  'map_import.differs': {
    en: 'The map, or an earlier row, says otherwise for the same day and source. Nothing was changed; correct that entry if this row is right.',
    fr: 'La carte, ou une ligne précédente, dit autre chose pour le même jour et la même source. Rien n’a été changé; corrigez cette fiche si cette ligne a raison.',
  },
  'map_import.changed_from': {
    en: 'The map said {before}; this row replaces it.',
    fr: 'La carte indiquait {before}; cette ligne le remplace.',
  },
  'map_import.same_file': {
    en: 'This very file was already brought. Undo that import first if it should be read again.',
    fr: 'Ce même fichier a déjà été importé. Annulez d’abord cette importation s’il faut le relire.',
  },
  'map_import.too_many_rows': {
    en: 'This file has more than {most} rows. Bring it in parts.',
    fr: 'Ce fichier compte plus de {most} lignes. Importez-le en plusieurs parties.',
  },
  'map_import.in_use': {
    en: 'What this import brought is in use or was changed since; each entry is listed. Undo or remove that first.',
    fr: 'Ce que cette importation a apporté est utilisé ou a été modifié depuis; chaque fiche est indiquée. Annulez ou retirez cela d’abord.',
  },
});
