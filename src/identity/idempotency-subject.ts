import { createHash } from 'node:crypto';
import type { SealedPlace } from '../shared/sealing.js';

/** A request with a key: who asks, with which key, for what. */
export interface Asked {
  accountId: string;
  key: string;
  route: string;
  body: unknown;
}

/** The key in the keyring that answers are sealed with. */
export const answersPurpose = 'answers to idempotency keys';
export const keptHours = 24;

export function subjectOf({ accountId, key, route }: Asked): Buffer {
  return hashOf([accountId, route, key].join('\0'));
}

export function requestHashOf({ body }: Asked): Buffer {
  return hashOf(JSON.stringify(body ?? null));
}

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function placeOf(subject: Buffer): SealedPlace {
  return { table: 'idempotency_records', column: 'answer_sealed', row: subject.toString('hex') };
}
