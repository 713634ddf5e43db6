import { catalogue } from './catalogue.js';

/** What is said about signed cards. */
export const driveCard = catalogue({
  'drive_card.to_come': {
    en: 'This day is still to come. Write it down on the day itself, or correct the day.',
    fr: 'Ce jour est à venir. Inscrivez-le le jour même, ou corrigez la date.',
  },
  'drive_card.revoked_before': {
    en: 'The card was signed on {day}: it can be taken back from that day on. Correct the day.',
    fr: 'La carte a été signée le {day} : elle peut être reprise à partir de ce jour. Corrigez la date.',
  },
  'drive_card.revoked': {
    en: 'This card was taken back already. Whoever changed their mind signs a new one.',
    fr: 'Cette carte a déjà été reprise. Qui a changé d’avis en signe une nouvelle.',
  },
  'drive_card.signature_needed': {
    en: 'Type the name or draw a signature: one of the two, not both.',
    fr: 'Écrivez le nom ou tracez une signature : l’un des deux, pas les deux.',
  },
  'drive_card.wording_changed': {
    en: 'These are not the words that are signed now. Show the newest ones, and let them be signed.',
    fr: 'Ce ne sont pas les mots à signer maintenant. Montrez les plus récents et faites-les signer.',
  },
});
