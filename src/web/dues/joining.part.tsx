import type { VNode } from 'preact';
import type { Payer } from '../../dues/index.js';
import type { PaperPart, PayWish } from './paper.js';
import { Methods, tierWord } from './taking.fields.js';

/** Becoming a member, or coming back: the fee and one month, by the tier that the person names. */
export function JoiningPart({
  payer,
  wish,
  part,
}: {
  payer: Payer;
  wish: PayWish;
  part: PaperPart;
}): VNode | null {
  const { say, figures } = part;
  const { joining, waiting, workerId } = payer;
  if (!joining) return null;
  const money = (amountCents: number): string => figures.money({ ...waiting, amountCents });
  return (
    <section>
      <h2>{say(`pay_page.${joining.kind}`)}</h2>
      <p>{say('pay_page.joining_intro')}</p>
      <form method="post" action="/p/pay/i">
        <input type="hidden" name="of" value={workerId} />
        <input type="hidden" name="key" value={`${wish.key} i`} />
        <input type="hidden" name="kind" value={joining.kind} />
        {wish.isWaived ? <input type="hidden" name="waived" value="true" /> : null}
        <Methods chosen="cash" part={part} />
        {/* what the Enter key presses: it makes nobody a member */}
        <button name="tier" value="" class="skip" tabIndex={-1} aria-hidden="true">
          {say('pay_page.tier')}
        </button>
        <div class="choices">
          {joining.prices.map(({ tier, feeCents, monthCents }) => (
            <button key={tier} name="tier" value={tier} class="quiet">
              <strong>{money(monthCents + (wish.isWaived ? 0 : feeCents))}</strong> {tierWord(tier, say)}{' '}
              {wish.isWaived
                ? say('pay_page.month_only')
                : say('pay_page.fee_and_month', { fee: money(feeCents), month: money(monthCents) })}
            </button>
          ))}
        </div>
      </form>
      {wish.isWaived ? null : (
        <p>
          <a href={`/p/pay?of=${workerId}&waived=true`}>
            <small>{say('pay_page.fee_waived')}</small>
          </a>
        </p>
      )}
    </section>
  );
}
