import { catalogue } from './catalogue.js';

/** A person's own record: what may be corrected in it, and its page. */
export const ownData = catalogue({
  'correction.too_many': {
    en: 'You asked for {most} corrections that nobody has answered yet. Wait for an answer before you ask for more.',
    fr: 'Vous avez demandé {most} corrections encore sans réponse. Attendez une réponse avant d’en demander d’autres.',
  },
  'correction.waits': {
    en: 'Corrections that people ask for: {count}',
    fr: 'Corrections demandées : {count}',
  },
  'correction.told': {
    en: 'A correction you asked for was answered.',
    fr: 'Une correction que vous avez demandée a reçu une réponse.',
  },
});
