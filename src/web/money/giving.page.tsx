import type { VNode } from 'preact';
import type { Payer } from '../../dues/index.js';
import { toPeople, wordOf } from '../../ledger/index.js';
import { inWholes } from '../../shared/amounts.js';
import type { Day } from '../../shared/days.js';
import { askingAt, ChoiceField, Refusal } from '../fields.js';
import type { Figures } from '../figures.js';
import type { Say } from '../page.js';
import type { CameBack } from '../typed.js';
import { MoneyForm, NoteField, TillField, worded } from './parts.js';
import { ProposeInstead, wishIn } from './propose-instead.js';

interface GivingProperties {
  payer: Payer;
  today: Day;
  limit: string;
  back: CameBack | null;
  figures: Figures;
  say: Say;
}

/** What may be given to one person: their credit back, strike pay, help. */
export function GivingPage(properties: GivingProperties): VNode {
  const { payer, limit, back, figures, say } = properties;
  const wish = wishIn(back, back?.place === 'r' ? 'refund' : 'expense');
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      {wish ? <ProposeInstead wish={wish} say={say} /> : null}
      {payer.number === null ? (
        <p>{say('money_page.give_no_member')}</p>
      ) : (
        <>
          <p>
            {say('status_page.number', { number: payer.number })} ·{' '}
            {say('money_page.give_credit', { amount: figures.money(payer.waiting) })}
          </p>
          <p>{say('money_page.limit', { limit })}</p>
          {payer.waiting.amountCents > 0 || back?.place === 'r' ? <Refund {...properties} /> : null}
          <Support {...properties} />
        </>
      )}
      <p>
        <a href="/p/lo">{say('pay_page.somebody_else')}</a>
      </p>
    </>
  );
}

/** All of it, unless less is typed. */
function Refund({ payer, today, back, say }: GivingProperties): VNode {
  const asking = askingAt('r', back, say);
  const amount = inWholes(Math.max(0, payer.waiting.amountCents));
  return (
    <section>
      <h2>{say('money_page.give_back')}</h2>
      <MoneyForm asking={asking} action="/p/lo/r" today={today} amount={amount}>
        <input type="hidden" name="workerId" value={payer.workerId} />
        <TillField asking={asking} name="from" label={say('money_page.out_of')} />
        <NoteField asking={asking} required />
      </MoneyForm>
    </section>
  );
}

function Support({ payer, today, back, say }: GivingProperties): VNode {
  const asking = askingAt('x', back, say);
  return (
    <section>
      <h2>{say('money_page.give_support')}</h2>
      <MoneyForm asking={asking} action="/p/lo/x" today={today}>
        <input type="hidden" name="workerId" value={payer.workerId} />
        <ChoiceField
          asking={asking}
          name="purpose"
          label={say('money_page.purpose')}
          options={worded(toPeople, wordOf.purpose, say)}
          none={null}
        />
        <TillField asking={asking} name="from" label={say('money_page.out_of')} />
        <NoteField asking={asking} />
      </MoneyForm>
    </section>
  );
}
