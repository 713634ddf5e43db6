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
  'worker_import.name_missing': {
    en: 'The name is missing. Enter the name this person chose.',
    fr: 'Le nom manque. Inscrivez le nom que cette personne a choisi.',
  },
  'worker_import.word_unknown': {
    en: '“{text}” could not be read and was left out. Add it by hand after the import.',
    fr: '« {text} » n’a pas pu être lu et a été laissé de côté. Ajoutez-le à la main après l’importation.',
  },
  'worker_import.start_assumed': {
    en: 'The first day of the job is missing; we took {day}. Correct the job if it began earlier.',
    fr: 'Le premier jour de l’emploi manque; {day} est retenu. Corrigez l’emploi s’il a commencé plus tôt.',
  },
  'worker_import.employer_unknown': {
    en: '“{text}” is not on the map. Correct the spelling, put it on the map first, or confirm new names.',
    fr: '« {text} » n’est pas sur la carte. Corrigez l’orthographe, ajoutez-le d’abord à la carte ou confirmez les nouveaux noms.',
  },
  'worker_import.site_unknown': {
    en: 'This employer has no site “{text}” on the map. Correct the spelling, add the site first, or confirm new names.',
    fr: 'Cet employeur n’a pas de site « {text} » sur la carte. Corrigez l’orthographe, ajoutez le site d’abord ou confirmez les nouveaux noms.',
  },
  'worker_import.job_class_unknown': {
    en: 'No job class is called “{text}”. Correct the spelling, add it first, or confirm new names.',
    fr: 'Aucune catégorie d’emploi ne s’appelle « {text} ». Corrigez l’orthographe, ajoutez-la d’abord ou confirmez les nouveaux noms.',
  },
  'worker_import.programme_unknown': {
    en: '“{text}” is not exactly one funding programme on the map. Correct the name, or leave it out and add it by hand.',
    fr: '« {text} » ne correspond pas à un seul programme de financement sur la carte. Corrigez le nom, ou omettez-le et ajoutez-le à la main.',
  },
  'worker_import.job_known': {
    en: 'This person is already known with this job. Nothing was added.',
    fr: 'Cette personne est déjà connue avec cet emploi. Rien n’a été ajouté.',
  },
  'worker_import.details_kept': {
    en: 'This person is known already: only the job was added, what is kept of them stays as it is.',
    fr: 'Cette personne est déjà connue : seul l’emploi a été ajouté, ce qui est conservé à son sujet ne change pas.',
  },
  'worker_import.left_out': {
    en: 'Somebody looked at this row and left it out.',
    fr: 'Quelqu’un a examiné cette ligne et l’a laissée de côté.',
  },
  'worker_import.too_many_rows': {
    en: 'This file has more than {limit} rows. Bring it in smaller files.',
    fr: 'Ce fichier compte plus de {limit} lignes. Apportez-le en fichiers plus petits.',
  },
  'worker_import.same_file': {
    en: 'This very file was brought before. Undo that import first if you want to bring it again.',
    fr: 'Ce même fichier a déjà été apporté. Annulez d’abord cette importation si vous voulez l’apporter de nouveau.',
  },
  'worker_import.not_in_review': {
    en: 'This row waits for no decision any more. Read the import again.',
    fr: 'Cette ligne n’attend plus de décision. Relisez l’importation.',
  },
  'worker_import.person_needed': {
    en: 'Say which known person this row is.',
    fr: 'Indiquez de quelle personne connue il s’agit.',
  },
  'worker_import.depended_on': {
    en: 'This import cannot be undone any more: what it brought is in use or was changed since. What depends on it is listed.',
    fr: 'Cette importation ne peut plus être annulée : ce qu’elle a apporté sert ou a été modifié depuis. Ce qui en dépend est indiqué.',
  },
});
