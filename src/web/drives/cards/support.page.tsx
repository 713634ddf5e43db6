import type { VNode } from 'preact';
import {
  type CardView,
  gateLabel,
  stateWord,
  type SupportView,
  type WordingView,
} from '../../../drives/index.js';
import type { Say } from '../../page.js';

interface SupportProperties {
  driveId: string;
  support: SupportView;
  cards: readonly CardView[];
  isSaved: boolean;
  wording: WordingView | null;
  mayWord: boolean;
  say: Say;
}

/** Cards against gates, and from when on a filing is safe. */
export function SupportPage(properties: SupportProperties): VNode {
  const { driveId, support, isSaved, say } = properties;
  return (
    <>
      {isSaved ? <p role="status">{say('people_page.saved')}</p> : null}
      <p>
        <a class="button" href={`/p/dr/${driveId}/s/p`}>
          {say('cards_page.take')}
        </a>
      </p>
      <p class="telling">{signedOf(support, say)}</p>
      <img src={`/p/dr/${driveId}/s/m`} alt={say('drive_support.title')} />
      <h2>{say('cards_page.gates')}</h2>
      <ul>
        {support.thresholds.map(({ code, state, text }) => (
          <li key={code}>
            <strong>
              {say('cards_page.gate', { gate: say(gateLabel(code)), state: say(stateWord(state)) })}
            </strong>
            <span class="lines">{text}</span>
          </li>
        ))}
      </ul>
      <h2>{say('cards_page.when')}</h2>
      <p>{support.filing.text}</p>
      <Lapsing support={support} say={say} />
      <details>
        <summary>{say('cards_page.why')}</summary>
        <ul>
          {support.why.map(({ code, text }, place) => (
            <li key={`${code} ${place}`}>{text}</li>
          ))}
        </ul>
      </details>
      <Cards {...properties} />
      <Wording {...properties} />
    </>
  );
}

function signedOf({ signed, unit, perMille }: SupportView, say: Say): string {
  if (unit === null || perMille === null) return say('cards_page.signed', { people: signed.low });
  const [low, high] = [Math.floor(perMille.low / 10), Math.ceil(perMille.high / 10)];
  const values = { people: signed.low, low, high };
  return say(low === high ? 'cards_page.signed_share' : 'cards_page.signed_between', values);
}

function Lapsing({ support, say }: Pick<SupportProperties, 'support' | 'say'>): VNode {
  if (support.lapsing.length === 0) return <p>{say('cards_page.nothing_lapses')}</p>;
  return (
    <>
      <p>{say('cards_page.lapsing')}</p>
      <ul>
        {support.lapsing.map(({ lastOn, people }) => (
          <li key={lastOn}>{say('cards_page.lapses_after', { people, day: lastOn })}</li>
        ))}
      </ul>
    </>
  );
}

function Cards({ driveId, cards, say }: SupportProperties): VNode | null {
  if (cards.length === 0) return null;
  return (
    <details>
      <summary>{say('cards_page.newest')}</summary>
      <CardList driveId={driveId} cards={cards} say={say} />
    </details>
  );
}

export function CardList({
  driveId,
  cards,
  say,
}: Pick<SupportProperties, 'driveId' | 'cards' | 'say'>): VNode {
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.id}>
          <a href={`/p/dr/${driveId}/s/c/${card.id}`}>
            {card.contactName ?? say('people_page.no_name')} · {card.signedOn}
          </a>
          {card.revokedOn === null ? null : ` · ${say('cards_page.revoked_on', { day: card.revokedOn })}`}
        </li>
      ))}
    </ul>
  );
}

function Wording({ driveId, wording, mayWord, say }: SupportProperties): VNode | null {
  if (!mayWord) return null;
  return (
    <details>
      <summary>{say('cards_page.wording')}</summary>
      <p class="note">{say('cards_page.wording_note')}</p>
      <form method="post" action={`/p/dr/${driveId}/s/w`}>
        <label for="english">{say('own_column.english')}</label>
        <textarea id="english" name="english" required maxLength={4000}>
          {wording?.english ?? ''}
        </textarea>
        <label for="french">{say('own_column.french')}</label>
        <textarea id="french" name="french" required maxLength={4000}>
          {wording?.french ?? ''}
        </textarea>
        <button>{say('people_page.save')}</button>
      </form>
    </details>
  );
}
