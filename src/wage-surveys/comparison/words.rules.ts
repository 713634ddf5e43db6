import type { Language, MessageCode } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { Dimension } from '../closing/groups.rules.js';
import { elsewhere, notSaid } from '../closing/groups.rules.js';

const words: Readonly<Record<string, MessageCode>> = {
  covered_yes: 'comparison.covered_yes',
  covered_no: 'comparison.covered_no',
  permanent_yes: 'comparison.permanent_yes',
  permanent_no: 'comparison.permanent_no',
  gender_woman: 'comparison.gender_woman',
  gender_man: 'comparison.gender_man',
  'gender_non-binary': 'comparison.gender_non_binary',
  'gender_self-described': 'comparison.gender_self_described',
};

/** As `valueWords`, for a whole table: each value is put in words once. */
export function wordsOfValues(
  language: Language,
  names: ReadonlyMap<string, string>,
): (dimension: Dimension, value: string | null) => string {
  const known = new Map<string, string>();
  return (dimension, value) => {
    const text = `${dimension} ${value ?? ''}`;
    const found = known.get(text) ?? valueWords(language, dimension, value, names);
    known.set(text, found);
    return found;
  };
}

/** One value of a key for people. `names` holds the map's. */
export function valueWords(
  language: Language,
  dimension: Dimension,
  value: string | null,
  names: ReadonlyMap<string, string>,
): string {
  if (value === null) return say(language, `comparison.all_${dimension}`);
  if (value === elsewhere) return say(language, 'comparison.elsewhere');
  if (value === notSaid) return say(language, 'comparison.not_said');
  const code = words[`${dimension}_${value}`];
  return code === undefined ? (names.get(value) ?? value) : say(language, code);
}
