import { type DataKey, seal, unseal } from '../../shared/sealing.js';
import type { AnswerValues } from '../reading/fields.rules.js';

const blockBytes = 1024;

/** The whole answer under its survey's key, filled up with blanks so that its size tells nothing of what it says. */
export function sealAnswer(key: DataKey, id: string, values: AnswerValues): Buffer {
  return seal(key, placeOf(id), padded(JSON.stringify(values)));
}

/** @throws Error when the key is not the one it was sealed with */
export function openAnswer(key: DataKey, id: string, sealed: Buffer): AnswerValues {
  return JSON.parse(unseal(key, placeOf(id), sealed).toString()) as AnswerValues;
}

/** The same answer for another row: no copy of the database can tell which one it was. */
export function resealAnswer(key: DataKey, from: { id: string; sealed: Buffer }, id: string): Buffer {
  return seal(key, placeOf(id), unseal(key, placeOf(from.id), from.sealed));
}

function padded(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const whole = Buffer.alloc(Math.ceil(bytes / blockBytes) * blockBytes, ' ');
  whole.write(text);
  return whole;
}

function placeOf(row: string): { table: string; column: string; row: string } {
  return { table: 'wage_survey_held_answers', column: 'sealed', row };
}
