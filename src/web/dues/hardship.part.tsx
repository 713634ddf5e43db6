import type { VNode } from 'preact';
import { mostHardship, type Payer } from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import { askingAt, LongTextField, TextField } from '../fields.js';
import type { PaperPart } from './paper.js';
import type { CameBack } from '../typed.js';

interface HardshipProperties {
  payer: Payer;
  back: CameBack | null;
  today: Day;
  part: PaperPart;
}

/** Months off for who cannot pay just now, from the oldest unpaid one on. */
export function HardshipPart({ payer, back, today, part: { say } }: HardshipProperties): VNode {
  const asking = askingAt('w', back, say);
  const month = payer.standing.arrears.months[0] ?? today.slice(0, 7);
  return (
    <details open={back !== null}>
      <summary>{say('pay_page.cannot_pay')}</summary>
      <p>{say('pay_page.cannot_pay_note', { most: mostHardship })}</p>
      <form method="post" action="/p/pay/w">
        <input type="hidden" name="of" value={payer.workerId} />
        <TextField
          asking={asking}
          name="fromMonth"
          label={say('waiver_page.from')}
          kind="month"
          initial={month}
          required
        />
        <TextField
          asking={asking}
          name="months"
          label={say('waiver_page.count')}
          kind="whole"
          initial="1"
          required
        />
        <LongTextField
          asking={asking}
          name="reason"
          label={say('waiver_page.why')}
          maxLength={1000}
          required
        />
        <button class="quiet">{say('pay_page.propose')}</button>
      </form>
    </details>
  );
}
