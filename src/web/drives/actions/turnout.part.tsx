import type { VNode } from 'preact';
import { Ticking } from '../ticking.part.js';
import type { ActionPart } from './action-properties.js';

/** Who came, ticked off on one screen. */
export function TurnoutPart({ drive, action, people, search, isOpen, say }: ActionPart): VNode {
  const address = `/p/dr/${drive.id}/a/${action.id}`;
  return (
    <section>
      <h2>{say('actions_page.turnout')}</h2>
      <ul>
        {action.turnout.map(({ department, came, stayedAway }) => (
          <li key={department}>
            {department ?? say('actions_page.no_department')}:{' '}
            {say('actions_page.came_count', { count: came })}
            {stayedAway > 0 ? `, ${say('actions_page.stayed_count', { count: stayedAway })}` : ''}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Ticking
          {...{ address, target: `${address}/w`, search, next: people.next, say }}
          people={people.items.map(({ came, ...person }) => ({ ...person, answer: came }))}
          words={{ not: say('actions_page.stayed'), save: say('actions_page.save_turnout') }}
        />
      ) : null}
    </section>
  );
}
