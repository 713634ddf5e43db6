import { catalogue } from './catalogue.js';

/** How counts and shares are told, and what stands where a figure is hidden. */
export const disclosure = catalogue({
  'respondents.between': { en: '{from}-{to}', fr: '{from}-{to}' },
  'respondents.or_more': { en: '{from} or more', fr: '{from} ou plus' },
  'respondents.fewer_than': { en: 'fewer than {limit}', fr: 'moins de {limit}' },
  'share.or_less': { en: '{to} % or less', fr: '{to} % ou moins' },
  'share.between': { en: '{from}-{to} %', fr: '{from}-{to} %' },
  'share.or_more': { en: '{from} % or more', fr: '{from} % ou plus' },
  'cell.hidden': { en: 'hidden to protect who answered', fr: 'masqué pour protéger qui a répondu' },
});
