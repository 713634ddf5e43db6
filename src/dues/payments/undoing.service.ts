import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { account, CreditsService, LedgerService } from '../../ledger/index.js';
import type { HeldMembership } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { monthNumber, type MonthNumber } from '../../shared/months.js';
import { MemberDues } from '../standing/member-dues.js';

/** A payment of a member whose membership is held. */
export interface UndonePayment {
  entryId: string;
  membershipId: string;
  memberNumber: number;
  /** the membership that speaks; another than the payment's for some who were merged */
  held: HeldMembership;
}

export interface Undone {
  reversalId: string;
  released: MonthNumber[];
}

interface PaidMonth {
  membership_id: string;
  month: Day;
  turn: number;
  amount_cents: number;
  /** the account its dues stand in */
  dues: string;
}

/** Undoes a payment: the mirror of its entry, and the months that are open again, all from the actor's today on. */
@Injectable()
export class UndoingService {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly credits: CreditsService,
    private readonly dues: MemberDues,
  ) {}

  /** @throws Problem 404, 409 `entry.reversed_already` */
  async undo(tx: EntityManager, actor: Actor, payment: UndonePayment, reason: string): Promise<Undone> {
    const words = { happenedOn: actor.today, note: reason };
    const { reversalId } = await this.ledger.reverse(tx, actor, payment.entryId, words);
    await this.takeBack(tx, actor, payment);
    const own = await paidMonths(tx, [payment.membershipId], { entryId: payment.entryId, stand: true });
    await this.release(tx, actor, reversalId, own);
    await this.credits.gather(tx, actor, payment.held, actor.today);
    const further = await this.releaseUnfunded(tx, actor, { held: payment.held, reversalId });
    await this.dues.refresh(tx, payment.membershipId);
    return { reversalId, released: [...own, ...further].map(({ month }) => monthNumber(month)) };
  }

  /**
   * Months of it that were open again before have been credited then; the mirror of the whole entry credits them a
   * second time.
   */
  private async takeBack(tx: EntityManager, actor: Actor, payment: UndonePayment): Promise<void> {
    const months = await paidMonths(tx, [payment.membershipId], { entryId: payment.entryId, stand: false });
    if (months.length === 0) return;
    const credit = account.credit(payment.memberNumber);
    await this.ledger.post(tx, actor, {
      kind: 'allocation',
      happenedOn: actor.today,
      transfers: months.map(({ dues, amount_cents }) => ({
        debit: credit,
        credit: dues,
        amountCents: amount_cents,
      })),
      credits: [{ code: credit, membershipId: payment.membershipId }],
    });
  }

  /** Months that another payment covered with this one's credit are no longer paid for: the latest is open again first. */
  private async releaseUnfunded(
    tx: EntityManager,
    actor: Actor,
    { held, reversalId }: { held: HeldMembership; reversalId: string },
  ): Promise<PaidMonth[]> {
    const credit = account.credit(held.number ?? 0);
    let missing = await this.ledger.balance(tx, credit);
    if (missing <= 0) return [];
    const months: PaidMonth[] = [];
    const all = await membershipsOf(tx, held.workerId);
    for (const month of await paidMonths(tx, all, { entryId: null, stand: true })) {
      if (missing <= 0) break;
      months.push(month);
      missing -= month.amount_cents;
    }
    // what was given back to the member, and no month, is owed from then on
    if (months.length === 0) return [];
    await this.ledger.post(tx, actor, {
      kind: 'allocation',
      happenedOn: actor.today,
      transfers: months.map(({ dues, amount_cents }) => ({ debit: dues, credit, amountCents: amount_cents })),
    });
    await this.release(tx, actor, reversalId, months);
    return months;
  }

  private async release(
    tx: EntityManager,
    actor: Actor,
    reversalId: string,
    months: readonly PaidMonth[],
  ): Promise<void> {
    if (months.length === 0) return;
    await tx.query(
      `INSERT INTO dues_month_releases (membership_id, month, turn, entry_id, from_on, recorded_at)
       SELECT membership, month, turn, $1, $2, $3
       FROM unnest($4::uuid[], $5::date[], $6::smallint[]) AS m(membership, month, turn)`,
      [
        ...[reversalId, actor.today, this.clock.now()],
        months.map(({ membership_id }) => membership_id),
        months.map(({ month }) => month),
        months.map(({ turn }) => turn),
      ],
    );
  }
}

async function membershipsOf(tx: EntityManager, workerId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM memberships WHERE worker_id = $1', [
    workerId,
  ]);
  return rows.map(({ id }) => id);
}

/** Paid months, the latest first, that stand or are open again: those of one entry, or all. */
function paidMonths(
  tx: EntityManager,
  membershipIds: readonly string[],
  { entryId, stand }: { entryId: string | null; stand: boolean },
): Promise<PaidMonth[]> {
  return tx.query<PaidMonth[]>(
    `SELECT d.membership_id, d.month, d.turn, d.amount_cents,
            (SELECT t.credit FROM ledger_transfers t
             WHERE t.entry_id = d.entry_id AND (t.credit LIKE 'income:dues:%' OR t.credit = 'equity:paid-before')
             ORDER BY t.place LIMIT 1) AS dues
     FROM dues_months d WHERE d.membership_id = ANY($1) AND d.entry_id IS NOT NULL
       AND ($2::uuid IS NULL OR d.entry_id = $2)
       AND $3::boolean <> EXISTS (SELECT FROM dues_month_releases r
                       WHERE (r.membership_id, r.month, r.turn) = (d.membership_id, d.month, d.turn))
     ORDER BY d.month DESC`,
    [membershipIds, entryId, stand],
  );
}
