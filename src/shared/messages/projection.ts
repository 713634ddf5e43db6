import { catalogue } from './catalogue.js';

/** What is kept of what follows from facts, held against the facts. */
export const projection = catalogue({
  'projection.differs': {
    en: '{table}: member {member}: kept {kept}, the facts say {follows}',
    fr: '{table} : membre {member} : gardé {kept}, les faits disent {follows}',
  },
  'projection.holds': {
    en: '{table}: all {count} members as the facts say',
    fr: '{table} : les {count} membres selon les faits',
  },
  'projection.differences': {
    en: 'What is kept differs from the facts in {count} places. Nothing was changed: ask for help with these lines.',
    fr: 'Ce qui est gardé diffère des faits à {count} endroits. Rien n’a été changé : demandez de l’aide avec ces lignes.',
  },
});
