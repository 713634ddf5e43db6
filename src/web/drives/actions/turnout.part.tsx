import type { VNode } from 'preact';
import type { ActionPart } from './action-properties.js';

/** Who came, ticked off on one screen. */
export function TurnoutPart(properties: ActionPart): VNode {
  const { drive, action, search, isOpen, say } = properties;
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
        <>
          <form method="get" action={address}>
            <label for="search">{say('people_page.part_of_name')}</label>
            <input id="search" name="search" value={search} maxLength={100} />
            <button class="quiet">{say('people_page.search')}</button>
          </form>
          <Ticking {...properties} address={address} />
        </>
      ) : null}
    </section>
  );
}

function Ticking({ people, search, address, say }: ActionPart & { address: string }): VNode {
  return (
    <form method="post" action={`${address}/w`}>
      {people.items.map(({ contactId, name, came }) => (
        <label key={contactId} class="choice">
          <input type="checkbox" name="came" value={contactId} checked={came === true} />{' '}
          {name ?? say('people_page.no_name')}
          {came === false ? ` (${say('actions_page.stayed')})` : ''}
        </label>
      ))}
      {people.items.map(({ contactId, came }) =>
        came === true ? <input key={contactId} type="hidden" name="before" value={contactId} /> : null,
      )}
      {people.next ? (
        <p>
          <a href={`${address}?search=${encodeURIComponent(search)}&after=${people.next}`}>
            {say('meeting_page.more')}
          </a>
        </p>
      ) : null}
      <button>{say('actions_page.save_turnout')}</button>
    </form>
  );
}
