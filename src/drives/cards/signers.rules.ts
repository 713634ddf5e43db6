import { type Day, daysAfter } from '../../shared/days.js';

export interface SignedCard {
  /** whose; of merged contacts the one that is kept */
  person: string;
  signedOn: Day;
}

export interface Revocation {
  person: string;
  revokedOn: Day;
}

/** So many people whose newest card, of those not revoked, is of the same day. */
export interface Signers {
  /** null: they had one 28 days before and revoked it since */
  signedOn: Day | null;
  /** what was their newest 28 days before; known of those alone whose card changed since */
  before: Day | null;
  people: number;
}

/** Over so many days it is counted how fast cards come in. */
export const paceDays = 28;

/**
 * Who signed, by the day of the newest card that stands: somebody with several counts once. Whoever revokes takes back
 * all that they signed until that day.
 */
export function signersOn(
  cards: readonly SignedCard[],
  revocations: readonly Revocation[],
  on: Day,
): Signers[] {
  const now = newest(cards, revocations, on);
  const start = daysAfter(on, -paceDays);
  const earlier = newest(cards, revocations, start);
  const groups = new Map<string, Signers>();
  for (const person of new Set([...now.keys(), ...earlier.keys()])) {
    const signedOn = now.get(person) ?? null;
    const before = signedOn === null || signedOn > start ? (earlier.get(person) ?? null) : null;
    const group = groups.get(`${signedOn} ${before}`) ?? { signedOn, before, people: 0 };
    groups.set(`${signedOn} ${before}`, { ...group, people: group.people + 1 });
  }
  return [...groups.values()];
}

/** The newest card of each on a day. */
function newest(cards: readonly SignedCard[], revocations: readonly Revocation[], on: Day): Map<string, Day> {
  const revoked = new Map<string, Day>();
  for (const { person, revokedOn } of revocations) {
    if (revokedOn <= on && revokedOn > (revoked.get(person) ?? '')) revoked.set(person, revokedOn);
  }
  const found = new Map<string, Day>();
  for (const { person, signedOn } of cards) {
    if (signedOn > on || signedOn <= (revoked.get(person) ?? '')) continue;
    if (signedOn > (found.get(person) ?? '')) found.set(person, signedOn);
  }
  return found;
}
