import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Ask, NoticesService, OnceService } from '../../identity/index.js';
import { account, LedgerService } from '../../ledger/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { moneyIn } from '../../shared/money.js';
import type { HandoverBody, HandoverView } from './credentials.dto.js';
import { handOf } from './in-hand.sql.js';

/** What a delegate gives to the treasurer, as the treasurer writes it down. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly once: OnceService,
    private readonly ledger: LedgerService,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  record(actor: Actor, ask: Ask, body: HandoverBody): Promise<HandoverView> {
    return this.once.perform(ask, (tx) => this.handOver(tx, actor, body));
  }

  /**
   * Never more than was in hand, on that day and ever since: of two at once the second sees what the first left.
   * @throws Problem 404, 409 `delegate.cleared_already`, 422 `delegate.day_wrong`, `delegate.not_in_hand`
   */
  async handOver(tx: EntityManager, actor: Actor, body: HandoverBody): Promise<HandoverView> {
    const { credentialId, amountCents, happenedOn, into } = body;
    const [held] = await tx.query<{ worker_id: string; number: number; is_cleared: boolean }[]>(
      `SELECT worker_id, number, cleared_on IS NOT NULL AS is_cleared FROM delegate_credentials
       WHERE id = $1 AND worker_id IS NOT NULL FOR UPDATE`,
      [credentialId],
    );
    if (!held) throw nothingHere();
    if (held.is_cleared) throw new Problem(409, 'delegate.cleared_already');
    if (happenedOn > actor.today) throw new Problem(422, 'delegate.day_wrong');
    const most = await this.leastInHand(tx, held.number, happenedOn);
    if (amountCents > most)
      throw new Problem(422, 'delegate.not_in_hand', {
        amount: await this.ledger.amount(tx, Math.max(0, most)),
      });
    const hand = account.inHand(held.number);
    const transfers = [{ debit: account.till(into), credit: hand, amountCents }];
    const id = await this.ledger.post(tx, actor, { kind: 'handover', happenedOn, transfers });
    const persons = [held.worker_id];
    await this.audit.record(tx, actor, { action: 'credential.handed_over', subjectId: id, persons });
    await this.notices.tellWorkers(tx, persons, {
      code: 'delegate.handover_told',
      values: { amount: await this.ledger.amount(tx, amountCents), on: happenedOn },
      href: '/p/rp',
    });
    const profile = await this.rules.profile(tx);
    return { id, left: moneyIn(profile!.currency)(await this.ledger.balance(tx, hand)) };
  }

  /** The least that was in hand in the evening of that day or of any since. */
  private async leastInHand(tx: EntityManager, number: number, from: Day): Promise<number> {
    const [row] = await tx.query<{ cents: string }[]>(
      `WITH moved AS (
         SELECT $2::date AS day, 0 AS cents
         UNION ALL
         SELECT greatest(happened_on, $2::date), amount_cents FROM ledger_transfers WHERE debit = ${handOf('$1::text')}
         UNION ALL
         SELECT greatest(happened_on, $2::date), -amount_cents FROM ledger_transfers
         WHERE credit = ${handOf('$1::text')})
       SELECT min(cents) AS cents FROM (SELECT sum(sum(cents)) OVER (ORDER BY day) AS cents FROM moved GROUP BY day) days`,
      [String(number), from],
    );
    return Number(row!.cents);
  }
}
