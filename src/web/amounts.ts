import { amountIn } from '../shared/amounts.js';
import type { MoneyView } from '../shared/money.js';
import type { PageContext } from './page.js';

/** An amount as the reader writes them. */
export function amountFormat({ language }: PageContext): (money: MoneyView) => string {
  return (money) => amountIn(language, money);
}

/** `22`, `22.5`, `22,50` as cents; for a field that took nothing else. */
export function centsOf(text: string): number {
  const [wholes = '0', rest = ''] = text.replace(',', '.').split('.');
  return Number(wholes) * 100 + Number(rest.padEnd(2, '0'));
}
