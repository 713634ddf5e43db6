import type { VNode } from 'preact';
import {
  actionKindWord,
  type ContactOfDrive,
  type DriveActionView,
  retaliationKinds,
  type RetaliationView,
  retaliationWord,
} from '../../../drives/index.js';
import type { Day } from '../../../shared/days.js';
import type { Page } from '../../../shared/paging.js';
import { askingAt, ChoiceField, LongTextField, Refusal, TextField } from '../../fields.js';
import type { Say } from '../../page.js';
import type { CameBack } from '../../typed.js';

interface RetaliationsProperties {
  driveId: string;
  flags: Page<RetaliationView>;
  people: readonly ContactOfDrive[];
  actions: readonly DriveActionView[];
  search: string;
  today: Day;
  back: CameBack | null;
  say: Say;
}

export function RetaliationsPage(properties: RetaliationsProperties): VNode {
  const { driveId, flags, search, back, say } = properties;
  const address = `/p/dr/${driveId}/z`;
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      <p>{say('actions_page.retaliation_note')}</p>
      <ul>
        {flags.items.map(({ id, contactName, kind, happenedOn, text }) => (
          <li key={id}>
            {happenedOn}: {contactName ?? say('people_page.no_name')}, {say(retaliationWord(kind))}
            {text === null ? null : <span class="lines">{text}</span>}
            <details>
              <summary>{say('actions_page.mistake')}</summary>
              <form method="post" action={`${address}/${id}`}>
                <button class="quiet">{say('actions_page.void')}</button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      {flags.next ? <a href={`${address}?after=${flags.next}`}>{say('meeting_page.more')}</a> : null}
      <h2>{say('actions_page.flag')}</h2>
      <form method="get" action={address}>
        <label for="search">{say('people_page.part_of_name')}</label>
        <input id="search" name="search" value={search} maxLength={100} />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
      <Flagging {...properties} address={address} />
    </>
  );
}

function Flagging(properties: RetaliationsProperties & { address: string }): VNode {
  const { people, actions, today, back, address, say } = properties;
  const asking = askingAt('flag', back, say);
  const contacts = people.map(({ id, name }) => ({ value: id, text: name ?? say('people_page.no_name') }));
  const after = actions
    .filter(({ heldOn }) => heldOn <= today)
    .map(({ id, heldOn, kind }) => ({ value: id, text: `${heldOn}, ${say(actionKindWord(kind))}` }));
  return (
    <form method="post" action={address}>
      <ChoiceField
        {...{ asking, name: 'contactId', label: say('actions_page.whom'), options: contacts, required: true }}
      />
      <ChoiceField
        {...{ asking, name: 'kind', label: say('actions_page.what_happened'), required: true }}
        options={retaliationKinds.map((kind) => ({ value: kind, text: say(retaliationWord(kind)) }))}
      />
      <TextField
        {...{ asking, name: 'happenedOn', kind: 'day', initial: today, max: today, required: true }}
        label={say('actions_page.happened_on')}
      />
      <ChoiceField
        {...{ asking, name: 'actionId', label: say('actions_page.after_action'), options: after }}
        none={say('actions_page.after_none')}
      />
      <LongTextField {...{ asking, name: 'text', maxLength: 4000 }} label={say('actions_page.words')} />
      <button>{say('people_page.save')}</button>
    </form>
  );
}
