import { Temporal } from 'temporal-polyfill';
import type { Revocation, SignedCard } from '../cards/signers.rules.js';
import type { CardValidity } from '../cards/validity.rules.js';

/** Support as a patient person would count it: card by card, day by day, size by size. */
export interface Told {
  cards: SignedCard[];
  revocations: Revocation[];
  validity: CardValidity | null;
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
// days as text compare as days do
const after = (one: string, other: string): boolean => one > other;

const reckoned = new Map<string, string>();

/** The calendar is slow and asked the same again and again. */
function moved(on: string, by: { days: number } | { months: number }): string {
  const key = `${on} ${JSON.stringify(by)}`;
  const found = reckoned.get(key) ?? day(on).add(by).toString();
  reckoned.set(key, found);
  return found;
}

export function plus(on: string, days: number): string {
  return moved(on, { days });
}

/** Whether a card signed on a day counts on another, as the law says it. */
export function stands(signedOn: string, validity: CardValidity | null, on: string): boolean {
  if (after(signedOn, on)) return false;
  if (validity === null) return true;
  const { months, counted } = validity;
  return counted === 'from-signing'
    ? !after(on, moved(signedOn, { months }))
    : !after(moved(on, { months: -months }), signedOn);
}

/** Who has a card that counts on `on`, as far as was known on `known`. */
export function whoCounts({ cards, revocations, validity }: Told, on: string, known: string): Set<string> {
  const people = new Set<string>();
  for (const { person, signedOn } of cards) {
    if (after(signedOn, known) || !stands(signedOn, validity, on)) continue;
    const isRevoked = revocations.some(
      (one) => one.person === person && !after(one.revokedOn, known) && !after(signedOn, one.revokedOn),
    );
    if (!isRevoked) people.add(person);
  }
  return people;
}

/** Came anew within 28 days, less those who revoked; what lapsed is left to itself. */
export function came(told: Told, on: string): number {
  const start = plus(on, -28);
  const [before, now] = [whoCounts(told, start, start), whoCounts(told, on, on)];
  const isRevoked = (person: string): boolean => {
    const own = told.cards.filter((card) => card.person === person && !after(card.signedOn, on));
    const revoked = told.revocations.filter((one) => one.person === person && !after(one.revokedOn, on));
    return own.every((card) => revoked.some(({ revokedOn }) => !after(card.signedOn, revokedOn)));
  };
  const gained = [...now].filter((person) => !before.has(person));
  const lost = [...before].filter((person) => !now.has(person) && isRevoked(person));
  return gained.length - lost.length;
}

/** The first day of a year on which so many count, if as many come every 28 days. */
export function firstDay(told: Told, on: string, needed: number): string | null {
  const pace = came(told, on);
  for (let ahead = 0; ahead <= 365; ahead += 1) {
    const then = plus(on, ahead);
    let people = whoCounts(told, then, on).size;
    for (let at = 1; at <= ahead; at += 1) {
      const come = Math.floor((pace * at) / 28) - Math.floor((pace * (at - 1)) / 28);
      if (come < 0 || stands(plus(on, at), told.validity, then)) people += come;
    }
    if (people >= needed) return then;
  }
  return null;
}
