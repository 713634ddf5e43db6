import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { mandateInForce, NoticesService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';
import type { NewCredentialBody } from './credentials.dto.js';
import { CredentialsService, type HeldCredential } from './credentials.service.js';

/** Giving delegates their numbered paper, and writing down that one is gone. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly credentials: CredentialsService,
  ) {}

  /**
   * @throws Problem 404, 409 `delegate.has_credential`, 422 `delegate.not_delegate`, `delegate.sponsor_self`,
   *   `delegate.sponsor_not_member`
   */
  async issue(
    actor: Actor,
    { workerId, sponsorId }: NewCredentialBody,
  ): Promise<Omit<HeldCredential, 'isOffice'>> {
    return this.asProgram(async (tx) => {
      await this.refuseUnfit(tx, { workerId, sponsorId, today: actor.today });
      // whoever gives one meanwhile waits here, so that nobody gets two
      const number = await this.credentials.nextNumber(tx);
      const [open] = await tx.query<unknown[]>(
        'SELECT 1 FROM delegate_credentials WHERE worker_id = $1 AND cleared_on IS NULL',
        [workerId],
      );
      if (open) throw new Problem(409, 'delegate.has_credential');
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO delegate_credentials (number, worker_id, sponsor_id, issued_on, issued_by)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [number, workerId, sponsorId, actor.today, actor.workerId],
      );
      const { id } = row!;
      const persons = [workerId, sponsorId];
      await this.audit.record(tx, actor, { action: 'credential.issued', subjectId: id, persons });
      await this.notices.tellWorkers(tx, [workerId], {
        code: 'delegate.credential_given',
        values: { number },
        href: '/p/rp',
      });
      return { id, number };
    });
  }

  /** @throws Problem 404, 409 `delegate.cleared_already`, `delegate.lost_already`, 422 `delegate.day_wrong` */
  async lose(actor: Actor, id: string, lostOn: Day): Promise<void> {
    await this.asProgram(async (tx) => {
      const [row] = await tx.query<{ worker_id: string; issued_on: Day; lost: boolean; cleared: boolean }[]>(
        `SELECT worker_id, issued_on, lost_on IS NOT NULL AS lost, cleared_on IS NOT NULL AS cleared
         FROM delegate_credentials WHERE id = $1 AND worker_id IS NOT NULL FOR UPDATE`,
        [id],
      );
      if (!row) throw nothingHere();
      if (row.cleared) throw new Problem(409, 'delegate.cleared_already');
      if (row.lost) throw new Problem(409, 'delegate.lost_already');
      if (lostOn < row.issued_on || lostOn > actor.today) throw new Problem(422, 'delegate.day_wrong');
      await tx.query('UPDATE delegate_credentials SET lost_on = $2 WHERE id = $1', [id, lostOn]);
      const persons = [row.worker_id];
      await this.audit.record(tx, actor, { action: 'credential.lost', subjectId: id, persons });
      await this.notices.tellWorkers(tx, persons, { code: 'delegate.lost_told', href: '/p/rp' });
    });
  }

  private async refuseUnfit(
    tx: EntityManager,
    { workerId, sponsorId, today }: NewCredentialBody & { today: Day },
  ): Promise<void> {
    const people = await tx.query<{ id: string; delegate: boolean; member: boolean }[]>(
      `SELECT w.id, EXISTS (SELECT FROM mandates m WHERE m.worker_id = w.id AND m.role = 'delegate'
                            AND ${mandateInForce('m', '$2::date')}) AS delegate,
              EXISTS (SELECT FROM memberships m WHERE m.worker_id = w.id AND m.number IS NOT NULL) AS member
       FROM workers w WHERE w.id = ANY($1::uuid[]) AND ${isHere('w')} ORDER BY w.id FOR SHARE`,
      [[workerId, sponsorId], today],
    );
    const worker = people.find(({ id }) => id === workerId);
    const sponsor = people.find(({ id }) => id === sponsorId);
    if (!worker || !sponsor) throw nothingHere();
    if (workerId === sponsorId) throw new Problem(422, 'delegate.sponsor_self');
    if (!worker.delegate) throw new Problem(422, 'delegate.not_delegate');
    if (!sponsor.member) throw new Problem(422, 'delegate.sponsor_not_member');
  }

  /** Mandates and names lie beyond a treasurer's own reach. */
  private asProgram<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return asProgram(() => this.db.transaction(work));
  }
}
