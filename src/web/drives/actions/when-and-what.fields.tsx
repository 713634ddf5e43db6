import type { VNode } from 'preact';
import { type Asking, LongTextField, TextField } from '../../fields.js';

interface WhenAndWhatProperties {
  asking: Asking;
  initial: Readonly<Partial<Record<'heldOn' | 'startsAt' | 'dueOn' | 'what' | 'place', string | null>>>;
  hasDeadline: boolean;
}

/** When something is done together, what it is and where people meet. */
export function WhenAndWhat({ asking, initial, hasDeadline }: WhenAndWhatProperties): VNode {
  const { say } = asking;
  const filled = { ...asking, typed: { ...present(initial), ...asking.typed } };
  return (
    <>
      <TextField asking={filled} name="heldOn" kind="day" label={say('actions_page.held_on')} required />
      <TextField asking={filled} name="startsAt" kind="time" label={say('actions_page.starts_at')} />
      {hasDeadline ? (
        <TextField asking={filled} name="dueOn" kind="day" label={say('actions_page.answer_due')} />
      ) : null}
      <LongTextField
        {...{ asking: filled, name: 'what', maxLength: 4000 }}
        label={say('actions_page.what')}
        required
      />
      <TextField asking={filled} name="place" label={say('actions_page.where')} maxLength={500} />
    </>
  );
}

function present(initial: WhenAndWhatProperties['initial']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(initial).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
