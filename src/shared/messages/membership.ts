import { catalogue } from './catalogue.js';

/** What is said about memberships and branches. */
export const membership = catalogue({
  'membership.title': { en: 'Membership', fr: 'Adhésion' },
});
