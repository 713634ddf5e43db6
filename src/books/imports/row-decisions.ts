import { isUUID } from 'class-validator';
import { type FieldError, Problem } from '../../shared/errors.js';
import type { PersonDecision } from '../matching/people.js';
import type { BookImportSettings } from './book-imports.dto.js';
import type { RowDecisions } from './placing.js';

/** @throws Problem 400 `request.invalid` for a line that is none or a word that is none of ours */
export function decisionsOf({ decisions }: BookImportSettings): RowDecisions {
  const persons = new Map<number, PersonDecision>();
  const taken = new Set<number>();
  const left = new Set<number>();
  const wrong: FieldError[] = [];
  for (const [key, word] of Object.entries(decisions ?? {})) {
    const line = /^\d{1,9}$/.test(key) ? Number(key) : null;
    if (line === null) wrong.push({ field: `decisions.${key}`, code: 'field.not_a_whole_number' });
    else if (word === 'take') taken.add(line);
    else if (word === 'leave') left.add(line);
    else if (word === 'new') persons.set(line, 'new');
    else if (isUUID(word)) persons.set(line, { workerId: String(word) });
    else wrong.push({ field: `decisions.${key}`, code: 'field.not_a_choice' });
  }
  if (wrong.length > 0) throw new Problem(400, 'request.invalid', {}, wrong);
  return { persons, taken, left };
}
