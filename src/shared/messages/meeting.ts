import { catalogue } from './catalogue.js';

/** What is said about meetings and rolls. */
export const meeting = catalogue({
  'meeting.title': { en: 'Meetings', fr: 'Assemblées' },
});
