import type { VNode } from 'preact';
import type { CheckedReceipt } from '../../dues/index.js';
import type { Problem } from '../../shared/errors.js';
import { figuresIn } from '../figures.js';
import type { PageContext, Say } from '../page.js';

/** What a stranger learns of a receipt: no name, no member number. */
export function CheckedPage({
  receipt,
  context,
  say,
}: {
  receipt: CheckedReceipt;
  context: PageContext;
  say: Say;
}): VNode {
  const figures = figuresIn(context);
  const lines = [
    [say('status_page.receipt_number'), receipt.number],
    [say('payment.received_on'), figures.day(receipt.receivedOn)],
    [say('payment.amount'), figures.money(receipt.amount)],
    [say('status_page.given_by'), receipt.outwardName],
  ];
  return (
    <>
      <p class="telling">{say(`receipt.${receipt.state}`)}</p>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function CodePage({
  problem,
  language,
  say,
}: {
  problem: Problem | null;
  language: string;
  say: Say;
}): VNode {
  return (
    <>
      {problem ? (
        <div class="problem" role="alert">
          <p>
            {problem.status === 404 ? say('status_page.no_such_code') : say(problem.code, problem.values)}
          </p>
        </div>
      ) : null}
      <form method="get" action="/r">
        <input type="hidden" name="language" value={language} />
        <label for="code">{say('status_page.code')}</label>
        <input
          id="code"
          name="code"
          required
          maxLength={100}
          autocomplete="off"
          autocapitalize="characters"
        />
        <button>{say('status_page.check')}</button>
      </form>
    </>
  );
}
