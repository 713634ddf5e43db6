import type { Language } from '../shared/messages/index.js';
import { say } from '../shared/messages/index.js';

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;

/** Decimal text of dollars an hour as people write it: `$19.25`, `19,25 $`. */
export function dollars(language: Language, amount: string | number, cents = 2): string {
  return currency(language, cents).format(Number(amount));
}

/** A span as people write it: `$18.00–$21.50`, `18,00–21,50 $`. */
export function dollarRange(language: Language, from: string, to: string): string {
  if (from === to) return dollars(language, from);
  return currency(language, 2)
    .formatRange(Number(from), Number(to))
    .replace(/\s*–\s*/, '–');
}

function currency(language: Language, cents: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  });
}

/** The wire's English bands (`fewer than 30`, `20 % or less`, `20-40 %`) in the reader's language; others as they are. */
export function bandWords(language: Language, band: string): string {
  const [, fewer] = /^fewer than (\d+)$/.exec(band) ?? [];
  if (fewer !== undefined) return say(language, 'picture.fewer_than', { count: fewer });
  const [, more] = /^(\d+)(?: or more|\+)$/.exec(band) ?? [];
  if (more !== undefined) return say(language, 'picture.count_or_more', { count: more });
  const share = shareOfBand(band);
  if (share === null) return band.replace(/^(\d+)-(\d+)$/, '$1–$2');
  if (share.from === 0) return say(language, 'picture.share_or_less', { share: share.to });
  if (share.to === 100) return say(language, 'picture.share_or_more', { share: share.from });
  return say(language, 'picture.share_between', { from: share.from, to: share.to });
}

/** The percentages a share band spans, null for anything that is not a share band. */
export function shareOfBand(band: string): { from: number; to: number } | null {
  const [, from, to, word] = /^(?:(\d+)\s?[-–]\s?)?(\d+)\s?%(?: or (less|more))?$/.exec(band) ?? [];
  if (to === undefined) return null;
  if (word === 'less') return { from: 0, to: Number(to) };
  if (word === 'more') return { from: Number(to), to: 100 };
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}
