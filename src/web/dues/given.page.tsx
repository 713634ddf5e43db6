import type { VNode } from 'preact';
import type { PaymentView } from '../../dues/index.js';
import type { CheckAddress } from '../status/code-picture.js';
import { CodePicture } from '../status/receipt.page.js';
import type { PaperPart } from './paper.js';

interface GivenProperties {
  paid: PaymentView;
  check: CheckAddress;
  outwardName: string;
  part: PaperPart;
}

/** The receipt on the screen: the member takes a picture of it, or writes down the number. */
export function GivenPage({ paid, check, outwardName, part }: GivenProperties): VNode {
  const { say, figures } = part;
  const lines = [
    [say('payment.amount'), figures.money(paid.amount)],
    [say('payment.received_on'), figures.day(paid.receivedOn)],
    ...(paid.months.length > 0 ? [[say('payment.months'), figures.months(paid.months)]] : []),
    ...(paid.credit.amountCents > 0 ? [[say('pay_page.waits'), figures.money(paid.credit)]] : []),
    [say('pay_page.standing_after'), say(`standing.word_${paid.standing}` as 'standing.word_good')],
    [say('status_page.given_by'), outwardName],
  ];
  return (
    <>
      <p class="telling" id="number">
        {paid.receipt.number}
      </p>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CodePicture check={check} code={paid.receipt.code} say={say} />
      <form method="get" action="/p/pay">
        <button>{say('pay_page.next_person')}</button>
      </form>
    </>
  );
}
