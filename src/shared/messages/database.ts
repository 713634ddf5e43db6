import { catalogue } from './catalogue.js';

export const database = catalogue({
  'database.unreachable': {
    en: 'The database does not answer. Try again in a minute.',
    fr: 'La base de données ne répond pas. Réessayez dans une minute.',
  },
  'wall.missing': {
    en: 'The database would not stop a mistake of this program: it serves as a user who may change everything. Whoever looks after the machine makes a second user (docs/operations.md).',
    fr: 'La base de données n’arrêterait pas une erreur de ce programme : il la sert avec un utilisateur qui peut tout modifier. La personne qui s’occupe de la machine crée un second utilisateur (docs/operations.md).',
  },
});
