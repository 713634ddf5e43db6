import { benefits } from '../../wage-surveys/index.js';
import type { Typed } from '../typed.js';

/** Fields whose text goes on as it is. */
const plain = [
  'payAmount',
  'payBasis',
  'shiftHours',
  'hoursPerWeek',
  'unpaidHours',
  'inKindValue',
  'startedOn',
  'lastRaise',
  'covered',
  'permanent',
  'gender',
] as const;

/** Chosen from a list, or written beside it. */
const listed = ['employer', 'site', 'jobClass'] as const;

const mostTyped = 1_000;

/** The form as the browser sent it; what it did not ask is left out. */
export function typedIn(body: unknown): Typed {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const names = ['code', ...plain, ...listed, ...listed.map(otherOf), ...benefits.map(fieldOf)];
  return Object.fromEntries(names.map((name) => [name, textOf(sent[name])]));
}

/** The answers it holds; a written name wins over a chosen one. */
export function answersIn(typed: Typed): Record<string, unknown> {
  const places = listed.map((name) => [name, typed[otherOf(name)] || typed[name]] as const);
  const said = benefits.map((benefit) => [benefit, typed[fieldOf(benefit)]] as const);
  return {
    ...Object.fromEntries(places.filter(([, text]) => text)),
    ...Object.fromEntries(plain.map((name) => [name, typed[name]] as const).filter(([, text]) => text)),
    benefits: Object.fromEntries(said.filter(([, text]) => text)),
  };
}

/** The field for a name that is not in the list. */
export function otherOf(name: string): string {
  return `${name}Other`;
}

/** A benefit's field, as the errors name it. */
export function fieldOf(benefit: string): string {
  return `benefits.${benefit}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, mostTyped).trim() : '';
}
