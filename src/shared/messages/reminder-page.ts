import { catalogue } from './catalogue.js';

/** The pages of what is told, when and how. */
export const reminderPage = catalogue({
  'reminder_page.title': { en: 'My notes', fr: 'Mes notes' },
  'reminder_page.intro': {
    en: 'What you will be told, when, and what a message will say. What it is about stands here alone.',
    fr: 'Ce qui vous sera dit, quand, et ce que dira le message. De quoi il s’agit n’est écrit qu’ici.',
  },
  'reminder_page.coming': { en: 'In the next two weeks', fr: 'Dans les deux semaines' },
  'reminder_page.nothing_coming': { en: 'Nothing is planned.', fr: 'Rien n’est prévu.' },
  'reminder_page.goes_out': {
    en: 'A message goes out {time}: “{subject}”.',
    fr: 'Un message part {time} : « {subject} ».',
  },
  'reminder_page.stands': {
    en: 'It stands on the first page from {time}; no message.',
    fr: 'C’est sur la page d’accueil dès {time}; aucun message.',
  },
  'reminder_page.told': { en: 'What you were told', fr: 'Ce qui vous a été dit' },
  'reminder_page.nothing_told': { en: 'Nothing so far.', fr: 'Rien jusqu’ici.' },
  'reminder_page.was_sent': { en: 'by message', fr: 'par message' },
  'reminder_page.was_listed': { en: 'on the first page', fr: 'sur la page d’accueil' },
  'reminder_page.was_dropped': { en: 'not sent, too late', fr: 'non envoyé, trop tard' },
  'reminder_page.was_failed': { en: 'could not be sent', fr: 'n’a pas pu être envoyé' },
  'reminder_page.calendar': { en: 'In my calendar', fr: 'Dans mon calendrier' },
  'reminder_page.calendar_note': {
    en: 'A calendar program can read your days at an address of your own. It shows when there is a note, and nothing else. Whoever has the address can read it: make a new one if in doubt, and the old one is dead.',
    fr: 'Un calendrier peut lire vos jours à une adresse à vous. Il montre quand il y a une note, et rien d’autre. Qui a l’adresse peut la lire : dans le doute, créez-en une nouvelle, l’ancienne ne sert plus.',
  },
  'reminder_page.calendar_made': {
    en: 'Copy it now, it is not shown again:',
    fr: 'Copiez-la maintenant, elle ne sera plus montrée :',
  },
  'reminder_page.calendar_since': {
    en: 'You have an address since {time}.',
    fr: 'Vous avez une adresse depuis {time}.',
  },
  'reminder_page.calendar_make': { en: 'Make a new address', fr: 'Créer une nouvelle adresse' },
  'reminder_page.calendar_revoke': { en: 'Take the address back', fr: 'Reprendre l’adresse' },
  'reminder_page.stop_note': {
    en: 'From then on no message leaves and the calendar address is dead. What you are told stands on the first page.',
    fr: 'Dès lors, aucun message ne part et l’adresse de calendrier ne sert plus. Ce qui vous est dit est sur la page d’accueil.',
  },
  'reminder_page.stop': { en: 'Send me nothing more', fr: 'Ne plus rien m’envoyer' },
  'reminder_page.all_title': { en: 'Who is told what, and in person', fr: 'Qui est averti, et en personne' },
  'reminder_page.in_person': { en: 'To tell in person', fr: 'À dire en personne' },
  'reminder_page.in_person_note': {
    en: 'Nothing can be sent to them. Say only that something waits for them after sign-in.',
    fr: 'Rien ne peut leur être envoyé. Dites seulement que quelque chose les attend après la connexion.',
  },
  'reminder_page.nobody': { en: 'Nobody.', fr: 'Personne.' },
  'reminder_page.for_day': { en: '{name}, for {day}', fr: '{name}, pour le {day}' },
  'reminder_page.have_told': { en: 'I told them', fr: 'C’est dit' },
});
