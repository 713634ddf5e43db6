import type { VNode } from 'preact';
import type { OwnReceiptView } from '../../me/index.js';
import { figuresIn } from '../figures.js';
import type { PageContext, Say } from '../page.js';
import type { CheckAddress } from './code-picture.js';

interface ReceiptProperties {
  receipt: OwnReceiptView;
  /** null when its code was erased */
  check: CheckAddress | null;
  context: PageContext;
  say: Say;
}

/** One receipt, to show on a phone or to print: nobody's name is on it. */
export function ReceiptPage({ receipt, check, context, say }: ReceiptProperties): VNode {
  const figures = figuresIn(context);
  const lines = [
    [say('payment.received_on'), figures.day(receipt.receivedOn)],
    [say('payment.amount'), figures.money(receipt.amount)],
    ...(receipt.months.length > 0 ? [[say('payment.months'), figures.months(receipt.months)]] : []),
    [say('status_page.given_by'), context.profile?.outwardName ?? ''],
  ];
  return (
    <>
      <p class="telling">{receipt.number}</p>
      {receipt.withdrawnOn ? (
        <p class="problem">{say('status_page.withdrawn_on', { day: figures.day(receipt.withdrawnOn) })}</p>
      ) : null}
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {check ? <CodePicture check={check} code={receipt.code ?? ''} say={say} /> : null}
      <form method="get" action="/p/st">
        <button class="quiet">{say('page.back')}</button>
      </form>
    </>
  );
}

/** The square that any phone reads, and the code for who would rather type it. */
export function CodePicture({ check, code, say }: { check: CheckAddress; code: string; say: Say }): VNode {
  return (
    <section>
      {/* drawn here from our own address and code, and nothing that anybody typed */}
      <div class="qr" dangerouslySetInnerHTML={{ __html: check.picture }} />
      <p>{say('status_page.check_it')}</p>
      <p>
        <a href={check.address}>
          <code>{code}</code>
        </a>
      </p>
    </section>
  );
}
