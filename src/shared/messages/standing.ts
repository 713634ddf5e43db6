import { catalogue } from './catalogue.js';

/** Standing, and why it is so. */
export const standing = catalogue({
  'standing.title': { en: 'Standing', fr: 'Situation' },
});
