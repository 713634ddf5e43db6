import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { LedgerService } from '../ledger.service.js';
import { type Draft, DraftsService } from './drafts.service.js';
import type {
  ExpenseBody,
  IncomeBody,
  OpeningBalanceBody,
  RecordedEntryView,
  RefundBody,
  TillMoveBody,
} from './recording.dto.js';
import { needsSecond } from './spending.rules.js';

/** Money beyond dues, written down in the caller's transaction, with its line in the log. */
@Injectable()
export class RecordingService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly drafts: DraftsService,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  async income(tx: EntityManager, actor: Actor, body: IncomeBody): Promise<RecordedEntryView> {
    return this.post(tx, actor, this.drafts.income(body, actor.today));
  }

  async openingBalance(
    tx: EntityManager,
    actor: Actor,
    body: OpeningBalanceBody,
  ): Promise<RecordedEntryView> {
    return this.post(tx, actor, this.drafts.opening(body, actor.today));
  }

  async tillMove(tx: EntityManager, actor: Actor, body: TillMoveBody): Promise<RecordedEntryView> {
    return this.post(tx, actor, await this.drafts.tillMove(tx, body, actor.today));
  }

  /** @throws Problem 422 `expense.needs_second`, and what the draft refuses; so do the others that spend */
  async expense(tx: EntityManager, actor: Actor, body: ExpenseBody): Promise<RecordedEntryView> {
    return this.postAlone(tx, actor, await this.drafts.expense(tx, body, actor.today));
  }

  async refund(tx: EntityManager, actor: Actor, body: RefundBody): Promise<RecordedEntryView> {
    return this.postAlone(tx, actor, await this.drafts.refund(tx, body, actor.today));
  }

  async reversal(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<RecordedEntryView> {
    return this.postAlone(tx, actor, await this.drafts.reversal(tx, id, reason, actor.today));
  }

  /** What may be posted without asking further: by two people, or nothing leaves the union. */
  async post(tx: EntityManager, actor: Actor, { outCents: _, ...entry }: Draft): Promise<RecordedEntryView> {
    const id = await this.ledger.post(tx, actor, entry);
    await this.audit.record(tx, actor, {
      action: 'entry.recorded',
      subjectId: id,
      persons: entry.noteAbout ? [entry.noteAbout] : [],
      details: { kind: entry.kind },
    });
    return { id };
  }

  /** Cents that one person may spend alone, as the rule in force on a day has it. */
  async limitCents(on: Day, tx?: EntityManager): Promise<number> {
    const rule = await this.rules.inForce('money.spending-limit', '*', on, tx);
    // without a rule nobody spends alone
    return Number(rule?.value ?? 0);
  }

  private async postAlone(tx: EntityManager, actor: Actor, draft: Draft): Promise<RecordedEntryView> {
    const limitCents = await this.limitCents(actor.today, tx);
    const spending = { amountCents: draft.outCents, toWorker: draft.noteAbout ?? null };
    if (draft.outCents > 0 && needsSecond(spending, limitCents, actor.workerId))
      throw new Problem(422, 'expense.needs_second', { limit: await this.ledger.amount(tx, limitCents) });
    return this.post(tx, actor, draft);
  }
}
