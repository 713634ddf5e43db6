import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { LatePaymentPayload } from './payments.dto.js';
import { lateness, PaymentsService, refuseWrongDay } from './payments.service.js';

/** A receipt written down more than a few days later: the day decides who is in good standing, so two people say it. */
@Injectable()
export class LatePaymentKind implements ProposalKind<LatePaymentPayload>, OnModuleInit {
  readonly kind = 'late-payment';
  readonly payload = LatePaymentPayload;
  readonly proposers = ['delegate', 'treasurer'] as const;
  readonly approvers = ['treasurer', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly payments: PaymentsService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: LatePaymentPayload): readonly string[] {
    return [workerId];
  }

  /** whoever paid would be vouching for themself */
  against(_tx: EntityManager, { workerId }: LatePaymentPayload): Promise<readonly string[]> {
    return Promise.resolve([workerId]);
  }

  /** @throws Problem 404, 422 `payment.not_yet`, `payment.not_late` and what taking refuses */
  async check(tx: EntityManager, proposer: Actor, payload: LatePaymentPayload): Promise<void> {
    const { rules } = await this.payments.paying(tx, payload.workerId);
    refuseWrongDay(rules, proposer.today, { receivedOn: payload.receivedOn, isWitnessed: true });
    if (!lateness(rules, proposer.today, payload.receivedOn).isLate)
      throw new Problem(422, 'payment.not_late');
  }

  async describe(tx: EntityManager, payload: LatePaymentPayload) {
    const [found] = await tx.query<{ name: string; currency: string }[]>(
      'SELECT chosen_name AS name, currency FROM workers, union_profile WHERE id = $1',
      [payload.workerId],
    );
    const { amountCents, method, receivedOn, months, reason } = payload;
    const particulars: Particular[] = [
      { label: 'payment.member', text: found?.name ?? '' },
      { label: 'payment.amount', text: { amountCents, currency: found?.currency ?? '' } },
      { label: 'payment.method', text: method },
      { label: 'payment.received_on', text: receivedOn },
      ...(months && months.length > 0 ? [{ label: 'payment.months' as const, text: months.join(', ') }] : []),
      { label: 'payment.reason', text: reason },
    ];
    return { title: 'payment.late_title' as const, particulars };
  }

  /** Taken with the credential of whoever proposed it: the money went through their hand. */
  async carryOut(
    tx: EntityManager,
    { proposalId, payload, proposedBy, approver }: Approved<LatePaymentPayload>,
  ): Promise<{ resultId: string }> {
    const proposer = await takerToday(tx, proposedBy.workerId, approver);
    const { id } = await this.payments.recordIn(tx, proposer, payload, { proposalId });
    return { resultId: id };
  }
}

/** The proposer in the office they took it with: as a delegate when they hold a credential, else as the treasurer. */
async function takerToday(tx: EntityManager, workerId: string, approver: Actor): Promise<Actor> {
  const [row] = await tx.query<{ delegate: boolean; account_id: string | null }[]>(
    `SELECT EXISTS (SELECT FROM delegate_credentials c WHERE c.worker_id = w.id AND c.cleared_on IS NULL) AS delegate,
            (SELECT a.id FROM accounts a WHERE a.worker_id = w.id) AS account_id
     FROM workers w WHERE w.id = (SELECT coalesce(merged_into, id) FROM workers WHERE id = $1)`,
    [workerId],
  );
  if (!row) throw nothingHere();
  const role = row.delegate ? ('delegate' as const) : ('treasurer' as const);
  return {
    ...approver,
    workerId,
    accountId: row.account_id,
    capacity: role,
    mandates: [{ role, scopeKind: 'union', scopeId: null }],
  };
}
