import { catalogue } from './catalogue.js';

/** What can be said of a wage survey as a whole. */
export const survey = catalogue({
  'survey.closes_before_opens': {
    en: 'The last day lies before the first. Give a last day on or after the first.',
    fr: 'Le dernier jour précède le premier. Donnez un dernier jour égal ou postérieur au premier.',
  },
  'survey.closed': {
    en: 'This survey is closed and stays as it is. Start a new one for a correction.',
    fr: 'Cette enquête est fermée et reste telle quelle. Ouvrez-en une nouvelle pour toute correction.',
  },
  'survey.not_open': {
    en: 'Answers are taken from {day} on. Your code stays good: come back then.',
    fr: 'Les réponses seront acceptées à partir du {day}. Votre code reste valable : revenez alors.',
  },
  'survey.no_longer_open': {
    en: 'Answers were taken until {day}. Your code was not used; ask an organizer about the next time.',
    fr: 'Les réponses étaient acceptées jusqu’au {day}. Votre code n’a pas été utilisé; demandez à une personne responsable de la mobilisation quand sera la prochaine fois.',
  },
  'survey.answers_over': {
    en: 'This round is over and takes no more answers. Your code was not used; ask an organizer about the next time.',
    fr: 'Cette ronde est terminée et n’accepte plus de réponses. Votre code n’a pas été utilisé; demandez à une personne responsable de la mobilisation quand sera la prochaine fois.',
  },
  'survey.hiding_failed': {
    en: 'We could not work out which figures are safe to show. Nothing was closed and nothing was lost: try again. If this stays, tell the person who runs the server.',
    fr: 'Impossible d’établir quels chiffres peuvent être montrés sans risque. Rien n’a été fermé et rien n’a été perdu : réessayez. Si le problème persiste, avisez la personne qui s’occupe du serveur.',
  },
});
