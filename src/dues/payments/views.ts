import { monthNamed } from '../../shared/months.js';
import { shownCode } from '../receipts/code.rules.js';
import type { PaymentBody, PaymentView } from './payments.dto.js';
import type { Paying, Taken } from './taking.service.js';

export function paymentView(
  { membership, rules: { currency } }: Paying,
  { amountCents, receivedOn }: Pick<PaymentBody, 'amountCents' | 'receivedOn'>,
  { entryId, receipt, months, creditCents, standing }: Taken,
): PaymentView {
  return {
    id: entryId,
    receipt: { number: receipt.number, code: shownCode(receipt.code) },
    memberNumber: membership.number,
    amount: { amountCents, currency },
    receivedOn,
    months: months.map(({ month }) => monthNamed(month)),
    credit: { amountCents: creditCents, currency },
    standing: standing.standing,
    paidThrough: standing.paidThrough === null ? null : monthNamed(standing.paidThrough),
  };
}
