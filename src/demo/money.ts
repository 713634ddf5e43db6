import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HandoversService, QuestionsService, ReportingService } from '../dues/index.js';
import { DecidingService, ProposalsService } from '../identity/index.js';
import { account, LedgerService } from '../ledger/index.js';
import type { Actor } from '../shared/actor.js';
import { monthNamed, monthNumber } from '../shared/months.js';
import { actorOf, giveCredential, monthsAgo } from './members.js';

const openingCents = 85_000;
const donationCents = 25_000;
const printingCents = 6_450;

/** Money of the demo: an opening balance, a donation, an expense; reports of delegates, and a waiver. */
export async function loadDemoMoney(
  app: INestApplicationContext,
  operator: Actor,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const treasurer = await actorOf(app, operator, { signInName: 'treasurer', role: 'treasurer' });
  const delegate = await actorOf(app, operator, { signInName: 'delegate', role: 'delegate' });
  await openBook(app, treasurer);
  await report(app, delegate, treasurer);
  // whoever has a credential and never reported is late
  await giveCredential(app, await actorOf(app, operator, { signInName: 'steward', role: 'steward' }), 4);
  const payload = {
    workerId: ids.get('Noor (synthetic)'),
    fromMonth: monthNamed(monthNumber(operator.today) - 2),
    months: 2,
    reason: 'Hours were cut (synthetic).',
  };
  const asked = await app
    .get(ProposalsService, { strict: false })
    .propose(delegate, { kind: 'waiver-hardship', payload });
  await app.get(DecidingService, { strict: false }).approve(treasurer, asked);
}

async function openBook(app: INestApplicationContext, treasurer: Actor): Promise<void> {
  const ledger = app.get(LedgerService, { strict: false });
  const { today } = treasurer;
  const bank = account.till('bank');
  await app.get(DataSource).transaction(async (tx) => {
    await ledger.post(tx, treasurer, {
      kind: 'opening',
      happenedOn: monthsAgo(today, 21, 1),
      transfers: [{ debit: bank, credit: account.opening(), amountCents: openingCents }],
    });
    await ledger.post(tx, treasurer, {
      kind: 'income',
      happenedOn: monthsAgo(today, 2, 12),
      transfers: [{ debit: bank, credit: account.income('donations'), amountCents: donationCents }],
      note: 'a friend of the kitchen (synthetic)',
    });
    await ledger.post(tx, treasurer, {
      kind: 'expense',
      happenedOn: monthsAgo(today, 1, 3),
      transfers: [{ debit: account.expense('printing'), credit: bank, amountCents: printingCents }],
      note: 'pocket cards (synthetic)',
    });
  });
}

/** All that was in hand two months ago is handed over; that month is reported and accepted. */
async function report(app: INestApplicationContext, delegate: Actor, treasurer: Actor): Promise<void> {
  const db = app.get(DataSource);
  const happenedOn = monthsAgo(delegate.today, 2, 27);
  const [credential] = await db.query<{ id: string; number: number }[]>(
    'SELECT id, number FROM delegate_credentials WHERE worker_id = $1',
    [delegate.workerId],
  );
  await db.transaction(async (tx) => {
    const amountCents = await app
      .get(LedgerService, { strict: false })
      .balance(tx, account.inHand(credential!.number), happenedOn);
    const body = { credentialId: credential!.id, amountCents, happenedOn, into: 'bank' as const };
    await app.get(HandoversService, { strict: false }).handOver(tx, treasurer, body);
  });
  const month = monthNamed(monthNumber(happenedOn));
  const made = await app
    .get(ReportingService, { strict: false })
    .report(delegate, { month, countedCents: 0 });
  await app.get(QuestionsService, { strict: false }).accept(treasurer, made);
}
