import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { type DataKey, seal, unseal } from '../shared/sealing.js';
import {
  type Asked,
  answersPurpose,
  hashOf,
  keptHours,
  placeOf,
  requestHashOf,
  subjectOf,
} from './idempotency-subject.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';

const patienceMs = 10_000;
const pauseMs = 100;

interface Answer {
  status: number;
  location: string | null;
  answer: unknown;
}

/** What an earlier request with the same key was answered, or else what this one's answer will be sealed with. */
type Begun = { earlier: Answer; key: null } | { earlier: null; key: DataKey };

@Injectable()
export class IdempotencyService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Of the first request with this key the work may begin; any other hears what the first was answered, waited for
   * up to ten seconds. The sealing key is taken before anything is done: keys that are locked, or become so on the
   * way, must not let the work be done and its answer be lost.
   * @throws Problem 409 `request.in_progress`, 422 `request.key_reused`, 503 `keys.locked`
   */
  async begin(asked: Asked): Promise<Begun> {
    const key = await this.keyring.purpose(answersPurpose);
    const subject = subjectOf(asked);
    const requestHash = requestHashOf(asked);
    const begun = await this.db.query<unknown[]>(
      `INSERT INTO idempotency_records (subject, request_hash, begun_at) VALUES ($1, $2, $3)
       ON CONFLICT (subject) DO NOTHING RETURNING 1`,
      [subject, requestHash, this.clock.now()],
    );
    if (begun.length > 0) return { earlier: null, key };
    return { earlier: await this.earlier(subject, requestHash), key: null };
  }

  async finish(asked: Asked, key: DataKey, { status, location, answer }: Answer): Promise<void> {
    const subject = subjectOf(asked);
    const text = JSON.stringify(answer ?? null);
    await this.db.query(
      `UPDATE idempotency_records SET status = $2, location = $3, answer_hash = $4, answer_sealed = $5
       WHERE subject = $1`,
      [subject, status, location, hashOf(text), seal(key, placeOf(subject), text)],
    );
  }

  /** A refused request had no effect: the same key may try again. */
  async forget(asked: Asked): Promise<void> {
    await this.db.query('DELETE FROM idempotency_records WHERE subject = $1 AND status IS NULL', [
      subjectOf(asked),
    ]);
  }

  /** After a day the answers are gone; that money was recorded under a key stays known for ever. */
  async sweep(): Promise<void> {
    const old = `begun_at < $1::timestamptz - $2 * interval '1 hour'`;
    const parameters = [this.clock.now(), keptHours];
    await this.db.query(`DELETE FROM idempotency_records WHERE NOT lasting AND ${old}`, parameters);
    await this.db.query(
      `UPDATE idempotency_records SET answer_sealed = NULL WHERE lasting AND answer_sealed IS NOT NULL AND ${old}`,
      parameters,
    );
  }

  private async earlier(subject: Buffer, requestHash: Buffer): Promise<Answer> {
    for (let waited = 0; waited <= patienceMs; waited += pauseMs) {
      const record = await this.db.manager.findOneBy(IdempotencyRecord, { subject });
      if (!record) throw new Problem(409, 'request.in_progress');
      if (!record.requestHash.equals(requestHash)) throw new Problem(422, 'request.key_reused');
      if (record.status !== null && record.answerSealed) {
        const key = await this.keyring.purpose(answersPurpose);
        const answer: unknown = JSON.parse(unseal(key, placeOf(subject), record.answerSealed).toString());
        return { status: record.status, location: record.location, answer };
      }
      await wait(pauseMs);
    }
    throw new Problem(409, 'request.in_progress');
  }
}
