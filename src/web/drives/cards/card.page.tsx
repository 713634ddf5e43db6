import type { VNode } from 'preact';
import type { WholeCardView } from '../../../drives/index.js';
import type { Say } from '../../page.js';

interface CardProperties {
  driveId: string;
  card: WholeCardView;
  isSaved: boolean;
  today: string;
  say: Say;
}

/** One card: what was signed, its photographs, and taking it back. */
export function CardPage({ driveId, card, isSaved, today, say }: CardProperties): VNode {
  const action = `/p/dr/${driveId}/s/c/${card.id}`;
  return (
    <>
      {isSaved ? <p role="status">{say('people_page.saved')}</p> : null}
      <p class="telling">
        <a href={`/p/dr/${driveId}/s/p/${card.contactId}`}>
          {card.contactName ?? say('people_page.no_name')}
        </a>
      </p>
      <p>
        {say(card.way === 'paper' ? 'cards_page.was_paper' : 'cards_page.was_phone', { day: card.signedOn })}
      </p>
      <p>{countsUntil(card, say)}</p>
      <Signed signed={card.signed} say={say} />
      {card.way === 'paper' ? <Scans action={action} scans={card.scans} say={say} /> : null}
      {card.revokedOn === null ? (
        <details>
          <summary>{say('cards_page.revoke')}</summary>
          <p class="note">{say('cards_page.revoke_note')}</p>
          <form method="post" action={`${action}/r`}>
            <label for="revokedOn">{say('cards_page.from_day')}</label>
            <input id="revokedOn" name="revokedOn" type="date" required value={today} max={today} />
            <button>{say('cards_page.revoke_button')}</button>
          </form>
        </details>
      ) : null}
      <details>
        <summary>{say('cards_page.mistake')}</summary>
        <form method="post" action={`${action}/v`}>
          <button class="quiet">{say('cards_page.void')}</button>
        </form>
      </details>
    </>
  );
}

function countsUntil({ revokedOn, lastOn }: WholeCardView, say: Say): string {
  if (revokedOn !== null) return say('cards_page.revoked_on', { day: revokedOn });
  return lastOn === null ? say('cards_page.never_lapses') : say('cards_page.counts_until', { day: lastOn });
}

function Signed({ signed, say }: { signed: WholeCardView['signed']; say: Say }): VNode | null {
  if (signed === null) return null;
  const { text, typedName, drawnPath, isSame } = signed;
  return (
    <section>
      <blockquote class="lines">{text ?? ''}</blockquote>
      {typedName === null ? null : <p>{typedName}</p>}
      {drawnPath === null ? null : (
        <svg viewBox="0 0 1000 400" role="img" aria-label={say('own_column.signature')}>
          <path d={drawnPath} fill="none" stroke="currentColor" stroke-width="4" />
        </svg>
      )}
      <p class="note">{say(isSame ? 'cards_page.same_words' : 'cards_page.other_words')}</p>
    </section>
  );
}

function Scans({ action, scans, say }: { action: string; scans: WholeCardView['scans']; say: Say }): VNode {
  return (
    <section>
      <ul>
        {scans.map(({ id }, place) => (
          <li key={id}>
            <a href={`${action}/f/${id}`}>{say('cards_page.scan', { number: place + 1 })}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={`${action}/f`} enctype="multipart/form-data">
        <label for="file">{say('cards_page.photograph')}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept="image/*,application/pdf"
          capture="environment"
          required
        />
        <button class="quiet">{say('cards_page.add_scan')}</button>
      </form>
    </section>
  );
}
