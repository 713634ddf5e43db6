import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { account, type EntryKind, LedgerService } from '../../ledger/index.js';
import type { HeldMembership } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { monthNamed, monthNumber, type MonthNumber } from '../../shared/months.js';
import type { PaymentMethod, Tier } from '../dues.rules.js';
import type { DuesRules } from '../rates/dues-rules.js';
import type { DeclaredTier } from '../rates.rules.js';
import { type IssuedReceipt, ReceiptsService } from '../receipts/receipts.service.js';
import { branchOn, type MemberFacts } from '../standing/member-facts.js';
import { MemberDues } from '../standing/member-dues.js';
import { type Standing, standingOn } from '../standing/standing.rules.js';
import {
  allocate,
  type AllocatedMonth,
  allocateTo,
  type Allocation,
  type AllocationRequest,
} from './allocation.rules.js';
import { writePayment } from './payment-rows.js';
import { paymentTransfers } from './transfers.js';

/** A member whose membership is held, and all that is known of their dues. */
export interface Paying {
  membership: HeldMembership & { number: number };
  facts: MemberFacts;
  rules: DuesRules;
}

export interface Money {
  amountCents: number;
  method: PaymentMethod;
  receivedOn: Day;
  /** just these; null: the oldest unpaid first */
  months: readonly MonthNumber[] | null;
  tier: Tier | null;
  proposalId?: string | null;
  /** the initiation it pays for */
  initiation?: { eventId: string; feeCents: number } | null;
}

export interface Taken {
  entryId: string;
  receipt: IssuedReceipt;
  months: AllocatedMonth[];
  creditCents: number;
  /** on the day it was written down */
  standing: Standing;
}

/** Takes money for dues: the entry, the months, the receipt and the projection, in the caller's transaction. */
@Injectable()
export class TakingService {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly receipts: ReceiptsService,
    private readonly dues: MemberDues,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 422 `delegate.no_credential`, `payment.month_…`, `payment.amount_short` */
  async take(tx: EntityManager, actor: Actor, paying: Paying, money: Money): Promise<Taken> {
    const { membership, facts, rules } = paying;
    const credential = await this.receipts.credential(tx, actor);
    const credit = account.credit(membership.number);
    const waiting = -(await this.ledger.balance(tx, credit));
    const feeCents = money.initiation?.feeCents ?? 0;
    const { allocation, declared } = allocated(paying, money, money.amountCents - feeCents + waiting);
    const duesCents = allocation.months.reduce((sum, { cents }) => sum + cents, 0);
    const sums = {
      member: membership.number,
      branch: branchOn(facts, money.receivedOn),
      feeCents,
      duesCents,
    };
    const entryId = randomUUID();
    await this.ledger.post(tx, actor, {
      id: entryId,
      kind: (money.initiation ? 'initiation' : 'payment') satisfies EntryKind,
      happenedOn: money.receivedOn,
      transfers: paymentTransfers({ ...sums, ...money, credential }),
      credits: [{ code: credit, membershipId: membership.id }],
      proposalId: money.proposalId ?? null,
    });
    const rows = { entryId, membershipId: membership.id, credentialId: credential.id, declared };
    const eventId = money.initiation?.eventId ?? null;
    const by = { recordedAt: this.clock.now(), recordedBy: actor.workerId };
    await writePayment(tx, { ...rows, ...by, ...money, eventId, months: allocation.months });
    const after = withMonths(facts, allocation.months, money.receivedOn);
    await this.dues.write(tx, after, rules);
    await this.audit.record(tx, actor, {
      action: 'payment.recorded',
      subjectId: entryId,
      persons: [membership.workerId],
    });
    const receipt = await this.receipts.issue(tx, rows, credential);
    const standing = standingOn(after.standing, rules.standing, actor.today);
    return { entryId, receipt, ...allocation, standing };
  }
}

/** Which months the money covers, at the prices that the member's own word sets. */
function allocated(
  { facts, rules }: Paying,
  { receivedOn, months, tier }: Money,
  cents: number,
): { allocation: Allocation; declared: DeclaredTier | null } {
  const standing = standingOn(facts.standing, rules.standing, receivedOn);
  const countedFrom = standing.countedFrom ?? monthNumber(receivedOn);
  const covered = new Set(
    facts.standing.covered.flatMap(({ month, until }) => (until === null ? [month] : [])),
  );
  const first = months ? Math.min(...months) : firstOpen(covered, countedFrom);
  const declared = tier ? { tier, fromMonth: first } : null;
  const request: AllocationRequest = {
    cents,
    countedFrom,
    now: monthNumber(receivedOn),
    covered,
    prices: {
      rates: rules.rates,
      declared: declared ? [...facts.declared, declared] : facts.declared,
      inactiveOn: standing.inactiveSince ? receivedOn : null,
    },
  };
  const found = months ? allocateTo(request, months) : allocate(request);
  if (!('refused' in found)) return { allocation: found, declared };
  const values = {
    month: found.month === null ? '' : monthNamed(found.month),
    needed: { amountCents: found.neededCents, currency: rules.currency },
  };
  throw new Problem(422, found.refused, values);
}

function firstOpen(covered: ReadonlySet<MonthNumber>, from: MonthNumber): MonthNumber {
  let month = from;
  while (covered.has(month)) month += 1;
  return month;
}

function withMonths(facts: MemberFacts, months: readonly AllocatedMonth[], from: Day): MemberFacts {
  const added = months.map(({ month }) => ({ month, from, until: null }));
  return { ...facts, standing: { ...facts.standing, covered: [...facts.standing.covered, ...added] } };
}
