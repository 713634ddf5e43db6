import type { VNode } from 'preact';
import type { CorrectionView, OwnCorrectionView } from '../../workers/index.js';
import type { Say } from '../page.js';
import { correctedThings } from './forms.js';

export function MePage({
  corrections,
  asked,
  say,
}: {
  corrections: readonly OwnCorrectionView[];
  asked: boolean;
  say: Say;
}): VNode {
  return (
    <>
      {asked ? <p role="status">{say('own_data.erase_asked')}</p> : null}
      <ul>
        <li>
          <a href="/p/me/data">{say('own_data.all')}</a>
        </li>
        <li>
          <a href="/p/looked">{say('page.looked')}</a>
        </li>
        <li>
          <a href="/p/me/e">{say('own_data.erase')}</a>
        </li>
      </ul>
      <CorrectionAsking say={say} />
      {corrections.length > 0 ? (
        <section>
          <h2>{say('own_data.asked')}</h2>
          <ul>
            {corrections.map((each) => (
              <li key={each.id}>
                {say(`own_data.what_${each.what}`)}: {each.text}
                <br />
                {each.answer ?? <small>{say('own_data.waits')}</small>}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function CorrectionAsking({ say }: { say: Say }): VNode {
  return (
    <section>
      <h2>{say('own_data.correct')}</h2>
      <form method="post" action="/p/me/c">
        <label for="what">{say('own_data.correct_what')}</label>
        <select id="what" name="what">
          {correctedThings.map((thing) => (
            <option key={thing} value={thing}>
              {say(`own_data.what_${thing}`)}
            </option>
          ))}
        </select>
        <label for="text">{say('own_data.correct_text')}</label>
        <textarea id="text" name="text" rows={4} maxLength={4000} required />
        <button>{say('own_data.correct_send')}</button>
      </form>
    </section>
  );
}

/** The step that asks whether it is meant. */
export function ErasurePage({ say }: { say: Say }): VNode {
  return (
    <form method="post" action="/p/me/e">
      <p>{say('own_data.erase_note')}</p>
      <label for="reason">{say('own_data.erase_reason')}</label>
      <textarea id="reason" name="reason" rows={3} maxLength={2000} />
      <label>
        <input type="checkbox" name="sure" value="true" required /> {say('own_data.erase_sure')}
      </label>
      <button>{say('own_data.erase_send')}</button>
      <p>
        <a href="/p/me">{say('page.back')}</a>
      </p>
    </form>
  );
}

export function CorrectionsPage({ items, say }: { items: readonly CorrectionView[]; say: Say }): VNode {
  if (items.length === 0) return <p>{say('own_data.corrections_none')}</p>;
  return (
    <>
      {items.map((each) => (
        <section key={each.id}>
          <h2>
            {each.chosenName}: {say(`own_data.what_${each.what}`)}
          </h2>
          <p>{each.text}</p>
          <form method="post" action={`/p/co/${each.id}`}>
            <label for={`text-${each.id}`}>{say('own_data.word_back')}</label>
            <textarea id={`text-${each.id}`} name="text" rows={2} maxLength={4000} required />
            <button>{say('own_data.mark_done')}</button>
          </form>
        </section>
      ))}
    </>
  );
}
