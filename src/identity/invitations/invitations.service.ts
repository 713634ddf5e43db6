import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { beyondReach } from '../../database/beyond-reach.js';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { fold } from '../../shared/texts.js';
import { drawnLetters, groupedLetters, plainLetters } from '../sign-in/letters.js';
import { Invitation } from './invitation.entity.js';

const validDays = 7;
const codeLength = 10;
const groupSize = 5;

export interface MadeInvitation {
  id: string;
  /** shown this once */
  code: string;
  expiresAt: Date;
}

export interface OpenInvitation {
  id: string;
  workerId: string;
  chosenName: string;
  invitedAt: Date;
  expiresAt: Date;
}

/** Ten letters handed over in person: no address is needed, and nothing is sent that anybody could read. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
  ) {}

  /**
   * An earlier one for the same person counts no more.
   * @throws Problem 404 `nothing.here`, 409 `invitation.has_account`
   */
  async invite(actor: Actor, workerId: string): Promise<MadeInvitation> {
    const code = drawnLetters(codeLength);
    const codeHash = await this.hashOf(code);
    const invitedAt = this.clock.now();
    const expiresAt = new Date(invitedAt.getTime() + validDays * 86_400_000);
    return this.db.transaction(async (tx) => {
      await this.refuseUnlessInScope(tx, actor, workerId);
      await tx.query(
        'UPDATE invitations SET withdrawn_at = $2 WHERE worker_id = $1 AND redeemed_at IS NULL AND withdrawn_at IS NULL',
        [workerId, invitedAt],
      );
      const invitation = { workerId, codeHash, invitedBy: actor.accountId, invitedAt, expiresAt };
      const { id } = await tx.save(Invitation, tx.create(Invitation, invitation));
      await this.audit.record(tx, actor, { action: 'invitation.made', subjectId: id, persons: [workerId] });
      return { id, code: groupedLetters(code, groupSize), expiresAt };
    });
  }

  /** Those in scope that can still be redeemed, newest first. */
  async open(actor: Actor): Promise<OpenInvitation[]> {
    const { union, sites } = this.scope(actor);
    const rows = await this.audit.readLogged<OpenInvitation & { person_id: string }>(
      this.db.manager,
      actor,
      { action: 'worker.named' },
      {
        sql: `SELECT w.id AS person_id, i.id, i.worker_id AS "workerId", w.chosen_name AS "chosenName",
            i.invited_at AS "invitedAt", i.expires_at AS "expiresAt"
          FROM invitations i JOIN workers w ON w.id = i.worker_id
          WHERE i.redeemed_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $1
            AND ${inScope('$2', '$3', '$4')}
          ORDER BY i.invited_at DESC, i.id LIMIT 200`,
        parameters: [this.clock.now(), union, sites, actor.today],
      },
    );
    return rows.map(({ id, workerId, chosenName, invitedAt, expiresAt }) => ({
      id,
      workerId,
      chosenName,
      invitedAt,
      expiresAt,
    }));
  }

  /** Whoever in scope has no account yet and this in their name, or has this id. Each reading is logged. */
  async invitable(actor: Actor, search: string): Promise<{ id: string; chosenName: string }[]> {
    const { union, sites } = this.scope(actor);
    // whether somebody has an account is beyond the actor's own reach
    const rows = await asProgram(() =>
      this.audit.readLogged<{ id: string; chosenName: string }>(
        this.db.manager,
        actor,
        { action: 'worker.named' },
        {
          sql: `SELECT w.id AS person_id, w.id, w.chosen_name AS "chosenName" FROM workers w
            WHERE (w.name_key LIKE $4 OR w.id::text = $5) AND ${inScope('$1', '$2', '$3')}
              AND NOT EXISTS (SELECT FROM accounts a WHERE a.worker_id = w.id)
            ORDER BY w.name_key COLLATE "C", w.id LIMIT 20`,
          parameters: [union, sites, actor.today, `%${escaped(fold(search))}%`, search.trim().toLowerCase()],
        },
      ),
    );
    return rows.map(({ id, chosenName }) => ({ id, chosenName }));
  }

  /** @throws Problem 404 `nothing.here` */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const { union, sites } = this.scope(actor);
    await this.db.transaction(async (tx) => {
      const [[withdrawn]] = await tx.query<[{ worker_id: string }[], number]>(
        `UPDATE invitations i SET withdrawn_at = $1 FROM workers w
         WHERE i.id = $5 AND w.id = i.worker_id AND i.redeemed_at IS NULL AND i.withdrawn_at IS NULL
           AND ${inScope('$2', '$3', '$4')}
         RETURNING i.worker_id`,
        [this.clock.now(), union, sites, actor.today, id],
      );
      if (!withdrawn) throw nothingHere();
      const persons = [withdrawn.worker_id];
      await this.audit.record(tx, actor, { action: 'invitation.withdrawn', subjectId: id, persons });
    });
  }

  /**
   * Takes a code, in the transaction that makes the account. Of many at once, one finds it unused; the others wait for
   * it and then do not. A code that never was, was used, withdrawn or has expired is refused alike.
   * @throws Problem 422 `invitation.refused`
   */
  async redeem(tx: EntityManager, code: string): Promise<{ workerId: string; invitedBy: string | null }> {
    const [[redeemed]] = await tx.query<[{ workerId: string; invitedBy: string | null }[], number]>(
      `UPDATE invitations SET redeemed_at = $2
       WHERE code_hash = $1 AND redeemed_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2
       RETURNING worker_id AS "workerId", invited_by AS "invitedBy"`,
      [await this.hashOf(code), this.clock.now()],
    );
    if (!redeemed) throw new Problem(422, 'invitation.refused');
    return redeemed;
  }

  /** All that is kept of a code; keyed, because ten letters alone could be found by trying. */
  private async hashOf(code: string): Promise<Buffer> {
    const key = await this.keyring.purposeWhileLocked('invitation codes');
    return createHmac('sha256', key).update(plainLetters(code)).digest();
  }

  /** Two at once for one person wait for each other. */
  private async refuseUnlessInScope(tx: EntityManager, actor: Actor, workerId: string): Promise<void> {
    const { union, sites } = this.scope(actor);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('invitation of ' || $1, 0))`, [workerId]);
    const found = await tx.query<unknown[]>(
      `SELECT FROM workers w WHERE w.id = $4 AND ${inScope('$1', '$2', '$3')}`,
      [union, sites, actor.today, workerId],
    );
    if (found.length === 0) throw nothingHere();
    const accounts = await beyondReach(tx, () =>
      tx.query<unknown[]>('SELECT FROM accounts WHERE worker_id = $1', [workerId]),
    );
    if (accounts.length > 0) throw new Problem(409, 'invitation.has_account');
  }

  private scope(actor: Actor): { union: boolean; sites: string[] } {
    const { union, sites } = scopeOf(actor, ['steward']);
    return { union: union || scopeOf(actor, ['secretary']).union, sites };
  }
}

function escaped(part: string): string {
  return part.replace(/[\\%_]/g, '\\$&');
}

/** Whoever has a job today where the mandate reaches, or everybody; `workers w`. */
function inScope(union: string, sites: string, today: string): string {
  return `(${union}::boolean OR EXISTS (SELECT FROM jobs j WHERE j.worker_id = w.id
    AND j.site_id = ANY(${sites}::uuid[]) AND j.from_on <= ${today}::date
    AND (j.until_on IS NULL OR j.until_on >= ${today}::date)))`;
}
