import { catalogue } from './catalogue.js';

export const database = catalogue({
  'database.unreachable': {
    en: 'The database does not answer. Try again in a minute.',
    fr: 'La base de données ne répond pas. Réessayez dans une minute.',
  },
});
