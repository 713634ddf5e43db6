import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { type DataKey, seal, unseal } from '../../shared/sealing.js';
import {
  answersPurpose,
  type Asked,
  hashOf,
  placeOf,
  requestHashOf,
  subjectOf,
} from '../idempotency-subject.js';

export type Ask = Asked;

interface EarlierRow {
  request_hash: Buffer;
  answer_sealed: Buffer | null;
}

const patienceMs = 10_000;
const lockTimedOut = '55P03';

/**
 * One effect for one key, however often and however much at once it is asked for. The key stands in the same
 * transaction as the effect: of two at once the second waits for the first, and a process that is killed leaves
 * either both or neither.
 */
@Injectable()
export class OnceService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Runs `work` as the program in a transaction of its own; what it returns is the answer to the key for a day.
   * `work` must use `tx` for every statement.
   * @throws Problem 409 `request.in_progress`, `request.done_already`, 422 `request.key_reused`, what `work` throws
   */
  async perform<Answer>(ask: Ask, work: (tx: EntityManager) => Promise<Answer>): Promise<Answer> {
    // taken before anything is done: locked keys must not let the work be done and its answer be lost
    const key = await this.keyring.purpose(answersPurpose);
    return this.patiently(() =>
      this.db.transaction(async (tx) => {
        const subject = subjectOf(ask);
        const requestHash = requestHashOf(ask);
        if (!(await this.begin(tx, subject, requestHash)))
          return this.earlier<Answer>(tx, key, { subject, requestHash });
        const answer = await work(tx);
        await this.finish(tx, key, { subject, answer });
        return answer;
      }),
    );
  }

  /** Whoever waits too long, for the same key or for the same member, hears so and may ask again. */
  private async patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await asProgram(work);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === lockTimedOut)
        throw new Problem(409, 'request.in_progress');
      throw error;
    }
  }

  /** Waits, within limits, for another that began with the same key: it commits, or it leaves the key free. */
  private async begin(tx: EntityManager, subject: Buffer, requestHash: Buffer): Promise<boolean> {
    const begun = await tx.query<unknown[]>(
      `INSERT INTO idempotency_records (subject, request_hash, begun_at, lasting)
       SELECT $1, $2, $3, true FROM set_config('lock_timeout', $4, true)
       ON CONFLICT (subject) DO NOTHING RETURNING 1`,
      [subject, requestHash, this.clock.now(), String(patienceMs)],
    );
    return begun.length > 0;
  }

  private async earlier<Answer>(
    tx: EntityManager,
    key: DataKey,
    { subject, requestHash }: { subject: Buffer; requestHash: Buffer },
  ): Promise<Answer> {
    const [row] = await tx.query<EarlierRow[]>(
      'SELECT request_hash, answer_sealed FROM idempotency_records WHERE subject = $1',
      [subject],
    );
    if (!row) throw new Problem(409, 'request.in_progress');
    if (!row.request_hash.equals(requestHash)) throw new Problem(422, 'request.key_reused');
    if (!row.answer_sealed) throw new Problem(409, 'request.done_already');
    return JSON.parse(unseal(key, placeOf(subject), row.answer_sealed).toString()) as Answer;
  }

  private async finish(
    tx: EntityManager,
    key: DataKey,
    { subject, answer }: { subject: Buffer; answer: unknown },
  ): Promise<void> {
    const text = JSON.stringify(answer ?? null);
    await tx.query(
      'UPDATE idempotency_records SET status = 201, answer_hash = $2, answer_sealed = $3 WHERE subject = $1',
      [subject, hashOf(text), seal(key, placeOf(subject), text)],
    );
  }
}
