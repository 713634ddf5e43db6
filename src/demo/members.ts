import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CredentialsService, InitiationsService, PaymentsService, type Tier } from '../dues/index.js';
import { AccountsService } from '../identity/index.js';
import { MembershipsService } from '../memberships/index.js';
import type { Actor, Role } from '../shared/actor.js';
import { type Day, daysAfter } from '../shared/days.js';
import { firstDayOf, monthNumber } from '../shared/months.js';
import { WorkersService } from '../workers/index.js';
import { demoPeople } from './people.js';

/** How a synthetic member came to stand as they do; months count back from this one. */
interface DemoMember {
  name: string;
  tier: Tier;
  joined: number;
  /** the last month paid: 0 is this one, -2 two months ahead */
  paidTo: number;
  ended?: 'withdrew' | 'suspended';
}

const daysInMonth = 28;
const cents: Record<Tier, number> = { 'sub-minimum': 600, minimum: 1100, regular: 2200, maximum: 3300 };

/** Synthetic: one of each standing, and one who only applied. */
const members: readonly DemoMember[] = [
  { name: 'Alex (synthetic)', tier: 'regular', joined: 8, paidTo: 4 },
  { name: 'Billie (synthetic)', tier: 'minimum', joined: 12, paidTo: 8 },
  { name: 'Charlie (synthetic)', tier: 'regular', joined: 3, paidTo: 0, ended: 'suspended' },
  { name: 'Jo (synthetic)', tier: 'sub-minimum', joined: 9, paidTo: 6, ended: 'withdrew' },
  { name: 'Noor (synthetic)', tier: 'sub-minimum', joined: 6, paidTo: 3 },
  { name: 'Pat (synthetic)', tier: 'maximum', joined: 3, paidTo: -2 },
];
/** Whoever has an office in the demo. */
const usual = { tier: 'regular', joined: 3, paidTo: 0 } as const;
const applicant = 'Max (synthetic)';

/** The members of the demo, with what they paid. @returns worker ids by name */
export async function loadDemoMembers(
  app: INestApplicationContext,
  operator: Actor,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { signInName, chosenName } of demoPeople) {
    const { workerId } = await app.get(AccountsService).named(signInName);
    if (workerId) ids.set(chosenName, workerId);
  }
  const names = [...members.map(({ name }) => name), applicant];
  const added = await app.get(DataSource).transaction((tx) =>
    app.get(WorkersService).addAll(
      operator,
      names.map((chosenName) => ({ chosenName })),
      tx,
    ),
  );
  names.forEach((name, place) => ids.set(name, added[place]!));
  const dana = await actorOf(app, operator, { signInName: 'delegate', role: 'delegate' });
  await giveCredential(app, dana, 24);
  const officers = demoPeople.map(({ chosenName }) => ({ ...usual, name: chosenName }));
  // one transaction: a flush to disk for each payment would be most of the start
  await app.get(DataSource).transaction(async (tx) => {
    for (const member of [...officers, ...members])
      await join(app, dana, tx, { ...member, workerId: ids.get(member.name)! });
  });
  await apply(app, operator, ids.get(applicant)!);
  return ids;
}

/** Somebody of the demo in one of their offices. */
export async function actorOf(
  app: INestApplicationContext,
  operator: Actor,
  { signInName, role }: { signInName: string; role: Role },
): Promise<Actor> {
  const account = await app.get(AccountsService).named(signInName);
  return {
    ...operator,
    accountId: account.id,
    workerId: account.workerId,
    sessionKind: 'sign-in',
    mandates: [{ role, scopeKind: 'union', scopeId: null }],
    capacity: role,
  };
}

/** Issued so many months ago; the secretary answers for them. */
export async function giveCredential(
  app: INestApplicationContext,
  { workerId, today }: Actor,
  months: number,
): Promise<void> {
  await app.get(DataSource).transaction(async (tx) => {
    const number = await app.get(CredentialsService, { strict: false }).nextNumber(tx);
    await tx.query(
      `INSERT INTO delegate_credentials (number, worker_id, sponsor_id, issued_on)
       SELECT $1, $2, worker_id, $3 FROM accounts WHERE sign_in_name = 'secretary'`,
      [number, workerId, monthsAgo(today, months, 1)],
    );
  });
}

/** Initiated on the fifth of a month and paying every fifth, as far as they paid. */
async function join(
  app: INestApplicationContext,
  delegate: Actor,
  tx: EntityManager,
  { workerId, tier, joined, paidTo, ended }: DemoMember & { workerId: string },
): Promise<void> {
  const { today } = delegate;
  const at = (receivedOn: Day): Actor => ({ ...delegate, today: receivedOn });
  const first = monthsAgo(today, joined, 5);
  const body = { tier, amountCents: 2 * cents[tier], method: 'cash' as const, receivedOn: first };
  const initiations = app.get(InitiationsService, { strict: false });
  await initiations.turn(tx, at(first), { workerId, body, kind: 'initiated' });
  for (let month = joined - 1; month >= paidTo; month -= 1) {
    const receivedOn = earlier(monthsAgo(today, Math.max(month, 0), 5), today);
    const payment = { workerId, amountCents: cents[tier], method: 'cash' as const, receivedOn };
    await app.get(PaymentsService, { strict: false }).recordIn(tx, at(receivedOn), payment);
  }
  if (ended) await end(app, delegate, tx, { workerId, ended });
}

async function end(
  app: INestApplicationContext,
  actor: Actor,
  tx: EntityManager,
  { workerId, ended }: { workerId: string; ended: 'withdrew' | 'suspended' },
): Promise<void> {
  const memberships = app.get(MembershipsService, { strict: false });
  const membership = (await memberships.hold(tx, workerId))!;
  const happenedOn = daysAfter(actor.today, -20);
  const untilOn = ended === 'suspended' ? daysAfter(actor.today, 40) : null;
  await memberships.record(tx, actor, membership, { kind: ended, happenedOn, untilOn });
}

async function apply(app: INestApplicationContext, operator: Actor, workerId: string): Promise<void> {
  await app.get(DataSource).transaction(async (tx) => {
    const memberships = app.get(MembershipsService, { strict: false });
    const membership = await memberships.holdOrMake(tx, workerId);
    await memberships.record(tx, operator, membership, { kind: 'applied', happenedOn: operator.today });
  });
}

/** A day of the month so many months before today's. */
export function monthsAgo(today: Day, months: number, day: number): Day {
  return daysAfter(firstDayOf(monthNumber(today) - months), Math.min(day, daysInMonth) - 1);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
