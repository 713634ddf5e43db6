import { Injectable } from '@nestjs/common';
import { PaymentsService, type PaymentView } from '../../dues/index.js';
import { type Ask, OnceService } from '../../identity/index.js';
import { type RecordedEntryView, RecordingService } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { MatchingService } from './matching.service.js';
import type { BankExpenseBody, BankIncomeBody, BankPaymentBody } from './posting.dto.js';

/**
 * Makes an entry of the book out of a line of the bank, and matches the two, in one transaction. The day is the
 * bank's: its own file is the second witness that a day longer ago needs.
 */
@Injectable()
export class PostingService {
  constructor(
    private readonly once: OnceService,
    private readonly payments: PaymentsService,
    private readonly recording: RecordingService,
    private readonly matching: MatchingService,
  ) {}

  /** @throws Problem 404, 409 `bank_line.posted_already`, 422 `bank_line.goes_out`, and what a payment is refused for */
  payment(actor: Actor, lineId: string, body: BankPaymentBody, ask: Ask): Promise<PaymentView> {
    return this.once.perform(ask, async (tx) => {
      const line = await this.matching.holdOpen(tx, lineId);
      if (line.amountCents < 0) throw new Problem(422, 'bank_line.goes_out');
      const { workerId, months, tier } = body;
      const paid = await this.payments.recordIn(
        tx,
        actor,
        {
          ...{ workerId, amountCents: line.amountCents, method: 'transfer', receivedOn: line.happenedOn },
          ...{ months: months ?? null, tier: tier ?? null },
        },
        { bank: true },
      );
      await this.matching.write(tx, actor, line, paid.id);
      return paid;
    });
  }

  /** @throws Problem 404, 409 `bank_line.posted_already`, 422 `bank_line.goes_out` */
  income(actor: Actor, lineId: string, { kind, note }: BankIncomeBody, ask: Ask): Promise<RecordedEntryView> {
    return this.once.perform(ask, async (tx) => {
      const line = await this.matching.holdOpen(tx, lineId);
      if (line.amountCents < 0) throw new Problem(422, 'bank_line.goes_out');
      const { amountCents, happenedOn } = line;
      const entry = { kind, amountCents, happenedOn, into: 'bank', note: note ?? null } as const;
      const recorded = await this.recording.income(tx, actor, entry);
      await this.matching.write(tx, actor, line, recorded.id);
      return recorded;
    });
  }

  /**
   * Small money, such as the bank's fees: what one person may spend alone.
   * @throws Problem 404, 409 `bank_line.posted_already`, 422 `bank_line.came_in`, `expense.needs_second`
   */
  expense(
    actor: Actor,
    lineId: string,
    { purpose, note }: BankExpenseBody,
    ask: Ask,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, async (tx) => {
      const line = await this.matching.holdOpen(tx, lineId);
      if (line.amountCents > 0) throw new Problem(422, 'bank_line.came_in');
      const { happenedOn } = line;
      const spent = { purpose, amountCents: -line.amountCents, happenedOn, note: note ?? null };
      const recorded = await this.recording.expense(tx, actor, { ...spent, from: 'bank' });
      await this.matching.write(tx, actor, line, recorded.id);
      return recorded;
    });
  }
}
