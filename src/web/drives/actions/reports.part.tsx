import type { VNode } from 'preact';
import { employerResponses, responseWord } from '../../../drives/index.js';
import { askingAt, ChoiceField, LongTextField, TextField } from '../../fields.js';
import type { ActionPart } from './action-properties.js';

/** What the employer answered, and what was learned. */
export function ReportsPart(properties: ActionPart): VNode {
  const { drive, action, today, isOpen, say } = properties;
  const isPast = action.heldOn <= today;
  return (
    <section>
      <h2>{say('actions_page.outcome')}</h2>
      <ul>
        {action.responses.map(({ respondedOn, response, text }, place) => (
          <li key={place}>
            {respondedOn}: {say(responseWord(response))}
            {text === null ? null : <span class="lines">{text}</span>}
          </li>
        ))}
      </ul>
      {isOpen && isPast ? <Responding {...properties} /> : null}
      <ul>
        {action.debriefs.map(({ text, writtenAt }) => (
          <li key={writtenAt}>
            <span class="lines">{text}</span>
          </li>
        ))}
      </ul>
      {drive.endedOn === null && (isPast || !isOpen) ? <Debriefing {...properties} /> : null}
    </section>
  );
}

function Responding({ drive, action, today, back, say }: ActionPart): VNode {
  const asking = askingAt('response', back, say);
  return (
    <details open={back?.place === 'response'}>
      <summary>{say('actions_page.answered')}</summary>
      <form method="post" action={`/p/dr/${drive.id}/a/${action.id}/e`}>
        <ChoiceField
          {...{ asking, name: 'response', label: say('actions_page.answer'), required: true }}
          options={employerResponses.map((response) => ({
            value: response,
            text: say(responseWord(response)),
          }))}
        />
        <TextField
          {...{ asking, name: 'respondedOn', kind: 'day', initial: today, max: today, required: true }}
          label={say('actions_page.answered_on')}
        />
        <LongTextField {...{ asking, name: 'text', maxLength: 4000 }} label={say('actions_page.words')} />
        <button>{say('people_page.save')}</button>
      </form>
    </details>
  );
}

function Debriefing({ drive, action, back, say }: ActionPart): VNode {
  const asking = askingAt('debrief', back, say);
  return (
    <details open={back?.place === 'debrief'}>
      <summary>{say('actions_page.debrief')}</summary>
      <form method="post" action={`/p/dr/${drive.id}/a/${action.id}/d`}>
        <LongTextField
          {...{ asking, name: 'text', maxLength: 4000, required: true }}
          label={say('actions_page.learned')}
        />
        <button>{say('people_page.save')}</button>
      </form>
    </details>
  );
}
