import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Ask, OnceService } from '../../identity/index.js';
import { CreditsService } from '../../ledger/index.js';
import { MembershipsService } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { monthNumber } from '../../shared/months.js';
import type { DuesRules } from '../rates/dues-rules.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import { standingOn } from '../standing/standing.rules.js';
import type { PaymentBody, PaymentView } from './payments.dto.js';
import { type Paying, TakingService } from './taking.service.js';
import { paymentView } from './views.js';

/** What vouches for a day of receipt that lies further back. */
export interface Witness {
  /** a second person approved it */
  proposalId?: string;
  /** the bank's own statement says so */
  bank?: boolean;
}

/** Dues as delegates and treasurers take them. Nobody's dues are refused, wherever they are a member. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly once: OnceService,
    private readonly memberships: MembershipsService,
    private readonly facts: StandingFactsService,
    private readonly credits: CreditsService,
    private readonly taking: TakingService,
  ) {}

  /** @throws Problem 404, 422 `payment.late`, `payment.not_yet`, `payment.not_a_member` and what taking refuses */
  record(actor: Actor, body: PaymentBody, ask: Ask): Promise<PaymentView> {
    return this.once.perform(ask, (tx) => this.recordIn(tx, actor, body));
  }

  /** The same inside another act's transaction, which runs as the program. */
  async recordIn(
    tx: EntityManager,
    actor: Actor,
    body: PaymentBody,
    witness: Witness = {},
  ): Promise<PaymentView> {
    const paying = await this.paying(tx, body.workerId);
    refuseWrongDay(paying.rules, actor.today, {
      ...body,
      isWitnessed: Boolean(witness.proposalId ?? witness.bank),
    });
    refuseNoMember(paying, body.receivedOn);
    await this.credits.gather(tx, actor, paying.membership, body.receivedOn);
    const taken = await this.taking.take(tx, actor, paying, {
      amountCents: body.amountCents,
      method: body.method,
      receivedOn: body.receivedOn,
      months: body.months && body.months.length > 0 ? body.months.map(monthNumber) : null,
      tier: body.tier ?? null,
      proposalId: witness.proposalId ?? null,
    });
    return paymentView(paying, body, taken);
  }

  /** Whoever pays, held until the transaction ends. @throws Problem 404, 422 `payment.not_initiated` */
  async paying(tx: EntityManager, workerId: string): Promise<Paying> {
    const [worker] = await tx.query<unknown[]>(
      'SELECT 1 FROM workers WHERE id = $1 AND merged_into IS NULL AND erased_at IS NULL',
      [workerId],
    );
    if (!worker) throw nothingHere();
    const membership = await this.memberships.hold(tx, workerId);
    const { number = null } = membership ?? {};
    if (!membership || number === null) throw new Problem(422, 'payment.not_initiated');
    // read after the lock: what another payment covered meanwhile is seen
    const found = await this.facts.forMembership(tx, membership.id);
    if (!found) throw nothingHere();
    return { membership: { ...membership, number }, ...found };
  }
}

/** Whether a receipt lies further back than one person alone may say, and how far that is. */
export function lateness(
  { lateDays }: DuesRules,
  today: Day,
  receivedOn: Day,
): { isLate: boolean; days: number } {
  const days = lateDays.filter(({ from }) => from <= today).at(-1)?.days ?? 0;
  return { isLate: receivedOn < daysAfter(today, -days), days };
}

/** @throws Problem 422 `payment.not_yet` for a day to come, `payment.late` for one too far back without a witness */
export function refuseWrongDay(
  rules: DuesRules,
  today: Day,
  { receivedOn, isWitnessed }: { receivedOn: Day; isWitnessed: boolean },
): void {
  if (receivedOn > today) throw new Problem(422, 'payment.not_yet');
  const { isLate, days } = lateness(rules, today, receivedOn);
  if (isLate && !isWitnessed) throw new Problem(422, 'payment.late', { days });
}

function refuseNoMember({ facts, rules }: Paying, receivedOn: Day): void {
  const { standing } = standingOn(facts.standing, rules.standing, receivedOn);
  if (standing === 'former') throw new Problem(422, 'payment.not_a_member');
  if (standing === 'not_a_member') throw new Problem(422, 'payment.not_initiated');
}
