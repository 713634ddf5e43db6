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
  'programme.exists': {
    en: '{funder} already has a programme of this name on the map. Correct its end date there, or name the new term.',
    fr: '{funder} a déjà un programme de ce nom sur la carte. Corrigez sa date de fin, ou nommez la nouvelle période.',
  },
  'programme.work_missing': {
    en: 'Say what the programme pays: an employer, one of its sites, a job class, or both.',
    fr: 'Indiquez ce que le programme paie : un employeur, un de ses lieux, une catégorie d’emploi, ou les deux.',
  },
});
