import { createHash, randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../src/database/reach.js';
import { CredentialsService } from '../../src/dues/index.js';
import { account, LedgerService } from '../../src/ledger/index.js';
import { MembershipsService } from '../../src/memberships/index.js';
import { accepted } from './carrying-out.js';
import type { Person, TestUnion } from './union.js';

/** Somebody with a number for life. */
export async function makeMember(union: TestUnion, { workerId }: Person): Promise<void> {
  await inOne(union, async (tx) => {
    const memberships = union.app.get(MembershipsService);
    await memberships.number(tx, await memberships.holdOrMake(tx, workerId));
  });
}

export interface Credential {
  id: string;
  number: number;
}

export async function issue(by: Person, to: Person, sponsor: Person): Promise<Credential> {
  const body = { workerId: to.workerId, sponsorId: sponsor.workerId };
  return accepted(await by.post<Credential>('/api/v1/delegate-credentials', body));
}

export interface Taken {
  credential: Credential;
  from: Person;
  cents: number;
  on: string;
  method?: 'cash' | 'transfer';
  /** of the ledger; 0 at large */
  branch?: number;
}

/** Dues as a payment leaves them in the book, with their receipt. @returns the entry */
export async function takeDues(union: TestUnion, taken: Taken): Promise<string> {
  const { credential, from, cents, on, method = 'cash', branch = 0 } = taken;
  const till = method === 'cash' ? account.inHand(credential.number) : account.till('bank');
  return inOne(union, async (tx) => {
    const membership = await union.app.get(MembershipsService).holdOrMake(tx, from.workerId);
    const transfers = [{ debit: till, credit: account.dues(branch), amountCents: cents }];
    const id = await union.app
      .get(LedgerService)
      .post(tx, union.operator, { kind: 'payment', happenedOn: on, transfers });
    await tx.query(
      `INSERT INTO dues_payments (entry_id, membership_id, credential_id, method, amount_cents, received_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, membership.id, credential.id, method, cents, on],
    );
    const number = await union.app.get(CredentialsService).nextReceipt(tx, credential.id);
    const code = createHash('sha256').update(randomUUID()).digest();
    await tx.query(
      `INSERT INTO receipts (credential_id, number, entry_id, membership_id, code_hash, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [credential.id, number, id, membership.id, code, union.clock.now()],
    );
    return id;
  });
}

export async function undo(union: TestUnion, entryId: string, on: string): Promise<void> {
  const note = 'Written down twice.';
  await inOne(union, (tx) =>
    union.app.get(LedgerService).reverse(tx, union.operator, entryId, { happenedOn: on, note }),
  );
}

export function inOne<Result>(
  union: TestUnion,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  return asProgram(() => union.app.get(DataSource).transaction(work));
}
