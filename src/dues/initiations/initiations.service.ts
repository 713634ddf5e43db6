import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Ask, OnceService } from '../../identity/index.js';
import { CreditsService } from '../../ledger/index.js';
import { type HeldMembership, MembershipsService } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { refuseWrongDay } from '../payments/payments.service.js';
import { TakingService } from '../payments/taking.service.js';
import { paymentView } from '../payments/views.js';
import type { DuesRules } from '../rates/dues-rules.js';
import { rateOn } from '../rates.rules.js';
import type { MemberFacts } from '../standing/member-facts.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import { standingOn } from '../standing/standing.rules.js';
import type { InitiationBody, InitiationView } from './initiations.dto.js';

type Turn = 'initiated' | 'reinitiated';

/** Initiation by a delegate: the fee, the first month, a number for life. The second time the number stays. */
@Injectable()
export class InitiationsService {
  constructor(
    private readonly once: OnceService,
    private readonly memberships: MembershipsService,
    private readonly facts: StandingFactsService,
    private readonly credits: CreditsService,
    private readonly taking: TakingService,
  ) {}

  /** @throws Problem 404, 422 `initiation.…`, `payment.late`, `payment.not_yet` */
  initiate(actor: Actor, workerId: string, body: InitiationBody, ask: Ask): Promise<InitiationView> {
    return this.once.perform(ask, (tx) => this.turn(tx, actor, { workerId, body, kind: 'initiated' }));
  }

  /** For who is inactive, or whose membership ended. @throws as `initiate` */
  reinitiate(actor: Actor, workerId: string, body: InitiationBody, ask: Ask): Promise<InitiationView> {
    return this.once.perform(ask, (tx) => this.turn(tx, actor, { workerId, body, kind: 'reinitiated' }));
  }

  /** The same inside another act's transaction, which runs as the program. */
  async turn(
    tx: EntityManager,
    actor: Actor,
    { workerId, body, kind }: { workerId: string; body: InitiationBody; kind: Turn },
  ): Promise<InitiationView> {
    await refuseAbsent(tx, { workerId, branchId: body.branchId ?? null });
    const membership = await this.memberships.holdOrMake(tx, workerId);
    const before = (await this.facts.forMembership(tx, membership.id))!;
    refuseWrongDay(before.rules, actor.today, { receivedOn: body.receivedOn, isWitnessed: false });
    refuseTurn(before.facts, before.rules, { kind, on: body.receivedOn });
    const feeCents = feeOf(before.rules, body);
    const number = await this.memberships.number(tx, membership);
    const eventId = await this.memberships.record(tx, actor, membership, {
      kind,
      happenedOn: body.receivedOn,
      branchId: body.branchId ?? (kind === 'initiated' ? await appliedTo(tx, membership) : null),
    });
    // with the event among them
    const found = (await this.facts.forMembership(tx, membership.id))!;
    const paying = { membership: { ...membership, number }, ...found };
    await this.credits.gather(tx, actor, paying.membership, body.receivedOn);
    const taken = await this.taking.take(tx, actor, paying, {
      ...{ amountCents: body.amountCents, method: body.method, receivedOn: body.receivedOn, tier: body.tier },
      months: null,
      initiation: { eventId, feeCents },
    });
    return { ...paymentView(paying, body, taken), membershipId: membership.id };
  }
}

/** @throws Problem 404, 422 `initiation.branch_unknown` */
async function refuseAbsent(
  tx: EntityManager,
  { workerId, branchId }: { workerId: string; branchId: string | null },
): Promise<void> {
  const [row] = await tx.query<{ branch: boolean }[]>(
    `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM branches WHERE id = $2 AND dissolved_on IS NULL) AS branch
     FROM workers WHERE id = $1 AND merged_into IS NULL AND erased_at IS NULL`,
    [workerId, branchId],
  );
  if (!row) throw nothingHere();
  if (!row.branch) throw new Problem(422, 'initiation.branch_unknown');
}

/** @throws Problem 422 `initiation.…` */
function refuseTurn(facts: MemberFacts, rules: DuesRules, { kind, on }: { kind: Turn; on: string }): void {
  const last = facts.standing.turns.at(-1);
  if (last && last.on > on) throw new Problem(422, 'initiation.before_last', { on: last.on });
  if (last?.kind === 'died') throw new Problem(422, 'initiation.ended_for_good');
  const { standing, inactiveSince } = standingOn(facts.standing, rules.standing, on);
  const isFirst = standing === 'not_a_member';
  if (kind === 'initiated' && !isFirst)
    throw new Problem(422, standing === 'former' ? 'payment.not_a_member' : 'initiation.member_already');
  if (kind === 'initiated') return;
  if (isFirst) throw new Problem(422, 'initiation.first_time');
  if (standing !== 'former' && inactiveSince === null) throw new Problem(422, 'initiation.not_needed');
}

/** Initiation is one month of the tier's dues (by-laws VIII 2(i)). @throws Problem 422 `initiation.amount_short` */
function feeOf(
  { rates, currency }: DuesRules,
  { tier, receivedOn, amountCents, feeWaived }: InitiationBody,
): number {
  const rate = rateOn(rates, tier, receivedOn);
  const fee = feeWaived ? 0 : rate.initiationCents;
  const first = rateOn(rates, tier, `${receivedOn.slice(0, 7)}-01`);
  const needed = fee + first.monthlyCents;
  if (amountCents < needed)
    throw new Problem(422, 'initiation.amount_short', { needed: { amountCents: needed, currency } });
  return fee;
}

/** The branch of the application, so that nobody has to say it twice. */
async function appliedTo(tx: EntityManager, { id }: HeldMembership): Promise<string | null> {
  const [row] = await tx.query<{ branch_id: string | null }[]>(
    `SELECT branch_id FROM membership_events e WHERE membership_id = $1 AND kind = 'applied'
       AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)
     ORDER BY happened_on DESC, recorded_at DESC LIMIT 1`,
    [id],
  );
  return row?.branch_id ?? null;
}
