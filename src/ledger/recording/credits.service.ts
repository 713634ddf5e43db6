import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldMembership } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { account, type AccountCode } from '../accounts.rules.js';
import { LedgerService } from '../ledger.service.js';
import { SpendableService } from './spendable.service.js';

/** What waits for somebody in one account; below 0 what they owe. */
export interface Waiting {
  code: AccountCode;
  membershipId: string;
  cents: number;
}

/** Credit of a person with two memberships since a merge: it lies in two accounts, and is theirs as one. */
@Injectable()
export class CreditsService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly spendable: SpendableService,
  ) {}

  /** All that may be drawn on a day, account by account: that of the membership that is held, and speaks, first. */
  async waiting(tx: EntityManager, held: HeldMembership, on: Day): Promise<Waiting[]> {
    const accounts = await tx.query<{ code: AccountCode; membershipId: string }[]>(
      `SELECT a.code, m.id AS "membershipId" FROM memberships m JOIN ledger_accounts a ON a.membership_id = m.id
       WHERE m.worker_id = $1 ORDER BY m.id <> $2, a.code`,
      [held.workerId, held.id],
    );
    const found: Waiting[] = [];
    for (const each of accounts) {
      found.push({ ...each, cents: await this.spendable.mostOn(tx, each.code, on) });
    }
    return found;
  }

  /** Moves what waits, or is owed, under other memberships to the one that is held. Nothing for who has one. */
  async gather(tx: EntityManager, actor: Actor, held: HeldMembership, on: Day): Promise<void> {
    const into = account.credit(held.number ?? 0);
    const others = (await this.waiting(tx, held, on)).filter((each) => each.membershipId !== held.id);
    for (const { code, cents } of others) {
      if (cents === 0) continue;
      const [debit, credit] = cents > 0 ? [code, into] : [into, code];
      await this.ledger.post(tx, actor, {
        kind: 'allocation',
        happenedOn: on,
        transfers: [{ debit, credit, amountCents: Math.abs(cents) }],
        credits: [{ code: into, membershipId: held.id }],
      });
    }
  }
}
