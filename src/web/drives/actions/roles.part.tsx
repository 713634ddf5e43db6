import type { VNode } from 'preact';
import { actionRoles, actionRoleWord } from '../../../drives/index.js';
import { askingAt, ChoiceField } from '../../fields.js';
import type { ActionPart } from './action-properties.js';

/** Who does what; each can give it back. */
export function RolesPart(properties: ActionPart): VNode {
  const { drive, action, isOpen, say } = properties;
  const address = `/p/dr/${drive.id}/a/${action.id}/g`;
  return (
    <section>
      <h2>{say('actions_page.roles')}</h2>
      <ul>
        {action.roleList.map(({ id, role, name }) => (
          <li key={id}>
            {name ?? say('people_page.no_name')}: {say(actionRoleWord(role))}
            {isOpen ? (
              <form method="post" action={`${address}/${id}`}>
                <button class="quiet">{say('actions_page.give_back')}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen ? <Giving {...properties} address={address} /> : null}
    </section>
  );
}

function Giving({ drive, people, back, address, say }: ActionPart & { address: string }): VNode {
  const asking = askingAt('role', back, say);
  const committee = (drive.inside?.committee ?? []).map(({ workerId, chosenName }) => ({
    ...{ value: `worker ${workerId}`, text: chosenName },
  }));
  const contacts = people.items.map(({ contactId, name }) => ({
    ...{ value: `contact ${contactId}`, text: name ?? say('people_page.no_name') },
  }));
  return (
    <details open={back?.place === 'role'}>
      <summary>{say('actions_page.give_role')}</summary>
      <form method="post" action={address}>
        <ChoiceField
          {...{ asking, name: 'role', label: say('actions_page.role'), required: true }}
          options={actionRoles.map((role) => ({ value: role, text: say(actionRoleWord(role)) }))}
        />
        <ChoiceField
          {...{ asking, name: 'who', label: say('actions_page.who'), required: true, options: [] }}
          groups={[
            [say('drive_page.people'), committee],
            [say('people_page.people'), contacts],
          ]}
        />
        <button>{say('people_page.save')}</button>
      </form>
    </details>
  );
}
