import { catalogue } from './catalogue.js';

/** Pages of what a drive does together. Their titles tell nothing of what they are about. */
export const driveActionsPage = catalogue({
  'actions_page.place': { en: 'Together', fr: 'Ensemble' },
});
