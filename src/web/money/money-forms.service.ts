import { Injectable } from '@nestjs/common';
import { OnceService } from '../../identity/index.js';
import { type RecordedEntryView, RecordingService } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { centsOf } from '../amounts.js';
import type {
  ExpenseForm,
  IncomeForm,
  OpeningForm,
  RefundForm,
  ReversalForm,
  SupportForm,
  TillMoveForm,
} from './forms.js';

type Work = Parameters<OnceService['perform']>[1];

/** The forms of the pages, recorded once for each time they are shown. @returns the entry, or what is wrong */
@Injectable()
export class MoneyForms {
  constructor(
    private readonly once: OnceService,
    private readonly recording: RecordingService,
  ) {}

  income(actor: Actor, { key, amount, note, ...income }: IncomeForm): Promise<string | Problem> {
    const body = { ...income, note: note ?? null, amountCents: centsOf(amount) };
    return this.perform(actor, key, body, (tx) => this.recording.income(tx, actor, body));
  }

  expense(
    actor: Actor,
    { key, amount, note, ...expense }: ExpenseForm | SupportForm,
  ): Promise<string | Problem> {
    const body = { ...expense, note: note ?? null, amountCents: centsOf(amount) };
    return this.perform(actor, key, body, (tx) => this.recording.expense(tx, actor, body));
  }

  tillMove(actor: Actor, { key, amount, ...move }: TillMoveForm): Promise<string | Problem> {
    const body = { ...move, amountCents: centsOf(amount) };
    return this.perform(actor, key, body, (tx) => this.recording.tillMove(tx, actor, body));
  }

  opening(actor: Actor, { key, amount, ...opening }: OpeningForm): Promise<string | Problem> {
    const body = { ...opening, amountCents: centsOf(amount) };
    return this.perform(actor, key, body, (tx) => this.recording.openingBalance(tx, actor, body));
  }

  refund(actor: Actor, { key, amount, ...refund }: RefundForm): Promise<string | Problem> {
    const body = { ...refund, amountCents: centsOf(amount) };
    return this.perform(actor, key, body, (tx) => this.recording.refund(tx, actor, body));
  }

  reversal(actor: Actor, id: string, { key, reason }: ReversalForm): Promise<string | Problem> {
    return this.perform(actor, key, { id, reason }, (tx) => this.recording.reversal(tx, actor, id, reason));
  }

  private async perform(actor: Actor, key: string, body: object, work: Work): Promise<string | Problem> {
    const ask = { accountId: actor.accountId ?? '', key, route: '/p/li', body };
    try {
      return ((await this.once.perform(ask, work)) as RecordedEntryView).id;
    } catch (error) {
      if (error instanceof Problem && error.status !== 404) return error;
      throw error;
    }
  }
}
