import type { ComponentChildren, VNode } from 'preact';
import type { FieldError } from '../../shared/errors.js';
import type { Say } from '../page.js';
import type { Typed } from './answer.form.js';

/** What every field of the form knows. */
export interface Asking {
  say: Say;
  typed: Typed;
  errors: readonly FieldError[];
}

interface FieldProperties {
  asking: Asking;
  name: string;
  label: string;
}

interface TextProperties extends FieldProperties {
  isDay?: boolean;
  isNumber?: boolean;
}

export function TextField(properties: TextProperties): VNode {
  const { asking, name, label, isDay = false, isNumber = false } = properties;
  const own = {
    id: name,
    name,
    value: asking.typed[name] ?? '',
    autocomplete: 'off' as const,
    ...marked(asking, name),
  };
  return (
    <>
      <label for={name}>{label}</label>
      {isDay ? (
        <input type="date" {...own} />
      ) : (
        <input type="text" inputMode={isNumber ? 'decimal' : 'text'} maxLength={200} {...own} />
      )}
      <FieldErrors asking={asking} name={name} />
    </>
  );
}

export interface Option {
  value: string;
  text: string;
}

export function ChoiceField({
  asking,
  name,
  label,
  options,
  groups,
}: FieldProperties & { options: readonly Option[]; groups?: readonly [string, readonly Option[]][] }): VNode {
  const chosen = asking.typed[name] ?? '';
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name} {...marked(asking, name)}>
        <option value="">{asking.say('answer_page.choose')}</option>
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

function FieldErrors({ asking: { say, errors }, name }: { asking: Asking; name: string }): VNode | null {
  const own = errors.filter(({ field }) => field === name);
  if (own.length === 0) return null;
  return (
    <p class="field-error" id={`${name}-error`}>
      {own.map(({ code, values }) => say(code, values)).join(' ')}
    </p>
  );
}

function marked({ errors }: Asking, name: string): Record<string, string> {
  if (!errors.some(({ field }) => field === name)) return {};
  return { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` };
}
