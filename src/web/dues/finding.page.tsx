import type { VNode } from 'preact';
import type { FoundPayer } from '../../dues/index.js';
import type { MoneyView } from '../../shared/money.js';
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
      <form method="get" action="/p/pay">
        <label for="search">{say('pay_page.search')}</label>
        <input id="search" name="search" value={search} required maxLength={100} autocomplete="off" />
        <button>{say('pay_page.find')}</button>
      </form>
      {found?.length === 0 ? <p>{say('pay_page.nobody')}</p> : null}
      {found && found.length > 0 ? <Found found={found} part={part} /> : null}
      <Hands hands={hands} part={part} />
      <p>
        <a href="/p/pay/t">{say('pay_page.today')}</a>
      </p>
    </>
  );
}

function Found({ found, part: { say } }: { found: readonly FoundPayer[]; part: PaperPart }): VNode {
  return (
    <ul class="people">
      {found.map(({ workerId, name, number, standing }) => (
        <li key={workerId}>
          <a href={`/p/pay?of=${workerId}`}>
            <strong>{name}</strong>
            {number === null ? '' : ` · ${number}`}
            {` · ${say(`standing.word_${standing.standing}` as 'standing.word_good')}`}
          </a>
        </li>
      ))}
    </ul>
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
