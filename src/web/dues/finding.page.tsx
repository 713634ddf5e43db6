import type { VNode } from 'preact';
import type { FoundPayer } from '../../dues/index.js';
import type { MoneyView } from '../../shared/money.js';
import type { Say } from '../page.js';
import type { PaperPart } from './paper.js';

export interface Hand {
  credential: number;
  amount: MoneyView;
}

interface FindingProperties {
  search: string;
  /** null before anything was searched for */
  found: readonly FoundPayer[] | null;
  hands: readonly Hand[];
  part: PaperPart;
}

export function FindingPage({ search, found, hands, part }: FindingProperties): VNode {
  const { say } = part;
  return (
    <>
      <PayerSearch action="/p/pay" search={search} found={found} say={say} />
      <Hands hands={hands} part={part} />
      <p>
        <a href="/p/pay/t">{say('pay_page.today')}</a>
      </p>
    </>
  );
}

interface SearchProperties {
  /** where the form leads, and with `of` each of those found */
  action: string;
  search: string;
  found: readonly FoundPayer[] | null;
  say: Say;
}

/** Looking somebody up by name or number. */
export function PayerSearch({ action, search, found, say }: SearchProperties): VNode {
  return (
    <>
      <form method="get" action={action}>
        <label for="search">{say('pay_page.search')}</label>
        <input id="search" name="search" value={search} required maxLength={100} autocomplete="off" />
        <button>{say('pay_page.find')}</button>
      </form>
      {found?.length === 0 ? <p>{say('pay_page.nobody')}</p> : null}
      <ul class="people">
        {found?.map(({ workerId, name, number, standing }) => (
          <li key={workerId}>
            <a href={`${action}?of=${workerId}`}>
              <strong>{name}</strong>
              {number === null ? '' : ` · ${number}`}
              {` · ${say(`standing.word_${standing.standing}` as 'standing.word_good')}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Hands({ hands, part }: { hands: readonly Hand[]; part: PaperPart }): VNode {
  const { say, figures } = part;
  return (
    <>
      {hands.map(({ credential, amount }) => (
        <p key={credential}>
          {say('pay_page.in_hand', { number: credential, amount: figures.money(amount) })}
        </p>
      ))}
    </>
  );
}
