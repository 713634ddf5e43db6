import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { mandateInForce } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';

export interface Candidate {
  id: string;
  chosenName: string;
}

const mostShown = 200;

/** Whom a credential could be given to, and who could answer for them. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Delegates of today without an open credential. Mandates lie beyond a treasurer's own reach. */
  async list(actor: Actor): Promise<Candidate[]> {
    const sql = `SELECT w.id AS person_id, w.id, w.chosen_name AS "chosenName" FROM workers w
      WHERE ${isHere('w')}
        AND EXISTS (SELECT FROM mandates m WHERE m.worker_id = w.id AND m.role = 'delegate'
                    AND ${mandateInForce('m', '$1::date')})
        AND NOT EXISTS (SELECT FROM delegate_credentials c WHERE c.worker_id = w.id AND c.cleared_on IS NULL)
      ORDER BY w.name_key COLLATE "C", w.id LIMIT $2`;
    const select = { sql, parameters: [actor.today, mostShown] };
    const act = { action: 'credential.candidates_listed' };
    const rows = await asProgram(() => this.audit.readLogged<Candidate>(this.db.manager, actor, act, select));
    return rows.map(({ id, chosenName }) => ({ id, chosenName }));
  }

  /** @throws Problem 422 `delegate.sponsor_not_member` */
  async memberNumbered(number: number): Promise<string> {
    const [row] = await this.db.query<{ worker_id: string }[]>(
      'SELECT worker_id FROM memberships WHERE number = $1',
      [number],
    );
    if (!row) throw new Problem(422, 'delegate.sponsor_not_member');
    return row.worker_id;
  }
}
