import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';

/** Under which numbered paper somebody takes dues. */
export interface HeldCredential {
  id: string;
  number: number;
  /** the treasurers' own: what comes by bank, or over the counter */
  isOffice: boolean;
}

interface OpenCredential extends HeldCredential {
  isLost: boolean;
}

const numbering = 7638_0411;

/** Credentials as payments use them, inside their own transactions. */
@Injectable()
export class CredentialsService {
  /**
   * The open credential of this delegate, or the office's for whoever acts as treasurer (made on its first use). It is
   * not locked: members, not receipts, decide who waits for whom.
   * @throws Problem 422 `delegate.no_credential`, `delegate.credential_lost`
   */
  async hold(tx: EntityManager, actor: Actor): Promise<HeldCredential> {
    const asTreasurer = ['treasurer', 'operator'].includes(actor.capacity);
    const own = asTreasurer || !actor.workerId ? null : await this.open(tx, actor.workerId);
    if (own?.isLost) throw new Problem(422, 'delegate.credential_lost');
    if (own) return held(own);
    if (!scopeOf(actor, ['treasurer']).union) throw new Problem(422, 'delegate.no_credential');
    const office = await this.open(tx, null);
    return office ? held(office) : this.makeOffice(tx, actor);
  }

  /**
   * The number of the next receipt. It holds the credential until the transaction ends, so ask for it last: the number
   * of an undone payment is given again, none is left out.
   * @throws Problem 422 `delegate.no_credential` when it was cleared or lost meanwhile
   */
  async nextReceipt(tx: EntityManager, credentialId: string): Promise<number> {
    const [rows] = await tx.query<[{ number: number }[], number]>(
      `UPDATE delegate_credentials SET last_receipt = last_receipt + 1 WHERE id = $1 AND cleared_on IS NULL AND lost_on IS NULL
       RETURNING last_receipt AS number`,
      [credentialId],
    );
    const [row] = rows;
    if (!row) throw new Problem(422, 'delegate.no_credential');
    return row.number;
  }

  /** The number of the next credential; whoever asks meanwhile waits for the end of this transaction. */
  async nextNumber(tx: EntityManager): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
    const [row] = await tx.query<{ number: number }[]>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM delegate_credentials',
    );
    return row!.number;
  }

  private async open(tx: EntityManager, workerId: string | null): Promise<OpenCredential | null> {
    const [row] = await tx.query<OpenCredential[]>(
      `SELECT id, number, worker_id IS NULL AS "isOffice", lost_on IS NOT NULL AS "isLost" FROM delegate_credentials
       WHERE ${workerId ? 'worker_id = $1' : 'worker_id IS NULL AND $1::uuid IS NULL'} AND cleared_on IS NULL
       ORDER BY lost_on NULLS FIRST, number LIMIT 1`,
      [workerId],
    );
    return row ?? null;
  }

  private async makeOffice(tx: EntityManager, actor: Actor): Promise<HeldCredential> {
    const number = await this.nextNumber(tx);
    const meanwhile = await this.open(tx, null);
    if (meanwhile) return held(meanwhile);
    const [row] = await tx.query<HeldCredential[]>(
      `INSERT INTO delegate_credentials (number, issued_on, issued_by) VALUES ($1, $2, $3)
       RETURNING id, number, true AS "isOffice"`,
      [number, actor.today, actor.workerId],
    );
    return row!;
  }
}

function held({ id, number, isOffice }: OpenCredential): HeldCredential {
  return { id, number, isOffice };
}
