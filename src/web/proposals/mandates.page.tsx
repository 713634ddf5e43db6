import type { VNode } from 'preact';
import type { MandateHeldView } from '../../identity/index.js';
import type { Role } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import type { Say } from '../page.js';

interface MandatesProperties {
  page: Page<MandateHeldView>;
  mayPropose: boolean;
  today: string;
  say: Say;
}

/** Who holds what, and which two people gave it. */
export function MandatesPage({ page, mayPropose, today, say }: MandatesProperties): VNode {
  return (
    <>
      <ul>
        {page.items.map((mandate) => (
          <li key={mandate.id}>
            <strong>{mandate.chosenName}</strong>: {say(`role.${mandate.role as Role}`)}
            {placeOf(mandate)}
            <br />
            {say('proposal_page.term', { from: mandate.fromOn, until: mandate.untilOn ?? '…' })}
            {mandate.recalledOn ? `, ${say('mandate.recalled_on').toLowerCase()} ${mandate.recalledOn}` : ''}
            <br />
            {mandate.proposedBy
              ? say('proposal_page.given_by', {
                  first: mandate.proposedBy,
                  second: mandate.approvedBy ?? '',
                })
              : say('proposal_page.given_by_machine')}
            {mayPropose && isInForce(mandate, today) ? <Recall id={mandate.id} say={say} /> : null}
          </li>
        ))}
      </ul>
      {page.next ? (
        <p>
          <a href={`/p/m?after=${encodeURIComponent(page.next)}`}>{say('page.next')}</a>
        </p>
      ) : null}
    </>
  );
}

function Recall({ id, say }: { id: string; say: Say }): VNode {
  return (
    <details>
      <summary>{say('mandate.recall_title')}</summary>
      <form method="post" action="/p/m/r">
        <input type="hidden" name="mandateId" value={id} />
        <label for={`decision-${id}`}>{say('mandate.decision')}</label>
        <textarea id={`decision-${id}`} name="decision" required maxLength={2000} />
        <button>{say('proposal_page.propose')}</button>
      </form>
    </details>
  );
}

function isInForce({ recalledOn, untilOn }: MandateHeldView, today: string): boolean {
  return recalledOn === null && (untilOn === null || untilOn >= today);
}

function placeOf({ site, branch }: MandateHeldView): string {
  const place = site ?? branch;
  return place ? ` (${place})` : '';
}
