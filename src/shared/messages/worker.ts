import { catalogue } from './catalogue.js';

/** What can be wrong with a person's record, a job, or a spreadsheet of people. */
export const worker = catalogue({
  'worker.unreadable': {
    en: 'This person’s key does not open what is kept here, so nothing was shown or changed. Ask a custodian to restore the newest keyring.',
    fr: 'La clé de cette personne n’ouvre pas ce qui est conservé ici; rien n’a été montré ni modifié. Demandez à une personne gardienne des clés de restaurer le trousseau le plus récent.',
  },
  'worker.job_needed': {
    en: 'You act for some sites only. Add the person with a job at one of them.',
    fr: 'Vous agissez seulement pour certains sites. Ajoutez la personne avec un emploi à l’un d’eux.',
  },
  'job.employer_unknown': {
    en: 'This employer is not on the map. Choose one from the list of employers.',
    fr: 'Cet employeur n’est pas sur la carte. Choisissez-en un dans la liste des employeurs.',
  },
  'job.site_unknown': {
    en: 'There is no such site of this employer where you may act. Choose one of its sites.',
    fr: 'Cet employeur n’a pas de tel site où vous pouvez agir. Choisissez l’un de ses sites.',
  },
  'job.class_unknown': {
    en: 'This job class is not on the map. Choose one from the list of job classes.',
    fr: 'Cette catégorie d’emploi n’est pas sur la carte. Choisissez-en une dans la liste des catégories.',
  },
  'job.programme_unknown': {
    en: 'This funding programme is not on the map. Choose one from the list, or leave it out.',
    fr: 'Ce programme de financement n’est pas sur la carte. Choisissez-en un dans la liste, ou omettez-le.',
  },
  'job.certification_unknown': {
    en: 'This employer has no such certification. Choose one of its own, or give the union’s name instead.',
    fr: 'Cet employeur n’a pas cette accréditation. Choisissez l’une des siennes, ou donnez plutôt le nom du syndicat.',
  },
  'job.not_covered': {
    en: 'Another union is named, but the job is not said to be covered. Say that it is covered, or leave the union out.',
    fr: 'Un autre syndicat est nommé, mais l’emploi n’est pas dit couvert. Indiquez qu’il est couvert, ou omettez le syndicat.',
  },
  'job.ends_before_start': {
    en: 'The last day, {until}, is before the first, {from}. Correct one of the two.',
    fr: 'Le dernier jour, {until}, précède le premier, {from}. Corrigez l’un des deux.',
  },
  'job.ended': {
    en: 'This job already ended on {until}. Change the job if that day is wrong.',
    fr: 'Cet emploi a déjà pris fin le {until}. Modifiez l’emploi si ce jour est inexact.',
  },
});
