import { randomUUID } from 'node:crypto';
import { asProgram } from '../../src/database/reach.js';
import { LedgerService } from '../../src/ledger/index.js';
import { MembershipsService } from '../../src/memberships/index.js';
import { accepted } from './carrying-out.js';
import type { Answer, Person, TestUnion } from './union.js';

/** Each act of recording money under a key of its own. */
export const fresh = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

const ledger = '/api/v1/ledger';

/** Records money through HTTP. */
export function record(
  person: Person,
  noun: string,
  body: object,
  headers = fresh(),
): Promise<Answer<{ id: string; code?: string }>> {
  return person.post<{ id: string; code?: string }>(`${ledger}/${noun}`, body, headers);
}

/** What must work, or the test stops. @returns the id of the entry */
export async function recorded(person: Person, noun: string, body: object): Promise<string> {
  return accepted(await record(person, noun, body)).id;
}

/** Somebody with a number, and so much credit in the bank. */
export async function memberWithCredit(
  union: TestUnion,
  name: string,
  creditCents: number,
): Promise<{ person: Person; account: string }> {
  const person = await union.person(name);
  const account = await asProgram(() =>
    union.db.transaction(async (tx) => {
      const memberships = union.app.get(MembershipsService);
      const held = await memberships.holdOrMake(tx, person.workerId);
      const code = `liabilities:credit:${await memberships.number(tx, held)}`;
      await union.app.get(LedgerService).post(tx, union.operator, {
        kind: 'payment',
        happenedOn: '2026-11-01',
        transfers: [{ debit: 'assets:bank', credit: code, amountCents: creditCents }],
        credits: [{ code, membershipId: held.id }],
      });
      return code;
    }),
  );
  return { person, account };
}

interface TrialBalance {
  accounts: { account: string; balance: { amountCents: number } }[];
  difference: { amountCents: number; currency: string };
}

/** What an account holds today as the trial balance says; debits less credits. */
export async function balanceOf(person: Person, account: string): Promise<number> {
  const { body } = await person.get<TrialBalance>(`${ledger}/trial-balance?members=1`);
  return body.accounts.find((each) => each.account === account)?.balance.amountCents ?? 0;
}
