import { randomUUID } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, Problem } from '../shared/errors.js';
import type { Say } from './page.js';
import type { CameBack, Typed } from './typed.js';

/** What every field of a form knows. */
export interface Asking {
  say: Say;
  typed: Typed;
  errors: readonly FieldError[];
  /** which form of a page that has several */
  place?: string;
}

/** The form of a place: as it was typed if it came back, else blank. */
export function askingAt(place: string, back: CameBack | null, say: Say): Asking {
  return back?.place === place
    ? { say, place, typed: back.typed, errors: back.problem.errors }
    : { say, place, typed: {}, errors: [] };
}

interface FieldProperties {
  asking: Asking;
  name: string;
  label: string;
  /** until something else was typed */
  initial?: string;
  required?: boolean;
}

const kinds = {
  text: { type: 'text', inputMode: 'text' },
  decimal: { type: 'text', inputMode: 'decimal' },
  amount: { type: 'text', inputMode: 'decimal', pattern: String.raw`\d{1,8}([.,]\d{1,2})?` },
  whole: { type: 'text', inputMode: 'numeric', pattern: String.raw`\d{1,8}` },
  day: { type: 'date' },
  time: { type: 'time' },
  month: { type: 'month', pattern: String.raw`20\d\d-\d\d` },
} as const;

interface TextProperties extends FieldProperties {
  kind?: keyof typeof kinds;
  maxLength?: number;
  /** the last day or month */
  max?: string;
}

export function TextField(properties: TextProperties): VNode {
  const { asking, name, label, initial = '', required = false, kind = 'text' } = properties;
  const { maxLength = 200, max } = properties;
  const id = idOf(asking, name);
  return (
    <>
      <label for={id}>{label}</label>
      <input
        {...kinds[kind]}
        {...(kinds[kind].type === 'text' ? { maxLength } : { max })}
        id={id}
        name={name}
        value={asking.typed[name] ?? initial}
        autocomplete="off"
        required={required}
        {...marked(asking, name)}
      />
      <FieldErrors asking={asking} name={name} />
    </>
  );
}

export function LongTextField({
  asking,
  name,
  label,
  required = false,
  maxLength,
}: FieldProperties & { maxLength: number }): VNode {
  const id = idOf(asking, name);
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name={name} required={required} maxLength={maxLength} {...marked(asking, name)}>
        {asking.typed[name] ?? ''}
      </textarea>
      <FieldErrors asking={asking} name={name} />
    </>
  );
}

export interface Option {
  value: string;
  text: string;
}

interface ChoiceProperties extends FieldProperties {
  options: readonly Option[];
  groups?: readonly [string, readonly Option[]][];
  /** what choosing nothing is called; null: something is always chosen */
  none?: string | null;
}

export function ChoiceField(properties: ChoiceProperties): VNode {
  const { asking, name, label, options, groups, initial = '', required = false } = properties;
  const { none = asking.say('answer_page.choose') } = properties;
  const id = idOf(asking, name);
  const chosen = asking.typed[name] ?? initial;
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} name={name} required={required} {...marked(asking, name)}>
        {none === null ? null : <option value="">{none}</option>}
        <Options options={options} chosen={chosen} />
        {groups?.map(([of, some]) => (
          <optgroup key={of} label={of}>
            <Options options={some} chosen={chosen} />
          </optgroup>
        ))}
      </select>
      <FieldErrors asking={asking} name={name} />
    </>
  );
}

function Options({ options, chosen }: { options: readonly Option[]; chosen: string }): ComponentChildren {
  return options.map(({ value, text }) => (
    <option key={value} value={value} selected={value === chosen}>
      {text}
    </option>
  ));
}

/** Under which money counts once, however often the button is pressed: what was refused recorded nothing. */
export function KeyField({ asking: { typed } }: { asking: Asking }): VNode {
  return <input type="hidden" name="key" value={typed['key'] ?? randomUUID()} />;
}

function FieldErrors({ asking, name }: { asking: Asking; name: string }): VNode | null {
  const own = asking.errors.filter(({ field }) => field === name);
  if (own.length === 0) return null;
  return (
    <p class="field-error" id={`${idOf(asking, name)}-error`}>
      {own.map(({ code, values }) => asking.say(code, values)).join(' ')}
    </p>
  );
}

function marked(asking: Asking, name: string): Record<string, string> {
  if (!asking.errors.some(({ field }) => field === name)) return {};
  return { 'aria-invalid': 'true', 'aria-describedby': `${idOf(asking, name)}-error` };
}

function idOf({ place }: Pick<Asking, 'place'>, name: string): string {
  return place === undefined ? name : `${name}-${place}`;
}

interface RefusalProperties {
  problem: Problem;
  /** what is said above the fields to look at again */
  check?: string;
  place?: string;
  say: Say;
}

/** What was wrong with a form, each field by a link to it. */
export function Refusal({ problem, check, place, say }: RefusalProperties): VNode {
  const where = place === undefined ? {} : { place };
  const said = say(problem.code, problem.values);
  return (
    <div class="problem" role="alert">
      <p>{problem.errors.length > 0 ? (check ?? said) : said}</p>
      {problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map(({ field, code, values }) => (
            <li key={`${field} ${code}`}>
              <a href={`#${idOf(where, field)}`}>{say(code, values)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
