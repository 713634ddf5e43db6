import type { VNode } from 'preact';
import { type Payer, paymentMethods, type Tier, tiers } from '../../dues/index.js';
import type { Say } from '../page.js';
import type { PaperPart, PayWish } from './paper.js';

export function Methods({ chosen, part: { say, methods } }: { chosen: string; part: PaperPart }): VNode {
  return (
    <fieldset>
      <legend>{say('payment.method')}</legend>
      {paymentMethods.map((method) => (
        <label key={method} class="beside">
          <input type="radio" name="method" value={method} checked={method === chosen} /> {methods(method)}
        </label>
      ))}
    </fieldset>
  );
}

export function tierWord(tier: Tier, say: Say): string {
  return say(tier === 'sub-minimum' ? 'pay_page.tier_sub_minimum' : `pay_page.tier_${tier}`);
}

/** Self-declared: no proof is asked. Another tier shows its own amounts. */
export function TierChoice({ payer, wish, part }: { payer: Payer; wish: PayWish; part: PaperPart }): VNode {
  const { say } = part;
  return (
    <details open={wish.tier !== null}>
      <summary>
        {payer.tier
          ? say('pay_page.tier_is', { tier: tierWord(payer.tier, say) })
          : say('pay_page.tier_unknown')}
      </summary>
      <form method="get" action="/p/pay">
        <input type="hidden" name="of" value={payer.workerId} />
        {wish.isEarlier ? <input type="hidden" name="earlier" value="true" /> : null}
        <label for="tier">{say('pay_page.tier')}</label>
        <select id="tier" name="tier">
          {tiers.map((tier) => (
            <option key={tier} value={tier} selected={tier === payer.tier}>
              {tierWord(tier, say)}
            </option>
          ))}
        </select>
        <button class="quiet">{say('pay_page.tier_show')}</button>
      </form>
    </details>
  );
}
