import type { VNode } from 'preact';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';

interface WaiverProperties {
  /** from which month on */
  month: string;
  isAsked: boolean;
  problem: Problem | null;
  say: Say;
}

export function WaiverPage({ month, isAsked, problem, say }: WaiverProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {isAsked ? <p role="status">{say('waiver_page.asked')}</p> : null}
      <p>{say('waiver_page.note')}</p>
      <form method="post" action="/p/wv">
        <label for="months">{say('waiver_page.how_many', { month })}</label>
        <input
          id="months"
          name="months"
          type="number"
          inputMode="numeric"
          min={1}
          max={6}
          value={1}
          required
        />
        <label for="reason">{say('waiver_page.why')}</label>
        <textarea id="reason" name="reason" required maxLength={1000} />
        <button>{say('waiver_page.ask')}</button>
      </form>
    </>
  );
}
