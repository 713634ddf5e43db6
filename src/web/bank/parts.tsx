import { randomUUID } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import type { SuggestedEntryView } from '../../bank/index.js';
import { wordOf } from '../../ledger/index.js';
import type { MoneyView } from '../../shared/money.js';
import type { PageContext, Say } from '../page.js';

/** `-22.00` with the sign of a bank. */
export function amountText({ amountCents, currency }: MoneyView, { language }: PageContext): string {
  const format = { style: 'currency', currency, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(`${language}-CA`, format).format(amountCents / 100);
}

interface TapProperties {
  lineId: string;
  act: string;
  values?: Record<string, string>;
  button: string;
  quiet?: boolean;
  children?: ComponentChildren;
}

/** One act on a line. Its key is the page's own: sent twice it records once. */
export function Tap({ lineId, act, values = {}, button, quiet = false, children }: TapProperties): VNode {
  return (
    <form method="post" action={`/p/bk/${lineId}`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="key" value={randomUUID()} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button {...(quiet ? { class: 'quiet' } : {})}>{button}</button>
    </form>
  );
}

/** What an entry is, whose, and when. */
export function entryText(
  { kind, happenedOn, chosenName, memberNumber }: SuggestedEntryView,
  say: Say,
): string {
  const whose = chosenName === null ? [] : [`${chosenName} (${memberNumber})`];
  return [say(wordOf.kind(kind)), ...whose, happenedOn].join(', ');
}
