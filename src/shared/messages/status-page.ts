import { catalogue } from './catalogue.js';

/** A member’s own page. */
export const statusPage = catalogue({
  'status_page.title': { en: 'How I stand', fr: 'Ma situation' },
  'status_page.arrears_line': {
    en: 'Dues are open: {amount} ({count} before this month). See what puts it right.',
    fr: 'Des cotisations restent à payer : {amount} (mois avant celui-ci : {count}). Voyez comment régler cela.',
  },
  'status_page.inactive_line': {
    en: 'You are inactive. See the two ways back.',
    fr: 'Vous êtes inactive, inactif. Voyez les deux façons de revenir.',
  },
});
