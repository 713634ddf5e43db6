import { fold } from '../shared/texts.js';

/** NIST SP 800-63B-4 §3.1.1.2: length and a list of common ones, no rules on which signs must be there. */
export const leastPassphraseLength = 12;

const leastLeft = 8;
const leastDistinct = 5;
const shortestRun = 4;
const shortestName = 3;

/** What lies beside what: on the keyboards of here, in the alphabet, among the digits. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
].flatMap((row) => [row, [...row].reverse().join('')]);

export type PassphraseWeakness =
  'account.passphrase_too_short' | 'account.passphrase_common' | 'account.passphrase_named';

/**
 * What makes a passphrase easy to guess: too short; a common one, also with digits and signs around it; a pattern; or
 * little more than names that stand beside it.
 * @param names the union's outward name, the sign-in name, the chosen name
 * @param isCommon whether a text in lower case is on the list
 */
export function weaknessOf(
  passphrase: string,
  names: readonly string[],
  isCommon: (text: string) => boolean,
): PassphraseWeakness | null {
  if ([...passphrase.normalize('NFKC')].length < leastPassphraseLength) return 'account.passphrase_too_short';
  const folded = fold(passphrase);
  const compact = folded.replace(/\s+/gu, '');
  if (isCommon(folded) || isPredictable(compact, isCommon)) return 'account.passphrase_common';
  const without = withoutNames(compact, names);
  if (without === compact) return null;
  return without.length < leastLeft || isPredictable(without, isCommon) ? 'account.passphrase_named' : null;
}

function isPredictable(text: string, isCommon: (text: string) => boolean): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    isCommon(text) ||
    isCommon(core) ||
    /^(.+?)\1+$/u.test(text) ||
    /^(.+?)\1+$/u.test(core) ||
    new Set(text).size < leastDistinct ||
    withoutRuns(text).length < shortestRun
  );
}

/** `abcd`, `4321` and `qwer` say no more than where they begin. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    if (length < shortestRun) left += text[at];
    at += length < shortestRun ? 1 : length;
  }
  return left;
}

function runAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && rows.some((row) => row.includes(text.slice(at, at + length + 1))))
    length += 1;
  return length;
}

function withoutNames(compact: string, names: readonly string[]): string {
  return names
    .flatMap((name) => [fold(name).replace(/\s+/gu, ''), ...fold(name).split(/[^\p{L}\p{N}]+/u)])
    .filter((name) => name.length >= shortestName)
    .sort((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name, ''), compact);
}
