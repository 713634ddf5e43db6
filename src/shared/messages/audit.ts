import { catalogue } from './catalogue.js';

/** The log, its sealed blocks, and what a verification finds. */
export const audit = catalogue({
  'log.block_missing': {
    en: 'Block {block} is missing.',
    fr: 'Le bloc {block} manque.',
  },
  'log.block_changed': {
    en: 'Block {block} itself was changed.',
    fr: 'Le bloc {block} lui-même a été modifié.',
  },
  'log.block_replaced': {
    en: 'Block {block} was replaced: the block after it was sealed over another one.',
    fr: 'Le bloc {block} a été remplacé : le bloc suivant a été scellé sur un autre.',
  },
  'log.entry_missing': {
    en: 'Entry {entry} of block {block} is missing.',
    fr: 'L’entrée {entry} du bloc {block} manque.',
  },
  'log.entry_changed': {
    en: 'Entry {entry} of block {block} was changed.',
    fr: 'L’entrée {entry} du bloc {block} a été modifiée.',
  },
  'log.entry_inserted': {
    en: 'Entry {entry}, where block {block} lies, was put in later.',
    fr: 'L’entrée {entry}, à l’endroit du bloc {block}, a été ajoutée après coup.',
  },
  'log.entry_out_of_place': {
    en: 'Entry {entry} was put in later and sealed in block {block}, where it does not belong.',
    fr: 'L’entrée {entry} a été ajoutée après coup et scellée dans le bloc {block}, où elle n’a pas sa place.',
  },
  'log.anchor_cut': {
    en: 'The log ends before block {block}, which you wrote down: its end was cut off, or an older copy was put back. After restoring a backup older than that block this is expected: compare instead with a block that you wrote down before the backup was made.',
    fr: 'Le journal se termine avant le bloc {block} que vous avez noté : sa fin a été coupée, ou une copie plus ancienne remise en place. C’est normal après la restauration d’une sauvegarde antérieure à ce bloc : comparez plutôt avec un bloc noté avant que la sauvegarde soit faite.',
  },
  'log.anchor_differs': {
    en: 'Block {block} is not the one you wrote down: the log was rewritten at or before it.',
    fr: 'Le bloc {block} n’est pas celui que vous avez noté : le journal a été réécrit à cet endroit ou avant.',
  },
  'log.anchor_unreadable': {
    en: 'This is not what a block looks like: give its number and at least its first eight groups of four signs.',
    fr: 'Un bloc ne s’écrit pas ainsi : donnez son numéro et au moins ses huit premiers groupes de quatre signes.',
  },
  'log.tail_late': {
    en: 'Entries of the log have waited {minutes} min to be sealed (so far {entries}). Ask whoever looks after the machine.',
    fr: 'Des entrées du journal attendent depuis {minutes} min d’être scellées (jusqu’ici {entries}). Demandez à qui s’occupe de la machine.',
  },
  'log.title': { en: 'The log, checked', fr: 'Le journal, vérifié' },
  'log.intro': {
    en: 'The log says who read or changed what, and is sealed every few seconds. Whoever changes it afterwards, even at the machine itself, breaks a seal.',
    fr: 'Le journal dit qui a lu ou modifié quoi; il est scellé toutes les quelques secondes. Qui le modifie ensuite, même sur la machine, brise un sceau.',
  },
  'log.newest': { en: 'Newest seal', fr: 'Sceau le plus récent' },
  'log.sealed': {
    en: 'Sealed {at}; entries so far: {total}.',
    fr: 'Scellé {at}; entrées jusqu’ici : {total}.',
  },
  'log.write_down': {
    en: 'Write these signs down and keep them away from the machine. They tell nothing; they prove later that nothing before them was rewritten.',
    fr: 'Notez ces signes et gardez-les loin de la machine. Ils ne révèlent rien; ils prouveront que rien de ce qui précède n’a été réécrit.',
  },
  'log.empty': { en: 'Nothing is sealed yet.', fr: 'Rien n’est encore scellé.' },
  'log.tail': {
    en: 'Waiting to be sealed: {entries}, the oldest for {minutes} min.',
    fr: 'En attente d’être scellées : {entries}, la plus ancienne depuis {minutes} min.',
  },
  'log.compare': { en: 'Compare', fr: 'Comparer' },
  'log.compare_note': {
    en: 'Compares the newest 50,000 entries with their seals. With a number and signs that you wrote down, that seal too. Everything is compared at the machine: npm run kitroom -- audit verify',
    fr: 'Compare les 50 000 entrées les plus récentes avec leurs sceaux. Avec un numéro et des signes notés, ce sceau aussi. Tout se compare sur la machine : npm run kitroom -- audit verify',
  },
  'log.number': { en: 'Number you wrote down (if any)', fr: 'Numéro noté (s’il y en a un)' },
  'log.hash': { en: 'Signs beside it', fr: 'Signes notés à côté' },
  'log.compare_now': { en: 'Compare now', fr: 'Comparer maintenant' },
  'log.differs': {
    en: 'The log is not as it was sealed (differences: {count}). Tell the other officers, change nothing, and keep the machine as it is.',
    fr: 'Le journal n’est pas tel qu’il a été scellé (différences : {count}). Prévenez les autres responsables, ne modifiez rien et laissez la machine en l’état.',
  },
  'log.holds': {
    en: 'All as it was sealed (entries: {entries}), from seal {from} to {newest}.',
    fr: 'Tout est tel que scellé (entrées : {entries}), du sceau {from} au sceau {newest}.',
  },
  'log.anchor_holds': {
    en: 'The seal that you wrote down is still the same.',
    fr: 'Le sceau que vous aviez noté est toujours le même.',
  },
  'log.in_part': {
    en: 'What is older was not compared this time.',
    fr: 'Ce qui est plus ancien n’a pas été comparé cette fois.',
  },
});
