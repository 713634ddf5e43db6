import type { MessageCode } from '../../shared/messages/index.js';
import type { StatedBasis } from './fields.rules.js';
import type { Token } from './pay-tokens.rules.js';

export type NumberToken = Extract<Token, { kind: 'number' }>;
/** The tokens of a pay answer with its numbers told apart. */
export interface Found {
  tokens: readonly Token[];
  /** Places of the numbers that are money, and of the one that counts hours. */
  amounts: number[];
  hours: number | null;
}

/** Tells money from the one number that counts hours. */
export function findNumbers(tokens: readonly Token[]): Found {
  const numbers = tokens.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []));
  const worded = tokens.findIndex(({ kind }, at) => kind === 'count' && isHours(tokens[at + 1]));
  const hours =
    worded >= 0
      ? worded
      : numbers.find((at) => numbers.length === 2 && isHours(tokens[at + 1]) && isStretch(tokens, at));
  return { tokens, amounts: numbers.filter((at) => at !== hours), hours: hours ?? null };
}

function isHours(token: Token | undefined): boolean {
  return token?.kind === 'basis' && token.basis === 'hour' && token.noun !== undefined;
}

/** "for 3 hours", "/ 3h", "a 3 hour shift", "per shift (4 hours)"; "18.50, 40 hours" is no stretch of work. */
function isStretch(tokens: readonly Token[], at: number): boolean {
  if (hasCurrency(tokens, at)) return false;
  const money = tokens.findIndex(({ kind }) => kind === 'number');
  const article = ['filler', 'article'].includes(tokens[at - 1]?.kind ?? '');
  const before = tokens[article ? at - 2 : at - 1];
  const joined = before?.kind === 'for' || before?.kind === 'slash';
  const flat = tokens.some(
    (token) => token.kind === 'basis' && ['shift', 'day', 'honorarium', 'in-kind'].includes(token.basis),
  );
  if (money < at) return joined || flat;
  const other = tokens.findLastIndex(({ kind }) => kind === 'number');
  return hasCurrency(tokens, other) && (flat || tokens.slice(at, other).some(({ kind }) => kind === 'for'));
}

/** Why the answer cannot be one amount; null when it can. */
export function refusal({ tokens, amounts, hours }: Found): MessageCode | null {
  const has = (kind: Token['kind']) => tokens.some((token) => token.kind === kind);
  if (has('foreign')) return 'pay.foreign_currency';
  if (amounts.length > 1) return isRange(tokens, amounts) ? 'pay.range' : 'pay.two_amounts';
  if (amounts.length === 1 && (has('open') || has('between') || has('to'))) return 'pay.range';
  if (isNegative(tokens)) return 'pay.negative';
  if (has('unknown') || (has('and') && amounts.length > 0)) return 'pay.unreadable';
  if (has('unclear')) return 'pay.ambiguous';
  return hasLooseEnds({ tokens, amounts, hours }) ? 'pay.unreadable' : null;
}

/** A number word that counts no hours, a "k" that stands apart, "40 hours" without money. */
function hasLooseEnds({ tokens, amounts, hours }: Found): boolean {
  const place = amounts[0] ?? -1;
  const thousands = tokens.filter(({ kind }) => kind === 'thousand').length;
  const next = tokens[place + 1];
  const plural = place >= 0 && next?.kind === 'basis' && next.noun === 'many' && !hasCurrency(tokens, place);
  const counts = tokens.some(({ kind }, at) => kind === 'count' && at !== hours);
  return counts || plural || thousands > 1 || (thousands === 1 && next?.kind !== 'thousand');
}

function isRange(tokens: readonly Token[], amounts: readonly number[]): boolean {
  if (tokens.some(({ kind }) => kind === 'between' || kind === 'open')) return true;
  return tokens
    .slice(amounts[0], amounts[1])
    .some(({ kind }) => kind === 'to' || kind === 'minus' || kind === 'about');
}

/** "-18", "$-18", "18-" and the bookkeeper's "(18)". */
function isNegative(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  if (first < 0) return false;
  const bracketed =
    tokens[0]?.kind === 'bracket' &&
    tokens.at(-1)?.kind === 'bracket' &&
    tokens.slice(1, -1).every(({ kind }) => kind === 'number' || kind === 'currency');
  const signed = tokens.some((token, at) => {
    if (token.kind !== 'minus') return false;
    const next = tokens[at + 1]?.kind;
    const leads = next === 'number' || next === 'currency';
    return (
      (at === 0 && leads) ||
      (leads && token.tight && token.loose) ||
      (leads && tokens[at - 1]?.kind === 'currency')
    );
  });
  return bracketed || signed || tokens.at(-1)?.kind === 'minus';
}

/** "18 hr" without a money sign or "per" between may count hours as well as money. */
export function looseNoun(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  return next?.kind === 'basis' && next.noun !== undefined && !hasCurrency(tokens, place);
}

function hasCurrency(tokens: readonly Token[], place: number): boolean {
  const near = [tokens[place - 1], tokens[place + 1], tokens[place + 2]];
  return (
    near[0]?.kind === 'currency' ||
    near[0]?.kind === 'dollar' ||
    near[1]?.kind === 'currency' ||
    near[1]?.kind === 'dollar' ||
    near[1]?.kind === 'thousand'
  );
}

/** The one basis of the words, if they agree; the noun of an hours count is no basis. */
export function statedBasis({ tokens, hours }: Found): StatedBasis | null | 'conflict' {
  const said = new Set<StatedBasis>();
  tokens.forEach((token, at) => {
    if (token.kind === 'basis' && (hours === null || at !== hours + 1)) said.add(token.basis);
  });
  if (said.size > 1) said.delete('honorarium');
  if (said.size > 1) return 'conflict';
  return said.values().next().value ?? null;
}
