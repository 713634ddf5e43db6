import { catalogue } from './catalogue.js';

/** What can be wrong with one field. The codes answer to the validators in `fields.ts`. */
export const field = catalogue({
  'field.unknown': {
    en: 'This field is not known here. Remove it.',
    fr: 'Ce champ est inconnu ici. Retirez-le.',
  },
  'field.not_text': { en: 'Give text.', fr: 'Donnez du texte.' },
  'field.unstorable': {
    en: 'This text has a character that cannot be kept. Type it again.',
    fr: 'Ce texte contient un caractère qui ne peut être conservé. Retapez-le.',
  },
  'field.too_short': { en: 'This is too short.', fr: 'C’est trop court.' },
  'field.too_long': { en: 'This is too long.', fr: 'C’est trop long.' },
  'field.not_a_day': { en: 'Give a day like 2026-11-21.', fr: 'Donnez un jour comme 2026-11-21.' },
  'field.not_a_month': { en: 'Give a month like 2026-10.', fr: 'Donnez un mois comme 2026-10.' },
  'field.not_a_time': { en: 'Give a time like 21:00.', fr: 'Donnez une heure comme 21:00.' },
  'field.not_a_time_zone': {
    en: 'Give a time zone by its name, like America/Toronto.',
    fr: 'Donnez un fuseau horaire par son nom, comme America/Toronto.',
  },
  'field.not_an_amount': {
    en: 'Write an amount above 0 in digits, for example 22.50.',
    fr: 'Écrivez en chiffres un montant au-dessus de 0, par exemple 22,50.',
  },
  'field.not_an_id': { en: 'This is not an identifier.', fr: 'Ce n’est pas un identifiant.' },
  'field.not_a_whole_number': { en: 'Give a whole number.', fr: 'Donnez un nombre entier.' },
  'field.too_low': { en: 'This number is too low.', fr: 'Ce nombre est trop petit.' },
  'field.too_high': { en: 'This number is too high.', fr: 'Ce nombre est trop grand.' },
  'field.not_yes_or_no': { en: 'Give true or false.', fr: 'Donnez true ou false.' },
  'field.not_a_choice': {
    en: 'Choose one of the values listed.',
    fr: 'Choisissez une des valeurs proposées.',
  },
  'field.not_a_list': { en: 'Give a list.', fr: 'Donnez une liste.' },
  'field.too_many': {
    en: 'There are too many entries in this list.',
    fr: 'Il y a trop d’éléments dans cette liste.',
  },
  'field.not_an_object': { en: 'Give an object with fields.', fr: 'Donnez un objet avec des champs.' },
  'field.wrong_form': {
    en: 'Give this in the form the documentation shows.',
    fr: 'Donnez ceci sous la forme indiquée dans la documentation.',
  },
  'cursor.invalid': {
    en: 'This page mark is not one of ours. Start again without it.',
    fr: 'Ce repère de page n’est pas des nôtres. Recommencez sans lui.',
  },
});
