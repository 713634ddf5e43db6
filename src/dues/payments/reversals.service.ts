import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Ask, NoticesService, OnceService } from '../../identity/index.js';
import { MembershipsService } from '../../memberships/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { monthNamed } from '../../shared/months.js';
import type { ReversalView } from './payments.dto.js';
import { UndoingService } from './undoing.service.js';

interface PaymentRow {
  membership_id: string;
  worker_id: string;
  number: number;
  /** the initiation it paid for */
  event_id: string | null;
  /** whose hand it was taken with */
  taken_by: string | null;
  is_reported: boolean;
}

/** Payments that were none: a cheque that bounced, a slip of the hand. */
@Injectable()
export class ReversalsService {
  constructor(
    private readonly once: OnceService,
    private readonly memberships: MembershipsService,
    private readonly undoing: UndoingService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * By the treasurer; by a delegate for what they took themselves and have not reported. An initiation that it paid
   * for is void with it.
   * @throws Problem 404, 409 `entry.reversed_already`, 422 `payment.reported`
   */
  reverse(actor: Actor, id: string, reason: string, ask: Ask): Promise<ReversalView> {
    return this.once.perform(ask, async (tx) => {
      const row = await visible(tx, actor, id);
      const membership = (await this.memberships.hold(tx, row.worker_id))!;
      if (row.event_id) {
        await refuseSecondTime(tx, id);
        const voiding = { kind: 'voided', happenedOn: actor.today, voids: row.event_id } as const;
        await this.memberships.record(tx, actor, { ...membership, id: row.membership_id }, voiding);
      }
      const payment = {
        entryId: id,
        membershipId: row.membership_id,
        memberNumber: row.number,
        held: membership,
      };
      const { reversalId, released } = await this.undoing.undo(tx, actor, payment, reason);
      const persons = [row.worker_id];
      await this.audit.record(tx, actor, { action: 'payment.reversed', subjectId: id, persons });
      await this.notices.tellWorkers(tx, persons, { code: 'payment.reversed_of_yours', href: '/p/st' });
      return { id: reversalId, released: released.sort((a, b) => a - b).map(monthNamed) };
    });
  }
}

async function visible(tx: EntityManager, actor: Actor, id: string): Promise<PaymentRow> {
  const [row] = await tx.query<PaymentRow[]>(
    `SELECT p.membership_id, m.worker_id, m.number, p.event_id, c.worker_id AS taken_by,
            EXISTS (SELECT FROM delegate_report_lines l WHERE l.entry_id = p.entry_id) AS is_reported
     FROM dues_payments p JOIN memberships m ON m.id = p.membership_id
     LEFT JOIN delegate_credentials c ON c.id = p.credential_id WHERE p.entry_id = $1`,
    [id],
  );
  const isTreasurer = scopeOf(actor, ['treasurer']).union;
  if (!row || (!isTreasurer && row.taken_by !== actor.workerId)) throw nothingHere();
  if (!isTreasurer && row.is_reported) throw new Problem(422, 'payment.reported');
  return row;
}

/** An event is void once; of two who undo it at once the second has waited for the member. @throws Problem 409 */
async function refuseSecondTime(tx: EntityManager, id: string): Promise<void> {
  const rows = await tx.query<unknown[]>('SELECT 1 FROM ledger_entries WHERE reverses = $1', [id]);
  if (rows.length > 0) throw new Problem(409, 'entry.reversed_already');
}
