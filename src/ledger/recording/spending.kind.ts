import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { whereUndone } from '../entries.rules.js';
import { LedgerService } from '../ledger.service.js';
import { wordOf } from '../words.js';
import { type Draft, DraftsService } from './drafts.service.js';
import { RecordingService } from './recording.service.js';
import { SpendingPayload } from './spending.dto.js';

/** Two people sign money out: what is above the limit, and what somebody would pay to themselves. */
@Injectable()
export class SpendingKind implements ProposalKind<SpendingPayload>, OnModuleInit {
  readonly kind = 'spending';
  readonly payload = SpendingPayload;
  readonly proposers = ['treasurer'] as const;
  readonly approvers = ['trustee', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly ledger: LedgerService,
    private readonly drafts: DraftsService,
    private readonly recording: RecordingService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: SpendingPayload): readonly string[] {
    return workerId ? [workerId] : [];
  }

  /** Nobody is the second person for money that goes to themselves. */
  against(_tx: EntityManager, payload: SpendingPayload): Promise<readonly string[]> {
    return Promise.resolve(this.concerns(payload));
  }

  /** @throws Problem 422 `spending.incomplete`, and what the draft refuses */
  async check(tx: EntityManager, proposer: Actor, payload: SpendingPayload): Promise<void> {
    await this.draft(tx, payload, proposer.today);
  }

  async describe(tx: EntityManager, payload: SpendingPayload) {
    const { what, purpose, happenedOn, from, workerId, note } = payload;
    const [to] = await tx.query<{ name: string }[]>('SELECT chosen_name AS name FROM workers WHERE id = $1', [
      workerId ?? null,
    ]);
    const amount = await this.ledger.amount(tx, await this.amount(tx, payload));
    const particulars: Particular[] = [
      {
        label:
          what === 'refund' || what === 'reversal' ? `spending.${what}` : wordOf.purpose(purpose ?? 'other'),
        text: amount,
      },
      ...(from ? [{ label: wordOf.till(from), text: { ...amount, amountCents: -amount.amountCents } }] : []),
      ...(happenedOn ? [{ label: 'spending.day' as const, text: happenedOn }] : []),
      ...(to ? [{ label: 'spending.to' as const, text: to.name }] : []),
      ...(note ? [{ label: 'entry.note' as const, text: note }] : []),
    ];
    return { title: 'spending.title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<SpendingPayload>,
  ): Promise<{ resultId: string }> {
    const draft = await this.draft(tx, payload, approver.today);
    const { id } = await this.recording.post(tx, approver, { ...draft, proposalId });
    return { resultId: id };
  }

  private async draft(tx: EntityManager, payload: SpendingPayload, today: Day): Promise<Draft> {
    const { what, purpose, amountCents, happenedOn, from, workerId, entryId, note } = payload;
    if (what === 'reversal') {
      if (!entryId || !note) throw new Problem(422, 'spending.incomplete');
      return this.drafts.reversal(tx, entryId, note, today);
    }
    if (!amountCents || !happenedOn || !from) throw new Problem(422, 'spending.incomplete');
    const spent = { amountCents, happenedOn, from };
    if (what === 'refund') {
      if (!workerId || !note) throw new Problem(422, 'spending.incomplete');
      return this.drafts.refund(tx, { ...spent, workerId, note }, today);
    }
    if (!purpose) throw new Problem(422, 'spending.incomplete');
    return this.drafts.expense(
      tx,
      { ...spent, purpose, workerId: workerId ?? null, note: note ?? null },
      today,
    );
  }

  private async amount(tx: EntityManager, { amountCents, entryId }: SpendingPayload): Promise<number> {
    if (!entryId) return amountCents ?? 0;
    const { kind, transfers } = await this.ledger.entry(tx, entryId);
    return whereUndone(kind) ? 0 : transfers.reduce((sum, each) => sum + each.amountCents, 0);
  }
}
