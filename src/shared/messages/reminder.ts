import { catalogue } from './catalogue.js';

/** Reminders as they are read after sign-in. */
export const reminder = catalogue({
  'reminder_why.missed': {
    en: 'It was to go out while nothing ran, and was of no use afterwards.',
    fr: 'L’envoi tombait pendant un arrêt, et ne servait plus après.',
  },
  'reminder_why.late': {
    en: 'It was to go out while nothing ran, and goes out later.',
    fr: 'L’envoi tombait pendant un arrêt, et se fait plus tard.',
  },
  'reminder_why.address_failed': {
    en: 'The address does not take messages any more.',
    fr: 'L’adresse ne reçoit plus de messages.',
  },
  'reminder_why.nobody_answered': {
    en: 'For four hours nobody was there to take it.',
    fr: 'Pendant quatre heures, personne n’était là pour le prendre.',
  },
  'reminder_why.try_again': {
    en: 'The first try failed; others follow.',
    fr: 'Le premier essai a échoué; d’autres suivent.',
  },
  'reminder.too_far': {
    en: 'Days are known 34 days ahead. Choose an earlier one.',
    fr: 'Les jours sont connus 34 jours à l’avance. Choisissez-en un plus proche.',
  },
  'reminder.not_sent': {
    en: 'Something of {day} was not sent, as nothing ran at that hour.',
    fr: 'Une chose du {day} n’a pas été envoyée, car rien ne fonctionnait à cette heure.',
  },
  'reminder.nobody_answers': {
    en: 'Messages have not gone out for four hours: the server that takes them does not answer. Whoever looks after the machine should see to it; see who is to be told in person.',
    fr: 'Depuis quatre heures, aucun message ne part : le serveur qui les prend ne répond pas. La personne responsable de la machine doit s’en occuper; voyez qui avertir en personne.',
  },
  'reminder.address_stopped': {
    en: 'An address takes no more messages. See who is to be told in person.',
    fr: 'Une adresse ne reçoit plus de messages. Voyez qui avertir en personne.',
  },
});
