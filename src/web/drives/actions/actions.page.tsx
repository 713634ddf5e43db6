import type { VNode } from 'preact';
import {
  actionKinds,
  actionKindWord,
  type DriveActionView,
  responseWord,
  type WholeDriveView,
} from '../../../drives/index.js';
import type { Day } from '../../../shared/days.js';
import type { Page } from '../../../shared/paging.js';
import { askingAt, ChoiceField, Refusal } from '../../fields.js';
import type { Say } from '../../page.js';
import type { CameBack } from '../../typed.js';
import { WhenAndWhat } from './when-and-what.fields.js';

interface ActionsProperties {
  drive: WholeDriveView;
  actions: Page<DriveActionView>;
  today: Day;
  back: CameBack | null;
  say: Say;
}

export function ActionsPage({ drive, actions, today, back, say }: ActionsProperties): VNode {
  const address = `/p/dr/${drive.id}/a`;
  const toCome = actions.items.filter(({ heldOn }) => heldOn >= today).reverse();
  const past = actions.items.filter(({ heldOn }) => heldOn < today);
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      {actions.items.length === 0 ? <p>{say('actions_page.none')}</p> : null}
      <Listed title={say('actions_page.to_come')} actions={toCome} address={address} say={say} />
      <Listed title={say('actions_page.past')} actions={past} address={address} say={say} />
      {actions.next ? <a href={`${address}?after=${actions.next}`}>{say('meeting_page.more')}</a> : null}
      <p>
        <a href={`/p/dr/${drive.id}/z`}>{say('actions_page.retaliation')}</a>
      </p>
      {drive.held === 'committee' && drive.endedOn === null ? (
        <Planning {...{ drive, today, back, say }} address={address} />
      ) : null}
    </>
  );
}

interface ListedProperties {
  title: string;
  actions: readonly DriveActionView[];
  address: string;
  say: Say;
}

function Listed({ title, actions, address, say }: ListedProperties): VNode | null {
  if (actions.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`${address}/${action.id}`}>
              {action.heldOn}
              {action.startsAt === null ? '' : ` ${action.startsAt}`}, {say(actionKindWord(action.kind))}
            </a>{' '}
            {told(action, say)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function told({ what, calledOffAt, dueOn, came, response }: DriveActionView, say: Say): string {
  return [
    what,
    calledOffAt === null ? null : say('actions_page.called_off'),
    dueOn === null ? null : say('actions_page.due_on', { day: dueOn }),
    came === 0 ? null : say('actions_page.came_count', { count: came }),
    response === null ? null : say(responseWord(response)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function Planning({
  drive,
  today,
  back,
  address,
  say,
}: Omit<ActionsProperties, 'actions'> & { address: string }): VNode {
  const asking = askingAt('plan', back, say);
  const sites = drive.sites.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <details open={back !== null}>
      <summary>{say('actions_page.plan')}</summary>
      <form method="post" action={address}>
        <ChoiceField
          {...{ asking, name: 'kind', label: say('actions_page.kind'), required: true }}
          options={actionKinds.map((kind) => ({ value: kind, text: say(actionKindWord(kind)) }))}
        />
        <WhenAndWhat asking={asking} initial={{ heldOn: today }} hasDeadline />
        <ChoiceField
          {...{ asking, name: 'siteId', label: say('actions_page.site'), options: sites }}
          none={say('actions_page.no_site')}
        />
        <button>{say('actions_page.plan_button')}</button>
      </form>
    </details>
  );
}
