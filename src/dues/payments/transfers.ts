import { account, type AccountCode, type Transfer } from '../../ledger/index.js';
import type { PaymentMethod } from '../dues.rules.js';

/** Where money of a payment goes and comes from; cents. */
export interface PaymentSums {
  method: PaymentMethod;
  credential: { number: number; isOffice: boolean };
  member: number;
  branch: number;
  amountCents: number;
  /** initiation; 0 without one */
  feeCents: number;
  /** of all months it covers */
  duesCents: number;
}

/** Coins and cheques are in somebody's hand until they are handed over; the rest is at the bank at once. */
export function tillFor({ method, credential }: Pick<PaymentSums, 'method' | 'credential'>): AccountCode {
  if (method === 'transfer' || method === 'card') return account.till('bank');
  return credential.isOffice ? account.till('cash-box') : account.inHand(credential.number);
}

/**
 * What came in, to initiation, to dues and, where it covers no whole month, to the member's credit; what is lacking
 * for the months comes out of that credit.
 */
export function paymentTransfers(sums: PaymentSums): Transfer[] {
  const { member, branch, amountCents, feeCents, duesCents } = sums;
  const till = tillFor(sums);
  const credit = account.credit(member);
  const afterFee = amountCents - feeCents;
  const now = Math.min(afterFee, duesCents);
  return [
    { debit: till, credit: account.initiation(branch), amountCents: feeCents },
    { debit: till, credit: account.dues(branch), amountCents: now },
    { debit: credit, credit: account.dues(branch), amountCents: duesCents - now },
    { debit: till, credit, amountCents: afterFee - now },
  ].filter((transfer) => transfer.amountCents > 0);
}
