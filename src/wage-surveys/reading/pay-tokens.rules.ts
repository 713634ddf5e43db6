import type { Meaning } from './pay-words.rules.js';
import { meaningOf, phrasePattern } from './pay-words.rules.js';
import { numberPattern } from '../../spreadsheets/marks.rules.js';
import { fold } from './texts.rules.js';

export type Token =
  | { kind: 'number'; text: string }
  | { kind: 'minus'; tight: boolean; loose: boolean }
  | { kind: 'slash' | 'bracket' | 'unknown' }
  | Meaning;

const dollars = String.raw`(?:(?<![a-z])(?:ca|cad|c|cdn|can|us|usd|a|au|aud|nz|nzd|hk|mx|mxn)[ ]?)?\$(?:[ ]?(?:ca|cad|cdn|can|us|usd|au|aud)(?![a-z]))?`;
const codes = String.raw`(?<![a-z])(?:cad|cdn|us dollars?|us|usd|aud|nzd|eur|euros?|gbp|pounds?|sterling|mxn|pesos?|inr|rupees?|jpy|chf|brl)(?![a-z])|canadian dollars?(?![a-z])|dollars? canadiens?(?![a-z])|(?:american dollars?|dollars? americains?)(?![a-z])|[€£¥₹₽₩₱]`;
const scanner = new RegExp(
  `(?<dollars>${dollars}|${codes})|(?<phrase>(?:${phrasePattern})(?![a-z0-9]))|(?<number>${numberPattern})` +
    String.raw`|(?<letter>k(?![a-z]))|(?<minus>-)|(?<slash>\/)|(?<about>~)|(?<open>[+<>≥≤])|(?<bracket>[()])` +
    String.raw`|(?<skip>[ \t\r\n'".,;:]+)|(?<unknown>[a-z]+|.)`,
  'gsu',
);
const notLetters = /[^a-z0-9]+/g;

/** Which signs of money belong to which currency; `$` alone belongs to every dollar. */
const own: Record<string, RegExp> = {
  CAD: /^(?:ca|cad|c|cdn|can|canadian|canadien)?(?:dollars?)?$/,
  USD: /^(?:us|usd|american|americain)?(?:dollars?)?$/,
  AUD: /^(?:a|au|aud)?$/,
  NZD: /^(?:nz|nzd)?$/,
  EUR: /^(?:eur|euros?|€)$/,
  GBP: /^(?:gbp|pounds?|sterling|£)$/,
};

function money(text: string, currency: string): Token {
  const sign = text.replace(/[ $]/g, '').replace(/dollars?(canadien|americain)s?/, '$1dollar');
  const mine = own[currency] ?? new RegExp(`^${currency.toLowerCase()}$`);
  return { kind: mine.test(sign) ? 'currency' : 'foreign' };
}

function token(
  groups: Record<string, string | undefined>,
  folded: string,
  at: number,
  currency: string,
): Token {
  if (groups.dollars !== undefined) return money(groups.dollars, currency);
  if (groups.phrase !== undefined) {
    return meaningOf(groups.phrase.replace(notLetters, ' ')) ?? { kind: 'unknown' };
  }
  if (groups.number !== undefined) return { kind: 'number', text: groups.number };
  if (groups.minus !== undefined) {
    return {
      kind: 'minus',
      tight: !/[ ]/.test(folded[at + 1] ?? ' '),
      loose: at === 0 || folded[at - 1] === ' ',
    };
  }
  if (groups.letter !== undefined) return { kind: 'thousand' };
  if (groups.slash !== undefined) return { kind: 'slash' };
  if (groups.about !== undefined) return { kind: 'about' };
  if (groups.open !== undefined) return { kind: 'open' };
  return { kind: groups.bracket !== undefined ? 'bracket' : 'unknown' };
}

/** Cuts a pay answer into numbers, money signs and known phrases; whatever is not known stays as `unknown`. */
export function tokensOf(text: string, currency: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(scanner)) {
    const groups = match.groups ?? {};
    if (groups.skip === undefined) tokens.push(token(groups, folded, match.index, currency));
  }
  return settleArticles(tokens);
}

/** "an" is an article before a word ("an hour"), the French year elsewhere ("par an"); "à" joins only numbers. */
function settleArticles(tokens: Token[]): Token[] {
  return tokens.map((current, at) => {
    const next = tokens[at + 1];
    if (current.kind === 'an') {
      return next?.kind === 'basis' ? { kind: 'filler' } : { kind: 'basis', basis: 'year', noun: 'one' };
    }
    if (current.kind === 'article') {
      const joins = next?.kind === 'number' || next?.kind === 'currency';
      return { kind: joins && at > 0 && tokens[at - 1]?.kind !== 'for' ? 'to' : 'filler' };
    }
    return current;
  });
}
