import { randomUUID } from 'node:crypto';
import { asProgram } from '../../src/database/reach.js';
import type { Answer, Person, TestUnion } from './union.js';

/** A request that records money, with a key of its own. */
export function once(key: string = randomUUID()): Record<string, string> {
  return { 'idempotency-key': key };
}

/** A person who takes dues, with a credential to do it by. */
export async function delegateWithCredential(union: TestUnion, name: string): Promise<Person> {
  const person = await union.person(name, ['delegate']);
  await asProgram(() =>
    union.db.query(
      `INSERT INTO delegate_credentials (number, worker_id, issued_on)
       SELECT coalesce(max(number), 0) + 1, $1, $2 FROM delegate_credentials`,
      [person.workerId, union.operator.today],
    ),
  );
  return person;
}

export interface InitiationWish {
  tier?: string;
  amountCents?: number;
  receivedOn?: string;
  branchId?: string;
}

export interface PaymentAnswer {
  id: string;
  receipt: { number: string; code: string };
  memberNumber: number;
  months: string[];
  credit: { amountCents: number };
  standing: string;
  paidThrough: string | null;
}

/** The usual initiation: regular tier, fee and first month, in cash, today. */
export function initiate(
  delegate: Person,
  workerId: string,
  wish: InitiationWish = {},
): Promise<Answer<PaymentAnswer & { membershipId: string }>> {
  const body = { tier: 'regular', amountCents: 4400, method: 'cash', receivedOn: '2026-11-21', ...wish };
  return delegate.post(`/api/v1/workers/${workerId}/initiation`, body, once());
}

export function pay(
  delegate: Person,
  workerId: string,
  wish: { amountCents?: number; receivedOn?: string; months?: string[]; tier?: string; method?: string } = {},
): Promise<Answer<PaymentAnswer>> {
  const body = { workerId, amountCents: 2200, method: 'cash', receivedOn: '2026-11-21', ...wish };
  return delegate.post('/api/v1/dues/payments', body, once());
}

/** Moves the union's clock to noon of a day there. */
export function goTo(union: TestUnion, day: string): void {
  union.clock.instant = new Date(`${day}T17:00:00Z`);
}
