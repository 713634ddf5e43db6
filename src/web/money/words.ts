import { type AccountCode, type Income, type Purpose, type Till, tills, wordOf } from '../../ledger/index.js';
import type { MoneyView } from '../../shared/money.js';
import type { PageContext, Say } from '../page.js';

/** An account of the book as people call it: by word, and by number where somebody or a branch stands behind it. */
export function accountName(code: AccountCode, say: Say): string {
  const [type = '', what = '', number] = code.split(':');
  if (type === 'assets') return assetName(what, number, say);
  if (type === 'liabilities')
    return number ? say('book_account.credit', { number }) : say('book_account.credits');
  if (type === 'equity')
    return say(what === 'paid-before' ? 'book_account.paid_before' : 'book_account.opening');
  if (what === 'dues' || what === 'initiation' || what === 'remitted')
    return number === '0'
      ? say(`book_account.${what}_at_large`)
      : say(`book_account.${what}`, { number: number ?? '' });
  return say(type === 'income' ? wordOf.income(what as Income) : wordOf.purpose(what as Purpose));
}

function assetName(what: string, number: string | undefined, say: Say): string {
  const till = tills.find((known) => known === what);
  if (till) return say(wordOf.till(till satisfies Till));
  return number ? say('book_account.in_hand', { number }) : say('book_account.in_hands');
}

/** An amount in the reader's way of writing it, with its currency. */
export function amountIn({ language }: PageContext): (money: MoneyView) => string {
  return ({ amountCents, currency }) =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'currency', currency }).format(
      amountCents / 100,
    );
}

/** In a table whose head says the currency. */
export function figureIn({ language }: PageContext): (money: MoneyView) => string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return ({ amountCents }) => format.format(amountCents / 100);
}
