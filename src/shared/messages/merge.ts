import { catalogue } from './catalogue.js';

/** Two rows of one person. */
export const merge = catalogue({
  'merge.title': { en: 'Merge two records of one person', fr: 'Réunir deux dossiers d’une même personne' },
  'merge.kept': { en: 'The record that stays', fr: 'Le dossier qui reste' },
  'merge.merged': { en: 'The record that is joined to it', fr: 'Le dossier qui s’y ajoute' },
  'merge.same': {
    en: 'These are one and the same record. Choose two.',
    fr: 'C’est un seul et même dossier. Choisissez-en deux.',
  },
  'merge.two_accounts': {
    en: 'Both have an account. Ask the person which one they use, and end the other first.',
    fr: 'Les deux ont un compte. Demandez à la personne lequel elle utilise et mettez d’abord fin à l’autre.',
  },
  'merge.own_record': {
    en: 'One of the two records is your own. Two others have to decide this.',
    fr: 'L’un des deux dossiers est le vôtre. Deux autres personnes doivent en décider.',
  },
  'merge.told': {
    en: 'Two records of yours were joined into one. Look whether all in it is yours.',
    fr: 'Deux de vos dossiers ont été réunis. Vérifiez que tout y est bien à vous.',
  },
});
