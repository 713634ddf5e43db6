import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { account, LedgerService } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { firstDayOf, monthNumber } from '../../shared/months.js';
import type { Reckoning } from './reckoning.rules.js';
import { type BranchReckoning, ReckoningService, type RemittingBranch } from './reckoning.service.js';
import { RemittancePayload } from './remittances.dto.js';

/** one at a time: two at once would both find the bank full enough */
const remitting = 7638_0412;

/** As it is kept: with what was reckoned when it was proposed, which is what the second person reads. */
type Proposed = RemittancePayload & { reckoned?: Reckoning };

/** Sending on what the general treasury gets of a branch's dues. Two people sign money out. */
@Injectable()
export class RemittanceKind implements ProposalKind<Proposed>, OnModuleInit {
  readonly kind = 'remittance';
  readonly payload = RemittancePayload;
  readonly proposers = ['treasurer'] as const;
  readonly approvers = ['trustee', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly reckoning: ReckoningService,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns(): readonly string[] {
    return [];
  }

  /**
   * @throws Problem 404, 409 `remittance.made_already`, 409 `remittance.figures_changed` at approving,
   *   422 `remittance.month_open`, `remittance.bank_short`
   */
  async check(tx: EntityManager, { today }: Actor, payload: Proposed, moment: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [remitting]);
    if (monthNumber(`${payload.month}-01`) >= monthNumber(today))
      throw new Problem(422, 'remittance.month_open');
    const reckoned = await this.reckoned(tx, payload);
    if (reckoned.remittanceId) throw new Problem(409, 'remittance.made_already');
    if (moment === 'approving' && !isDeepStrictEqual(figuresOf(reckoned), payload.reckoned))
      throw new Problem(409, 'remittance.figures_changed');
    const { generalCents } = reckoned;
    const bank = await this.ledger.balance(tx, account.till('bank'));
    if (generalCents > bank) {
      const amount = await this.ledger.amount(tx, generalCents);
      throw new Problem(422, 'remittance.bank_short', { amount, bank: { ...amount, amountCents: bank } });
    }
  }

  async kept(tx: EntityManager, payload: Proposed): Promise<Proposed> {
    return { ...payload, reckoned: figuresOf(await this.reckoned(tx, payload)) };
  }

  async describe(tx: EntityManager, payload: Proposed) {
    const { branch, generalCents, branchCents } = await this.proposed(tx, payload);
    const general = await this.ledger.amount(tx, generalCents);
    const particulars: Particular[] = [
      { label: 'remittance.month', text: payload.month },
      { label: 'remittance.branch', text: branch.name ?? '—' },
      { label: 'remittance.general', text: general },
      { label: 'remittance.stays', text: { ...general, amountCents: branchCents } },
    ];
    return { title: 'remittance.title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<Proposed>,
  ): Promise<{ resultId: string }> {
    const { branch, lines, changed, generalCents, branchCents } = await this.proposed(tx, payload);
    const entryId =
      generalCents === 0
        ? null
        : await this.ledger.post(tx, approver, {
            kind: 'remittance',
            happenedOn: approver.today,
            transfers: [
              {
                debit: account.remitted(branch.number),
                credit: account.till('bank'),
                amountCents: generalCents,
              },
            ],
            proposalId,
          });
    const resultId = entryId ?? randomUUID();
    await tx.query(
      `INSERT INTO remittances
         (id, branch_id, month, general_cents, branch_cents, shares, entry_id, proposal_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[resultId, branch.id, firstDayOf(monthNumber(`${payload.month}-01`)), generalCents, branchCents],
        ...[JSON.stringify([{ lines, changed }]), entryId, proposalId, this.clock.now()],
      ],
    );
    await this.audit.record(tx, approver, { action: 'remittance.made', subjectId: resultId });
    return { resultId };
  }

  /** The branch of today with the figures of the proposal, which `check` held against those of the moment. */
  private async proposed(
    tx: EntityManager,
    payload: Proposed,
  ): Promise<Reckoning & { branch: RemittingBranch }> {
    const now = await this.reckoned(tx, payload);
    return { ...now, ...payload.reckoned };
  }

  private async reckoned(
    tx: EntityManager,
    { month, branchId = null }: RemittancePayload,
  ): Promise<BranchReckoning> {
    const all = await this.reckoning.through(tx, monthNumber(`${month}-01`));
    const found = all.find(
      ({ branch }) => branch.id === branchId && (branch.number === 0) === (branchId === null),
    );
    if (!found) throw nothingHere();
    return found;
  }
}

/** What the second person reads and no more, as it comes back out of the proposal. */
function figuresOf({ lines, changed, generalCents, branchCents }: Reckoning): Reckoning {
  return JSON.parse(JSON.stringify({ lines, changed, generalCents, branchCents })) as Reckoning;
}
