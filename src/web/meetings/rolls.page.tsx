import type { VNode } from 'preact';
import type { RollLineView, RollVerificationView, RollView } from '../../dues/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Page } from '../../shared/paging.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { BranchChoice, type Calling } from './meetings.page.js';

interface RollsProperties {
  rolls: readonly RollView[];
  next: string | null;
  taking: Calling;
  problem: Problem | null;
  say: Say;
}

export function RollsPage({ rolls, next, taking, problem, say }: RollsProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('roll.intro')}</p>
      <ul>
        {rolls.map((roll) => (
          <li key={roll.id}>
            <a href={`/p/ro/${roll.id}`}>
              {roll.on}, {roll.branch ?? say('meeting_page.everybody')}
            </a>
            : {say('roll.counts', { now: roll.goodNow, then: roll.goodThen })}
          </li>
        ))}
      </ul>
      {next ? <a href={`/p/ro?after=${next}`}>{say('meeting_page.more')}</a> : null}
      <form method="post" action="/p/ro">
        <label for="on">{say('roll.day')}</label>
        <input id="on" name="on" type="date" value={taking.today} max={taking.today} required />
        <BranchChoice branches={taking.branches} isOfUnion={taking.isOfUnion} say={say} />
        <button>{say('roll.take')}</button>
      </form>
    </>
  );
}

interface RollProperties {
  roll: RollView;
  verification: RollVerificationView;
  lines: Page<RollLineView>;
  say: Say;
}

export function RollPage({ roll, verification, lines, say }: RollProperties): VNode {
  return (
    <>
      <p>
        {roll.on}, {roll.branch ?? say('meeting_page.everybody')}
      </p>
      <p>{say('roll.counts', { now: roll.goodNow, then: roll.goodThen })}</p>
      <p class={verification.isIntact ? 'note' : 'problem'}>
        {say(verification.isIntact ? 'roll.intact' : 'roll.changed')}
      </p>
      <p class="record">
        {say('roll.hash')}
        <br />
        <code>{roll.hash}</code>
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th class="number">{say('roll.number')}</th>
              <th>{say('roll.name')}</th>
              <th>{say('roll.good_now')}</th>
              <th>{say('roll.good_then')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.items.map(({ number, chosenName, goodNow, goodThen }) => (
              <tr key={number}>
                <td class="number">{number}</td>
                <td>{chosenName}</td>
                <td>{say(goodNow ? 'roll.yes' : 'roll.no')}</td>
                <td>{say(goodThen ? 'roll.yes' : 'roll.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.next ? <a href={`/p/ro/${roll.id}?after=${lines.next}`}>{say('meeting_page.more')}</a> : null}
      <p>
        <a href="/p/ro">{say('page.back')}</a>
      </p>
    </>
  );
}
