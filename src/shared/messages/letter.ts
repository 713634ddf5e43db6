import { catalogue } from './catalogue.js';

/**
 * All that ever leaves by message or stands in a calendar. Whoever holds the phone may read it: not a word of it says
 * what it is about, from whom, or why. A test reads every line against a list of words that would.
 */
export const letter = catalogue({
  'letter.empty_subject': { en: 'A message for you', fr: 'Un message pour vous' },
  'letter.empty_text': {
    en: 'You have a message. Sign in to read it.',
    fr: 'Vous avez un message. Connectez-vous pour le lire.',
  },
  'letter.neutral_subject': { en: 'A note for {day}', fr: 'Une note pour le {day}' },
  'letter.neutral_text': {
    en: 'There is a note for {day}. Sign in to read it.',
    fr: 'Il y a une note pour le {day}. Connectez-vous pour la lire.',
  },
  'letter.several_subject': { en: 'Messages for you', fr: 'Des messages pour vous' },
  'letter.several_text': {
    en: 'You have {count} messages. Sign in to read them.',
    fr: 'Vous avez {count} messages. Connectez-vous pour les lire.',
  },
  'letter.calendar_title': { en: 'Notes', fr: 'Notes' },
  'letter.calendar_entry': { en: 'A note', fr: 'Une note' },
});
