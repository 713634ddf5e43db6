import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MembershipsService } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { account, type AccountCode, toPeople } from '../accounts.rules.js';
import { reversed, type Transfer, whereUndone } from '../entries.rules.js';
import { LedgerService, type NewEntry } from '../ledger.service.js';
import { CreditsService, type Waiting } from './credits.service.js';
import type {
  ExpenseBody,
  IncomeBody,
  OpeningBalanceBody,
  RefundBody,
  TillMoveBody,
} from './recording.dto.js';
import { SpendableService } from './spendable.service.js';
import { whyNotOn } from './spending.rules.js';

/** An entry that may be posted, and what it takes out of the union's tills: checked, and held until it is posted. */
export interface Draft extends NewEntry {
  outCents: number;
}

/** What each kind of money beyond dues is in the book, and why it cannot be. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly memberships: MembershipsService,
    private readonly spendable: SpendableService,
    private readonly credits: CreditsService,
  ) {}

  /** @throws Problem 422 `entry.day_to_come`, `entry.day_too_long_ago`; so do all others */
  income({ kind, amountCents, happenedOn, into, note }: IncomeBody, today: Day): Draft {
    refuseDay(happenedOn, today);
    const transfers = [{ debit: account.till(into), credit: account.income(kind), amountCents }];
    return { kind: 'income', happenedOn, transfers, note: note ?? null, outCents: 0 };
  }

  opening({ till, amountCents, happenedOn }: OpeningBalanceBody, today: Day): Draft {
    refuseDay(happenedOn, today);
    const transfers = [{ debit: account.till(till), credit: account.opening(), amountCents }];
    return { kind: 'opening', happenedOn, transfers, outCents: 0 };
  }

  /** @throws Problem 422 `till_move.nowhere`, `till.short` */
  async tillMove(tx: EntityManager, move: TillMoveBody, today: Day): Promise<Draft> {
    const { from, to, amountCents, happenedOn } = move;
    refuseDay(happenedOn, today);
    if (from === to) throw new Problem(422, 'till_move.nowhere');
    await this.takeOut(tx, account.till(from), amountCents, happenedOn);
    const transfers = [{ debit: account.till(to), credit: account.till(from), amountCents }];
    // it stays the union's
    return { kind: 'till-move', happenedOn, transfers, outCents: 0 };
  }

  /** @throws Problem 404 for who is no member, 422 `expense.to_nobody`, `till.short` */
  async expense(tx: EntityManager, expense: ExpenseBody, today: Day): Promise<Draft> {
    const { purpose, amountCents, happenedOn, from, workerId = null, note = null } = expense;
    refuseDay(happenedOn, today);
    if (workerId !== null) {
      if (!toPeople.includes(purpose)) throw new Problem(422, 'expense.to_nobody');
      if (!(await this.memberships.hold(tx, workerId))) throw nothingHere();
    }
    await this.takeOut(tx, account.till(from), amountCents, happenedOn);
    const transfers = [{ debit: account.expense(purpose), credit: account.till(from), amountCents }];
    return { kind: 'expense', happenedOn, transfers, note, noteAbout: workerId, outCents: amountCents };
  }

  /** @throws Problem 404 for who is no member, 422 `refund.credit_short`, `till.short` */
  async refund(tx: EntityManager, refund: RefundBody, today: Day): Promise<Draft> {
    const { workerId, amountCents, happenedOn, from, note } = refund;
    refuseDay(happenedOn, today);
    const membership = await this.memberships.hold(tx, workerId);
    if (!membership) throw nothingHere();
    const waiting = await this.credits.waiting(tx, membership, happenedOn);
    const mostCents = waiting.reduce((sum, { cents }) => sum + cents, 0);
    if (amountCents > mostCents)
      throw new Problem(422, 'refund.credit_short', { most: await this.ledger.amount(tx, mostCents) });
    await this.takeOut(tx, account.till(from), amountCents, happenedOn);
    return {
      kind: 'refund',
      happenedOn,
      transfers: outOf(waiting, amountCents).map((out) => ({ ...out, credit: account.till(from) })),
      note,
      noteAbout: workerId,
      outCents: amountCents,
    };
  }

  /** @throws Problem 404, 409 `entry.reversed_already`, 422 what `whereUndone` says, `till.short` */
  async reversal(tx: EntityManager, id: string, reason: string, today: Day): Promise<Draft> {
    // of two who undo one entry at once, or spend what it brought, the second waits
    await this.spendable.hold(tx, id);
    const entry = await this.ledger.entry(tx, id);
    const elsewhere = whereUndone(entry.kind);
    if (elsewhere) throw new Problem(422, elsewhere);
    if (await this.ledger.isReversed(tx, id)) throw new Problem(409, 'entry.reversed_already');
    const transfers = reversed(entry.transfers);
    const ofTills = transfers.filter(({ credit }) => credit.startsWith('assets:'));
    for (const { credit, amountCents } of ofTills) await this.takeOut(tx, credit, amountCents, today);
    const outCents = ofTills.filter(({ debit }) => !debit.startsWith('assets:'));
    return {
      kind: 'reversal',
      happenedOn: today,
      transfers,
      note: reason,
      noteAbout: entry.aboutWorker,
      reverses: id,
      outCents: outCents.reduce((sum, { amountCents }) => sum + amountCents, 0),
    };
  }

  private async takeOut(tx: EntityManager, code: AccountCode, cents: number, on: Day): Promise<void> {
    await this.spendable.hold(tx, code);
    const most = await this.spendable.mostOn(tx, code, on);
    if (cents > most) throw new Problem(422, 'till.short', { most: await this.ledger.amount(tx, most) });
  }
}

/** The credit that speaks first, then that of another membership. */
function outOf(waiting: readonly Waiting[], amountCents: number): Pick<Transfer, 'debit' | 'amountCents'>[] {
  let left = amountCents;
  return waiting.flatMap(({ code, cents }) => {
    const out = Math.max(0, Math.min(left, cents));
    left -= out;
    return out > 0 ? [{ debit: code, amountCents: out }] : [];
  });
}

function refuseDay(day: Day, today: Day): void {
  const why = whyNotOn(day, today);
  if (why) throw new Problem(422, why);
}
