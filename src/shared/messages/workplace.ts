import { catalogue } from './catalogue.js';

/** What can be wrong with the map: employers, sites, job classes, programmes and what employers made known. */
export const workplace = catalogue({
  'name.taken': {
    en: '“{name}” is already a name of {by}. Use that entry, or choose a name that differs in more than spelling.',
    fr: '« {name} » est déjà un nom de {by}. Utilisez cette fiche, ou choisissez un nom qui diffère par plus que la graphie.',
  },
  'name.unfit': {
    en: '“{name}” is no name: give 1 to {most} characters.',
    fr: '« {name} » n’est pas un nom : donnez de 1 à {most} caractères.',
  },
});
