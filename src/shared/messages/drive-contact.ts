import { catalogue } from './catalogue.js';

/** What is said about the people of a drive and its map. */
export const driveContact = catalogue({
  'drive_contact.name_missing': {
    en: 'Give a name or a nickname: without one nobody can be told from another.',
    fr: 'Donnez un nom ou un surnom : sans cela, on ne peut distinguer personne.',
  },
  'drive_contact.department_unknown': {
    en: 'This department is not on the map of the drive. Add it first, or choose one that is.',
    fr: 'Ce service n’est pas sur la carte de la campagne. Ajoutez-le d’abord, ou choisissez-en un qui y est.',
  },
  'drive_contact.shift_unknown': {
    en: 'This shift is not on the map of the drive. Add it first, or choose one that is.',
    fr: 'Ce quart n’est pas sur la carte de la campagne. Ajoutez-le d’abord, ou choisissez-en un qui y est.',
  },
  'drive_contact.group_unknown': {
    en: 'One of these groups is not on the map of the drive. Add it first, or leave it out.',
    fr: 'Un de ces groupes n’est pas sur la carte de la campagne. Ajoutez-le d’abord, ou laissez-le de côté.',
  },
  'drive_contact.merged': {
    en: 'This contact turned out to be another one. Go on with the one that is kept, or take the merging back.',
    fr: 'Ce contact s’est révélé être un autre. Continuez avec celui qui est gardé, ou annulez la réunion.',
  },
  'drive_contact.merged_self': {
    en: 'That is the same contact. Choose the other one.',
    fr: 'C’est le même contact. Choisissez l’autre.',
  },
  'drive_contact.two_workers': {
    en: 'Each of the two is somebody else in the union. They are two people; check which one joined.',
    fr: 'Chacun des deux est une autre personne au syndicat. Ce sont deux personnes; vérifiez laquelle a adhéré.',
  },
  'drive_contact.not_merged': {
    en: 'This contact was not merged. There is nothing to take back.',
    fr: 'Ce contact n’a pas été réuni. Il n’y a rien à annuler.',
  },
  'drive_contact.joined': {
    en: 'This contact, or this worker, is linked already. Look for both in the list.',
    fr: 'Ce contact, ou cette personne, est déjà relié. Cherchez les deux dans la liste.',
  },
  'drive_contact.worker_unknown': {
    en: 'The union knows nobody by this id. Leave it out, and they are entered.',
    fr: 'Le syndicat ne connaît personne sous cet identifiant. Laissez-le de côté, et la personne sera inscrite.',
  },
  'drive_map.in_use': {
    en: 'Somebody is still there. Move them first.',
    fr: 'Quelqu’un s’y trouve encore. Déplacez d’abord ces personnes.',
  },
  'drive_map.site_unknown': {
    en: 'This is not a site of the drive. Choose one of its sites, or none for all of them.',
    fr: 'Ce n’est pas un lieu de la campagne. Choisissez un de ses lieux, ou aucun pour tous.',
  },
  'drive_tie.self': {
    en: 'Nobody is tied to themselves. Choose somebody else.',
    fr: 'Personne n’a de lien avec soi-même. Choisissez quelqu’un d’autre.',
  },
  'drive_import.no_names': {
    en: 'No column of this list holds names. Call it “Name”, or “First name” and “Last name”.',
    fr: 'Aucune colonne de cette liste ne contient de noms. Nommez-la « Nom complet », ou « Prénom » et « Nom ».',
  },
  'drive_import.too_many': {
    en: 'This list has more than {limit} lines. Bring it in parts.',
    fr: 'Cette liste a plus de {limit} lignes. Apportez-la en plusieurs parties.',
  },
  'drive_import.applied': {
    en: 'This list was let in already. Take it back first, and bring it again.',
    fr: 'Cette liste a déjà été intégrée. Annulez-la d’abord, puis apportez-la de nouveau.',
  },
  'drive_import.undone': {
    en: 'This list was taken back already. Bring it again.',
    fr: 'Cette liste a déjà été annulée. Apportez-la de nouveau.',
  },
  'drive_import.outdated': {
    en: 'Contacts were added or changed since this list was compared. Bring it again, so that nobody is there twice.',
    fr: 'Des contacts ont été ajoutés ou modifiés depuis la comparaison. Apportez la liste de nouveau, pour que personne n’y soit deux fois.',
  },
  'drive_import.undecided': {
    en: 'Lines that may be somebody known: {count}. Decide each: new, the same, or left out.',
    fr: 'Lignes qui désignent peut-être une personne connue : {count}. Décidez de chacune : nouvelle, la même, ou laissée de côté.',
  },
  'drive_import.line_refused': {
    en: 'Nobody can be made of this line. Correct it in the list and bring that again, or leave it out.',
    fr: 'On ne peut rien tirer de cette ligne. Corrigez-la dans la liste et apportez-la de nouveau, ou laissez-la de côté.',
  },
  'drive_import.contact_needed': {
    en: 'Say which contact it is.',
    fr: 'Indiquez de quel contact il s’agit.',
  },
  'drive_talk.to_come': {
    en: 'This day is still to come. Write it down once it happened.',
    fr: 'Ce jour est encore à venir. Inscrivez-le une fois que c’est arrivé.',
  },
  'drive_talk.follow_up_before': {
    en: 'The follow-up is after the talk. Choose a later day, or none.',
    fr: 'Le suivi vient après la conversation. Choisissez un jour plus tard, ou aucun.',
  },
  'drive_talk.follow_up_due': {
    en: 'You said that you would talk with somebody again today.',
    fr: 'Vous avez dit que vous parleriez de nouveau à quelqu’un aujourd’hui.',
  },
  'drive_rating.title': { en: 'Numbers by department', fr: 'Chiffres par service' },
  'drive_rating.on': { en: 'On {day}', fr: 'Le {day}' },
  'drive_rating.everybody': { en: 'Everybody', fr: 'Tout le monde' },
  'drive_rating.no_department': { en: 'No department', fr: 'Sans service' },
  'drive_rating.not_assessed': { en: 'none yet', fr: 'pas encore' },
  'drive_rating.one_leads': {
    en: '1 leads, 5 is opposed. Darker is more of the row.',
    fr: '1 entraîne les autres, 5 s’oppose. Plus c’est foncé, plus la part de la ligne est grande.',
  },
  'drive_rating.one_opposed': {
    en: '1 is opposed, 5 leads. Darker is more of the row.',
    fr: '1 s’oppose, 5 entraîne les autres. Plus c’est foncé, plus la part de la ligne est grande.',
  },
});
