import type { ComponentChildren, VNode } from 'preact';
import { tills, wordOf } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { type Asking, ChoiceField, KeyField, type Option, TextField } from '../fields.js';
import type { Say } from '../page.js';

interface MoneyProperties {
  asking: Asking;
  action: string;
  today: Day;
  /** what is likely given, as it would be typed */
  amount?: string;
  children: ComponentChildren;
}

/** How much, when, and what else the form asks; its key makes a second press of the button harmless. */
export function MoneyForm({ asking, action, today, amount = '', children }: MoneyProperties): VNode {
  const { say } = asking;
  return (
    <form method="post" action={action}>
      <KeyField asking={asking} />
      <TextField
        asking={asking}
        name="amount"
        label={say('money_page.amount')}
        kind="amount"
        initial={amount}
        required
      />
      <TextField
        asking={asking}
        name="happenedOn"
        label={say('money_page.day')}
        kind="day"
        initial={today}
        max={today}
        required
      />
      {children}
      <button>{say('money_page.record')}</button>
    </form>
  );
}

interface ChoosingProperties {
  asking: Asking;
  name: string;
  label: string;
}

export function TillField({ asking, ...field }: ChoosingProperties): VNode {
  const options = worded(tills, wordOf.till, asking.say);
  return <ChoiceField asking={asking} {...field} options={options} none={null} />;
}

/** Each by its word. */
export function worded<Value extends string>(
  values: readonly Value[],
  word: (value: Value) => MessageCode,
  say: Say,
): Option[] {
  return values.map((value) => ({ value, text: say(word(value)) }));
}

export function NoteField({ asking, required = false }: { asking: Asking; required?: boolean }): VNode {
  const label = asking.say(required ? 'money_page.why' : 'entry.note');
  return <TextField asking={asking} name="note" label={label} maxLength={1000} required={required} />;
}

/** What was just written down. */
export function Done({ id, say }: { id: string; say: Say }): VNode {
  return (
    <p class="note" role="status">
      <a href={`/p/le/${id}`}>{say('money_page.recorded')}</a>
    </p>
  );
}
