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
    en: 'The log ends before block {block}, which you wrote down: its end was cut off, or an older copy was put back.',
    fr: 'Le journal se termine avant le bloc {block} que vous avez noté : sa fin a été coupée, ou une copie plus ancienne remise en place.',
  },
  'log.anchor_differs': {
    en: 'Block {block} is not the one you wrote down: the log was rewritten at or before it.',
    fr: 'Le bloc {block} n’est pas celui que vous avez noté : le journal a été réécrit à cet endroit ou avant.',
  },
});
