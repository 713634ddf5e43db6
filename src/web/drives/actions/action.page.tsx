import type { VNode } from 'preact';
import { actionKindWord } from '../../../drives/index.js';
import { askingAt, Refusal } from '../../fields.js';
import type { ActionProperties } from './action-properties.js';
import { ReportsPart } from './reports.part.js';
import { RolesPart } from './roles.part.js';
import { TurnoutPart } from './turnout.part.js';
import { WhenAndWhat } from './when-and-what.fields.js';

/** One action: what, who does what, who came, what came of it. */
export function ActionPage(properties: ActionProperties): VNode {
  const { drive, action, today, isSaved, back, say } = properties;
  const isOpen = drive.endedOn === null && action.calledOffAt === null;
  const site = drive.sites.find(({ id }) => id === action.siteId);
  return (
    <>
      {isSaved ? <p role="status">{say('people_page.saved')}</p> : null}
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      <p class="telling">
        {say(actionKindWord(action.kind))}, {action.heldOn}
        {action.startsAt === null ? '' : ` ${action.startsAt}`}
      </p>
      {action.calledOffAt === null ? null : <p>{say('actions_page.called_off')}</p>}
      {action.dueOn === null ? null : <p>{say('actions_page.due_on', { day: action.dueOn })}</p>}
      <p class="lines">{action.what}</p>
      <p>{[action.place, site?.name].filter(Boolean).join(' · ')}</p>
      <RolesPart {...properties} isOpen={isOpen} />
      {action.heldOn <= today ? <TurnoutPart {...properties} isOpen={isOpen} /> : null}
      <ReportsPart {...properties} isOpen={isOpen} />
      {isOpen && drive.held === 'committee' ? <Changing {...properties} /> : null}
      <p>
        <a href={`/p/dr/${drive.id}/a`}>{say('page.back')}</a>
      </p>
    </>
  );
}

function Changing({ drive, action, today, back, say }: ActionProperties): VNode {
  const address = `/p/dr/${drive.id}/a/${action.id}`;
  const asking = askingAt('change', back, say);
  return (
    <>
      <details open={back?.place === 'change'}>
        <summary>{say('actions_page.change')}</summary>
        <form method="post" action={address}>
          <input type="hidden" name="version" value={action.version} />
          <WhenAndWhat asking={asking} initial={action} hasDeadline={action.dueOn !== null} />
          <button>{say('people_page.save')}</button>
        </form>
      </details>
      {action.heldOn >= today ? (
        <details>
          <summary>{say('actions_page.call_off')}</summary>
          <p class="note">{say('actions_page.call_off_note')}</p>
          <form method="post" action={`${address}/x`}>
            <button class="quiet">{say('actions_page.call_off_button')}</button>
          </form>
        </details>
      ) : null}
    </>
  );
}
