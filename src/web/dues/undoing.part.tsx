import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { TakenPayment } from '../../dues/index.js';
import type { PaperPart } from './paper.js';

export interface NamedPayment {
  /** null where the page is about them */
  name: string | null;
  payment: TakenPayment;
}

/** Payments, each with the way to undo it behind a fold: it takes a reason, and nobody does it by a slip of the thumb. */
export function UndoList({ payments, part }: { payments: readonly NamedPayment[]; part: PaperPart }): VNode {
  const { say, figures, methods } = part;
  return (
    <ul class="people">
      {payments.map(({ name, payment }) => (
        <li key={payment.id}>
          <strong>{figures.money(payment.amount)}</strong>
          {name === null ? '' : ` · ${name}`} · {payment.number} · {methods(payment.method)} ·{' '}
          {figures.day(payment.receivedOn)}
          {payment.months.length > 0 ? ` · ${figures.months(payment.months)}` : ''}
          {payment.isWithdrawn ? <em> · {say('pay_page.undone')}</em> : <Undo id={payment.id} part={part} />}
        </li>
      ))}
    </ul>
  );
}

function Undo({ id, part: { say } }: { id: string; part: PaperPart }): VNode {
  return (
    <details>
      <summary>{say('pay_page.undo')}</summary>
      <form method="post" action="/p/pay/u">
        <input type="hidden" name="payment" value={id} />
        <input type="hidden" name="key" value={randomUUID()} />
        <label for={`reason-${id}`}>{say('pay_page.undo_reason')}</label>
        <input id={`reason-${id}`} name="reason" required maxLength={1000} />
        <button class="quiet">{say('pay_page.undo')}</button>
      </form>
    </details>
  );
}
