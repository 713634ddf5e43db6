import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { NoticesService } from '../../identity/index.js';
import { LedgerService } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { entriesOf, inHand } from './in-hand.sql.js';

interface Left {
  cents: string;
  is_report_open: boolean;
  unreported: number;
}

/** A delegate who stops gives the paper back, with everything handed over, reported and accepted. */
@Injectable()
export class ClearingService {
  constructor(
    private readonly db: DataSource,
    private readonly ledger: LedgerService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * @throws Problem 404, 409 `delegate.cleared_already`, 422 `delegate.own`, `delegate.cash_in_hand`,
   *   `delegate.unreported`, `delegate.report_open`
   */
  async clear(actor: Actor, id: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const [row] = await tx.query<{ worker_id: string; number: number; is_cleared: boolean }[]>(
          `SELECT worker_id, number, cleared_on IS NOT NULL AS is_cleared
           FROM delegate_credentials WHERE id = $1 AND worker_id IS NOT NULL FOR UPDATE`,
          [id],
        );
        if (!row) throw nothingHere();
        if (row.is_cleared) throw new Problem(409, 'delegate.cleared_already');
        if (row.worker_id === actor.workerId) throw new Problem(422, 'delegate.own');
        await this.refuseUnfinished(tx, id, row.number);
        await tx.query('UPDATE delegate_credentials SET cleared_on = $2, cleared_by = $3 WHERE id = $1', [
          ...[id, actor.today, actor.workerId],
        ]);
        const persons = [row.worker_id];
        await this.audit.record(tx, actor, { action: 'credential.cleared', subjectId: id, persons });
        await this.notices.tellWorkers(tx, persons, { code: 'delegate.cleared_told' });
      }),
    );
  }

  /** With the credential held: a payment under it waits, and finds it cleared. */
  private async refuseUnfinished(tx: EntityManager, id: string, number: number): Promise<void> {
    const [left] = await tx.query<Left[]>(
      `SELECT ${inHand('$2::text')} AS cents,
         EXISTS (SELECT FROM delegate_reports WHERE credential_id = $1 AND accepted_at IS NULL) AS is_report_open,
         (SELECT count(*)::integer FROM (${entriesOf('$1::uuid', '$2::text')}) e
          WHERE NOT EXISTS (SELECT FROM delegate_report_lines l WHERE l.entry_id = e.entry_id)) AS unreported`,
      [id, String(number)],
    );
    const { cents, is_report_open, unreported } = left!;
    if (Number(cents) !== 0)
      throw new Problem(422, 'delegate.cash_in_hand', {
        amount: await this.ledger.amount(tx, Number(cents)),
      });
    if (unreported > 0) throw new Problem(422, 'delegate.unreported', { count: unreported });
    if (is_report_open) throw new Problem(422, 'delegate.report_open');
  }
}
