import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { surveyKeyOwner } from '../surveys/surveys.service.js';
import { resealAnswer } from './answer-seal.js';
import { shuffled } from './shuffled.js';

const rowsAtOnce = 500;
const codesAtOnce = 5_000;

interface Held {
  id: string;
  survey_id: string;
}

/**
 * Takes away what a database keeps beside its rows: their order, their transaction's number, and dead rows that still
 * hold both. Emptying a table starts a new file, so nothing of the old one is left beside the new rows; a vacuum would
 * leave the old bytes in the gaps.
 */
@Injectable()
export class WaveRewriting {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
  ) {}

  /** Every answer that waits and every code left, in random order, the answers under new ids and sealed anew. */
  async rewrite(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.hold(tx);
      await this.rewriteAnswers(tx, null);
      await this.rewriteCodes(tx, null);
    });
  }

  /**
   * For closing, in its transaction: the answers by code of this survey, its codes and its batches are gone, and the
   * others are rewritten. Its key is destroyed by whoever closes, after the commit.
   */
  async forget(tx: EntityManager, surveyId: string): Promise<void> {
    await this.hold(tx);
    await this.rewriteAnswers(tx, surveyId);
    await this.rewriteCodes(tx, surveyId);
    await tx.query('DELETE FROM wage_survey_code_batches WHERE survey_id = $1', [surveyId]);
  }

  /** Nobody answers until the transaction ends; whoever tries waits. Lock the survey's row first, never after. */
  async hold(tx: EntityManager): Promise<void> {
    await tx.query(`SET LOCAL lock_timeout = '30s'`);
    await tx.query('LOCK TABLE wage_survey_codes, wage_survey_held_answers IN ACCESS EXCLUSIVE MODE');
  }

  /** Adds codes and mixes all, so that neither place nor transaction tells the new ones. Holds the codes only. */
  async addCodes(tx: EntityManager, surveyId: string, hashes: readonly Buffer[]): Promise<void> {
    await tx.query('LOCK TABLE wage_survey_codes IN ACCESS EXCLUSIVE MODE');
    await this.rewriteCodes(
      tx,
      null,
      hashes.map((hash) => ({ hash, surveyId })),
    );
  }

  private async rewriteAnswers(tx: EntityManager, without: string | null): Promise<void> {
    const held = await tx.query<Held[]>(
      'SELECT id, survey_id FROM wage_survey_held_answers WHERE survey_id IS DISTINCT FROM $1',
      [without],
    );
    const order = shuffled(held);
    await tx.query(
      'CREATE TEMPORARY TABLE rewritten_answers (place integer, id uuid, survey_id uuid, sealed bytea) ON COMMIT DROP',
    );
    for (let from = 0; from < order.length; from += rowsAtOnce) {
      await this.copySealedAnew(tx, order.slice(from, from + rowsAtOnce), from);
    }
    await tx.query('TRUNCATE wage_survey_held_answers');
    await tx.query(
      `INSERT INTO wage_survey_held_answers (id, survey_id, sealed)
       SELECT id, survey_id, sealed FROM rewritten_answers ORDER BY place`,
    );
    await tx.query('DROP TABLE rewritten_answers');
  }

  private async copySealedAnew(tx: EntityManager, some: readonly Held[], from: number): Promise<void> {
    const rows = await tx.query<{ id: string; sealed: Buffer }[]>(
      'SELECT id, sealed FROM wage_survey_held_answers WHERE id = ANY($1::uuid[])',
      [some.map(({ id }) => id)],
    );
    const sealed = new Map(rows.map((row) => [row.id, row.sealed]));
    const copies: { id: string; surveyId: string; sealed: Buffer }[] = [];
    for (const { id, survey_id: surveyId } of some) {
      const key = await this.keyring.find(surveyKeyOwner(surveyId));
      if (!key) throw new Error(`the keyring has no key for survey ${surveyId}`);
      const newId = randomUUID();
      copies.push({
        id: newId,
        surveyId,
        sealed: resealAnswer(key, { id, sealed: sealed.get(id)! }, newId),
      });
    }
    await tx.query(
      `INSERT INTO rewritten_answers (place, id, survey_id, sealed)
       SELECT $1 + place, id, survey_id, sealed
       FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) WITH ORDINALITY AS copies (id, survey_id, sealed, place)`,
      [
        from,
        copies.map(({ id }) => id),
        copies.map((copy) => copy.surveyId),
        copies.map((copy) => copy.sealed),
      ],
    );
  }

  private async rewriteCodes(
    tx: EntityManager,
    without: string | null,
    added: readonly { hash: Buffer; surveyId: string }[] = [],
  ): Promise<void> {
    const left = await tx.query<{ hash: Buffer; surveyId: string }[]>(
      `SELECT code_hash AS hash, survey_id AS "surveyId" FROM wage_survey_codes
       WHERE survey_id IS DISTINCT FROM $1`,
      [without],
    );
    const order = shuffled([...left, ...added]);
    await tx.query('TRUNCATE wage_survey_codes');
    for (let from = 0; from < order.length; from += codesAtOnce) {
      const some = order.slice(from, from + codesAtOnce);
      await tx.query(
        `INSERT INTO wage_survey_codes (code_hash, survey_id) SELECT * FROM unnest($1::bytea[], $2::uuid[])`,
        [some.map(({ hash }) => hash), some.map(({ surveyId }) => surveyId)],
      );
    }
  }
}
