import type { VNode } from 'preact';
import type { Payer } from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import type { Problem } from '../../shared/errors.js';
import { Refusal } from '../fields.js';
import { ProblemNote } from '../page.filter.js';
import { HardshipPart } from './hardship.part.js';
import { JoiningPart } from './joining.part.js';
import type { PaperPart, PayWish } from './paper.js';
import { Methods, TierChoice } from './taking.fields.js';
import { UndoList } from './undoing.part.js';

export interface PayerProperties {
  payer: Payer;
  wish: PayWish;
  problem: Problem | null;
  today: Day;
  part: PaperPart;
}

/** One person: how they stand, and the amounts to tap. */
export function PayerPage(properties: PayerProperties): VNode {
  const { payer, wish, problem, today, part } = properties;
  const { say } = part;
  const { hardship } = wish;
  const isPaying = payer.offers.length > 0;
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {hardship?.back ? <Refusal problem={hardship.back.problem} place="w" say={say} /> : null}
      <Standing payer={payer} part={part} />
      {problem?.code === 'payment.late' && wish.form ? <LateForm wish={wish} part={part} /> : null}
      {isPaying ? <Amounts {...properties} /> : null}
      {payer.joining ? <JoiningPart payer={payer} wish={wish} part={part} /> : null}
      {isPaying ? <TierChoice payer={payer} wish={wish} part={part} /> : null}
      {isPaying && hardship ? (
        <HardshipPart payer={payer} back={hardship.back} today={today} part={part} />
      ) : null}
      {payer.recent.length > 0 ? (
        <section>
          <h2>{say('pay_page.recent')}</h2>
          <UndoList payments={payer.recent.map((payment) => ({ name: null, payment }))} part={part} />
        </section>
      ) : null}
      {isPaying && !wish.isEarlier ? (
        <p>
          <a href={`/p/pay?of=${payer.workerId}&earlier=true`}>
            <small>{say('pay_page.another_day', { today })}</small>
          </a>
        </p>
      ) : null}
      <p>
        <a href="/p/pay">{say('pay_page.somebody_else')}</a>
      </p>
    </>
  );
}

function Standing({ payer, part: { say, figures } }: { payer: Payer; part: PaperPart }): VNode {
  const { standing, number, waiting } = payer;
  const word = say(`standing.word_${standing.standing}` as 'standing.word_good');
  return (
    <>
      <p>
        <strong>{word}</strong>
        {number === null ? '' : ` · ${say('status_page.number', { number })}`}
      </p>
      {standing.paidThrough ? (
        <p>{say('pay_page.paid_through', { month: figures.months([standing.paidThrough]) })}</p>
      ) : null}
      {waiting.amountCents > 0 ? <p>{say('pay_page.waiting', { amount: figures.money(waiting) })}</p> : null}
    </>
  );
}

/** The proposed amount first; each button is the last tap. */
function Amounts({ payer, wish, today, part }: PayerProperties): VNode {
  const { say, figures } = part;
  const proposed = payer.offers[payer.proposed];
  const ordered = [...(proposed ? [proposed] : []), ...payer.offers.filter((offer) => offer !== proposed)];
  return (
    <form method="post" action="/p/pay">
      <Hidden payer={payer} wish={wish} />
      <Methods chosen={wish.form?.method ?? 'cash'} part={part} />
      {wish.isEarlier ? (
        <>
          <label for="on">{say('payment.received_on')}</label>
          <input id="on" name="on" type="date" max={today} value={wish.form?.on ?? today} required />
        </>
      ) : null}
      <p>{say('pay_page.tap_amount')}</p>
      {/* what the Enter key presses: never one of the amounts */}
      <button name="take" value="" class="skip" tabIndex={-1} aria-hidden="true">
        {say('pay_page.take_other')}
      </button>
      <div class="choices">
        {ordered.map((offer) => (
          <button
            key={offer.amount.amountCents}
            name="take"
            value={String(offer.amount.amountCents)}
            class={offer === proposed ? undefined : 'quiet'}
          >
            <strong>{figures.money(offer.amount)}</strong> {figures.months(offer.months)}
          </button>
        ))}
      </div>
      <details>
        <summary>{say('pay_page.other_amount')}</summary>
        <label for="other">{say('payment.amount')}</label>
        <input id="other" name="other" inputMode="decimal" maxLength={12} value={wish.form?.other ?? ''} />
        <button class="quiet" name="take" value="">
          {say('pay_page.take_other')}
        </button>
      </details>
    </form>
  );
}

function Hidden({ payer, wish }: { payer: Payer; wish: PayWish }): VNode {
  return (
    <>
      <input type="hidden" name="of" value={payer.workerId} />
      <input type="hidden" name="key" value={wish.key} />
      {wish.tier ? <input type="hidden" name="tier" value={wish.tier} /> : null}
    </>
  );
}

/** The same payment again, with the reason, for a second person. */
function LateForm({ wish, part: { say } }: { wish: PayWish; part: PaperPart }): VNode {
  const kept = Object.entries(wish.form ?? {}).filter(([, value]) => typeof value === 'string');
  return (
    <form method="post" action="/p/pay/l">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <label for="reason">{say('payment.reason')}</label>
      <textarea id="reason" name="reason" required maxLength={1000} />
      <button>{say('pay_page.propose')}</button>
    </form>
  );
}
