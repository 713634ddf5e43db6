import type { VNode } from 'preact';
import type { WholeMeetingView } from '../../meetings/index.js';
import type { Say } from '../page.js';

interface DecisionsProperties {
  meeting: WholeMeetingView;
  keeps: boolean;
  say: Say;
}

export function DecisionsPart({ meeting, keeps, say }: DecisionsProperties): VNode {
  const { id, decisions, rollId } = meeting;
  return (
    <section>
      <h2>{say('meeting_page.decisions')}</h2>
      {decisions.length === 0 ? <p>{say('meeting_page.no_decisions')}</p> : null}
      <ol>
        {decisions.map(({ place, text, votesFor, votesAgainst, abstained }) => (
          <li key={place}>
            {text}
            <br />
            {say('meeting_page.votes', { votesFor, votesAgainst, abstained })}
          </li>
        ))}
      </ol>
      {keeps && rollId !== null ? (
        <form method="post" action={`/p/mt/${id}/d`}>
          <label for="text">{say('meeting_page.decided')}</label>
          <textarea id="text" name="text" required maxLength={4000} />
          {(['votesFor', 'votesAgainst', 'abstained'] as const).map((name) => (
            <Votes key={name} name={name} say={say} />
          ))}
          <button>{say('meeting_page.write_down')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Votes({ name, say }: { name: 'votesFor' | 'votesAgainst' | 'abstained'; say: Say }): VNode {
  return (
    <>
      <label for={name}>{say(`own_column.${name}`)}</label>
      <input id={name} name={name} type="number" inputMode="numeric" min={0} max={30000} value={0} required />
    </>
  );
}
