import { catalogue } from './catalogue.js';

/** How somebody wants to be told of things, and why they are told when they are. */
export const contact = catalogue({
  'contact_why.paused': {
    en: 'Messages are paused on this day.',
    fr: 'Les messages sont suspendus ce jour-là.',
  },
  'contact_why.list_wished': {
    en: 'You asked to be told here only, after signing in.',
    fr: 'Vous avez demandé à être joint ici seulement, après la connexion.',
  },
  'contact_why.no_address': {
    en: 'There is no address to write to, so it stands here only.',
    fr: 'Il n’y a pas d’adresse où écrire; c’est donc affiché ici seulement.',
  },
  'contact_why.always_quiet': {
    en: 'All seven days are quiet, so it stands here only.',
    fr: 'Les sept jours sont calmes; c’est donc affiché ici seulement.',
  },
  'contact_why.phone_shared': {
    en: 'Somebody else reads this phone, so the message says only that there is one.',
    fr: 'Quelqu’un d’autre lit ce téléphone; le message dit donc seulement qu’il y en a un.',
  },
  'contact_why.quiet_day': {
    en: 'It waits for the end of a quiet day.',
    fr: 'L’envoi attend la fin d’un jour calme.',
  },
  'contact_why.quiet_hours': {
    en: 'It waits for the end of the quiet hours.',
    fr: 'L’envoi attend la fin des heures calmes.',
  },
  'contact_why.digest': {
    en: 'It goes out with everything else of the day, once a day.',
    fr: 'L’envoi se fait avec tout le reste du jour, une fois par jour.',
  },
  'contact.quiet_half': {
    en: 'Quiet hours have a beginning and an end. Give both, or neither.',
    fr: 'Les heures calmes ont un début et une fin. Donnez les deux, ou aucun.',
  },
  'contact.quiet_empty': {
    en: 'Quiet hours end at another time than they begin. For whole days choose quiet days.',
    fr: 'Les heures calmes finissent à une autre heure qu’elles commencent. Pour des jours entiers, choisissez des jours calmes.',
  },
  'contact_page.title': { en: 'How I am told', fr: 'Comment me joindre' },
  'contact_page.intro': {
    en: 'Until you wish otherwise, messages go to your address, say only that there is one, and wait from 21:00 to 8:00.',
    fr: 'Sauf souhait contraire, les messages vont à votre adresse, disent seulement qu’il y en a un, et attendent de 21 h à 8 h.',
  },
  'contact_page.channel': { en: 'Where', fr: 'Où' },
  'contact_page.channel_email': { en: 'At the address above', fr: 'À l’adresse ci-dessus' },
  'contact_page.channel_list': { en: 'Here only, after signing in', fr: 'Ici seulement, après la connexion' },
  'contact_page.wording': { en: 'What a message says', fr: 'Ce que dit un message' },
  'contact_page.wording_empty': {
    en: 'Only that there is a message',
    fr: 'Seulement qu’il y a un message',
  },
  'contact_page.wording_neutral': {
    en: 'One line that gives nothing away',
    fr: 'Une ligne qui ne révèle rien',
  },
  'contact_page.phone_shared': {
    en: 'Somebody else reads this phone: say as little as possible',
    fr: 'Quelqu’un d’autre lit ce téléphone : en dire le moins possible',
  },
  'contact_page.quiet_from': { en: 'No messages from', fr: 'Aucun message à partir de' },
  'contact_page.quiet_until': { en: 'until', fr: 'jusqu’à' },
  'contact_page.quiet_note': {
    en: 'May go over midnight. Leave both empty for no quiet hours.',
    fr: 'Peut passer minuit. Laissez vide des deux côtés pour n’avoir aucune heure calme.',
  },
  'contact_page.quiet_days': { en: 'No messages on', fr: 'Aucun message le' },
  'contact_page.digest': {
    en: 'All at once, every day at (empty: each by itself)',
    fr: 'Tout ensemble, chaque jour à (vide : chacun à part)',
  },
  'contact_page.digest_note': {
    en: 'What is urgent does not wait for this. During quiet hours, their end counts.',
    fr: 'Ce qui est urgent ne l’attend pas. Pendant les heures calmes, c’est leur fin qui compte.',
  },
  'contact_page.paused': {
    en: 'No messages at all up to and including',
    fr: 'Aucun message, jusqu’à ce jour compris',
  },
  'contact_page.time_zone': {
    en: 'Time zone, for example America/Toronto',
    fr: 'Fuseau horaire, par exemple America/Toronto',
  },
  'contact_page.keep': { en: 'Keep these wishes', fr: 'Garder ces souhaits' },
  'contact_page.check': { en: 'Please look at this again:', fr: 'À revoir, s’il vous plaît :' },
});
