import type { Language } from './messages/catalogue.js';

/** An amount: whole cents, and of which money. */
export interface Amount {
  amountCents: number;
  currency: string;
}

/** `22.00`: as a field of a form and a program have it. */
export function inWholes(amountCents: number): string {
  return (amountCents / 100).toFixed(2);
}

/** `$22.00`, `22,00 $`: as a reader of the language writes it. Money that is no currency of three letters is named. */
export function amountIn(language: Language, { amountCents, currency }: Amount): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${inWholes(amountCents)} ${currency}`;
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountCents / 100);
}
