import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { incomes, purposes, tills, wordOf } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import type { Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { ProposeInstead, type Wish } from './propose-instead.js';

const labels = {
  purpose: 'money_page.purpose',
  kind: 'money_page.kind',
  outOf: 'money_page.out_of',
  into: 'money_page.into',
} as const;

interface RecordingProperties {
  today: Day;
  limit: string;
  problem: Problem | null;
  wish: Wish | null;
  done: string | null;
  say: Say;
}

/** Money that came in, was spent or moved: three short forms. */
export function RecordingPage({ today, limit, problem, wish, done, say }: RecordingProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {wish ? <ProposeInstead wish={wish} say={say} /> : null}
      {done ? (
        <p class="note" role="status">
          <a href={`/p/le/${done}`}>{say('money_page.recorded')}</a>
        </p>
      ) : null}
      <details open>
        <summary>{say('money_page.spent')}</summary>
        <form method="post" action="/p/li/x">
          <Common place="x" today={today} say={say} />
          <Words
            id="purpose"
            label={labels.purpose}
            words={purposes.map((each) => [each, wordOf.purpose(each)])}
            say={say}
          />
          <Tills id="from" label={labels.outOf} say={say} />
          <Note place="x" say={say} />
          <p>{say('money_page.limit', { limit })}</p>
          <button>{say('money_page.record')}</button>
        </form>
      </details>
      <details>
        <summary>{say('money_page.came')}</summary>
        <form method="post" action="/p/li/i">
          <Common place="i" today={today} say={say} />
          <Words
            id="kind"
            label={labels.kind}
            words={incomes.map((each) => [each, wordOf.income(each)])}
            say={say}
          />
          <Tills id="into" label={labels.into} say={say} />
          <Note place="i" say={say} />
          <button>{say('money_page.record')}</button>
        </form>
      </details>
      <details>
        <summary>{say('money_page.moved')}</summary>
        <form method="post" action="/p/li/m">
          <Common place="m" today={today} say={say} />
          <Tills id="from-m" name="from" label={labels.outOf} say={say} />
          <Tills id="to" label={labels.into} say={say} />
          <button>{say('money_page.record')}</button>
        </form>
      </details>
    </>
  );
}

/** How much and when; the key makes a second press of the button harmless. */
function Common({ place, today, say }: { place: string; today: Day; say: Say }): VNode {
  return (
    <>
      <input type="hidden" name="key" value={randomUUID()} />
      <label for={`amount-${place}`}>{say('money_page.amount')}</label>
      <input
        id={`amount-${place}`}
        name="amount"
        inputMode="decimal"
        autocomplete="off"
        required
        pattern="\d{1,8}([.,]\d{1,2})?"
      />
      <label for={`day-${place}`}>{say('money_page.day')}</label>
      <input id={`day-${place}`} name="happenedOn" type="date" value={today} max={today} required />
    </>
  );
}

interface WordsProperties {
  id: string;
  name?: string;
  label: MessageCode;
  words: [string, MessageCode][];
  say: Say;
}

function Words({ id, name = id, label, words, say }: WordsProperties): VNode {
  return (
    <>
      <label for={id}>{say(label)}</label>
      <select id={id} name={name}>
        {words.map(([value, word]) => (
          <option key={value} value={value}>
            {say(word)}
          </option>
        ))}
      </select>
    </>
  );
}

function Tills(properties: Omit<WordsProperties, 'words'>): VNode {
  return <Words {...properties} words={tills.map((till) => [till, wordOf.till(till)])} />;
}

function Note({ place, say }: { place: string; say: Say }): VNode {
  return (
    <>
      <label for={`note-${place}`}>{say('entry.note')}</label>
      <input id={`note-${place}`} name="note" maxLength={1000} autocomplete="off" />
    </>
  );
}
