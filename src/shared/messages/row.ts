import { catalogue } from './catalogue.js';

/** What can be wrong with a row, a column or one of its smaller answers. */
export const row = catalogue({
  'row.broken': {
    en: 'This row could not be divided into its columns. Check its quotes and separators.',
    fr: 'Cette ligne n’a pas pu être divisée en colonnes. Vérifiez ses guillemets et ses séparateurs.',
  },
  'row.employer_missing': {
    en: 'The employer is missing. Enter who pays.',
    fr: 'L’employeur manque. Inscrivez qui paie.',
  },
  'row.job_class_missing': {
    en: 'The job is missing. Enter the kind of work, for example outreach worker.',
    fr: 'L’emploi manque. Inscrivez le genre de travail, par exemple travail de proximité.',
  },
  'row.text_cut': {
    en: 'This text was longer than {limit} characters; only its beginning is kept.',
    fr: 'Ce texte dépassait {limit} caractères; seul le début est conservé.',
  },
  'duplicate.suspected': {
    en: 'This answer is identical to the one on line {line}. Nothing was dropped; check whether one person answered twice.',
    fr: 'Cette réponse est identique à celle de la ligne {line}. Rien n’a été retiré; vérifiez si une personne a répondu deux fois.',
  },
  'column.missing': {
    en: 'No column for {field} was found. Say which column holds it.',
    fr: 'Aucune colonne pour {field} n’a été trouvée. Indiquez quelle colonne la contient.',
  },
  'column.field_unknown': {
    en: 'There is no field called {text}. Use one of the known fields, or null to leave the column out.',
    fr: 'Aucun champ ne s’appelle {text}. Utilisez un champ connu, ou null pour laisser la colonne de côté.',
  },
  'column.head_absent': {
    en: 'The file has no column called “{text}”. Write its name as it stands in the file.',
    fr: 'Le fichier n’a pas de colonne « {text} ». Écrivez son nom tel qu’il figure dans le fichier.',
  },
  'column.field_twice': {
    en: 'Two columns are given for {field}. Keep one.',
    fr: 'Deux colonnes sont données pour {field}. Gardez-en une.',
  },
  'hours.unreadable': {
    en: '“{text}” is not a number of hours. Write it like 37.5.',
    fr: '« {text} » n’est pas un nombre d’heures. Écrivez-le comme 37,5.',
  },
  'hours.range': {
    en: '“{text}” is a range of hours. Enter the usual number.',
    fr: '« {text} » est une fourchette d’heures. Inscrivez le nombre habituel.',
  },
  'hours.ambiguous': {
    en: '“{text}” can be read in more than one way. Write hours like 37.5.',
    fr: '« {text} » peut se lire de plusieurs façons. Écrivez les heures comme 37,5.',
  },
  'hours.out_of_range': {
    en: '“{text}” hours cannot be: a day has 24 and a week 168.',
    fr: '« {text} » heures, c’est impossible : une journée en a 24 et une semaine 168.',
  },
  'hours.conflict': {
    en: 'The pay names other hours than the column of shift hours. Keep the right ones.',
    fr: 'La paie indique d’autres heures que la colonne des heures du quart. Gardez les bonnes.',
  },
  'hours.week_assumed': {
    en: 'The hours per week are unknown; we took {hours}.',
    fr: 'Les heures par semaine sont inconnues; {hours} sont retenues.',
  },
  'hours.day_assumed': {
    en: 'The hours of the day are unknown; we took {hours}.',
    fr: 'Les heures de la journée sont inconnues; {hours} sont retenues.',
  },
  'choice.unreadable': {
    en: '“{text}” is not one of the answers we know. Write yes, no or unknown.',
    fr: '« {text} » n’est pas une des réponses connues. Écrivez oui, non ou inconnu.',
  },
  'age.unreadable': {
    en: '“{text}” is not an age. Write a number like 34 or a band like 25-34.',
    fr: '« {text} » n’est pas un âge. Écrivez un nombre comme 34 ou une tranche comme 25-34.',
  },
});
