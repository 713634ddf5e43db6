import { catalogue } from './catalogue.js';

/** A member’s own page. */
export const statusPage = catalogue({
  'status_page.title': { en: 'How I stand', fr: 'Ma situation' },
});
