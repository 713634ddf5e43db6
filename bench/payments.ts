import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { AccountsService, MandatesService, SessionsService } from '../src/identity/index.js';
import { Keyring } from '../src/keys/keyring.js';
import { operator } from '../src/shared/actor.js';
import { WorkersService } from '../src/workers/index.js';
import { type Figure, inTurn } from './figures.js';
import { firstNumber } from './members.js';
import type { BenchUnion } from './union.js';

const writers = 8;
const paymentsEach = 60;

interface Delegate {
  token: string;
  credentialId: string;
  credential: number;
}

interface Member {
  workerId: string;
  membershipId: string;
  number: number;
}

interface Recorded {
  text: string;
  values: unknown[];
  /** of one that a connection plans once */
  name?: string;
}

/** Payments a second of eight delegates over HTTP, against eight bare connections that run the same statements. */
export async function paymentsAgainstBare(union: BenchUnion, today: string): Promise<Figure[]> {
  const delegates: Delegate[] = [];
  for (let number = 1; number <= writers; number += 1)
    delegates.push(await newDelegate(union, today, number));
  const members = await upToDate(union);
  // made with a membership, not with a payment
  await union.app.get(Keyring).ensureAll(members.map(({ membershipId }) => `membership:${membershipId}`));
  let next = 0;
  const member = (): Member => members[(next += 1)]!;
  const pay = async (delegate: Delegate, { workerId }: Member): Promise<{ id: string }> => {
    const response = await fetch(`${union.address}/api/v1/dues/payments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${delegate.token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ workerId, amountCents: 2200, method: 'cash', receivedOn: today }),
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  await pay(delegates[0]!, member());
  const model = { delegate: delegates[0]!, member: member(), entryId: '' };
  const recorded = await recording(async () => {
    model.entryId = (await pay(model.delegate, model.member)).id;
  });
  const clients = await Promise.all(
    delegates.map(async () => {
      const client = new pg.Client({ connectionString: union.databaseUrl });
      await client.connect();
      await client.query(`SET kitroom.everything = 'on'`);
      return client;
    }),
  );
  const measured = await inTurn(
    5,
    () => rate((writer) => pay(delegates[writer]!, member())),
    () =>
      rate((writer) =>
        replay(clients[writer]!, recorded, model, { delegate: delegates[writer]!, member: member() }),
      ),
  ).finally(() => Promise.all(clients.map((client) => client.end())));
  return [
    {
      name: `payments by ${writers} writers (${recorded.length} statements each), 100,000 members`,
      unit: 'payments/s',
      ...measured,
      goal: '>= 0.50 of bare pg',
    },
  ];
}

async function rate(act: (writer: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let done = 0; done < paymentsEach; done += 1) await act(writer);
    }),
  );
  return (writers * paymentsEach) / ((performance.now() - begun) / 1000);
}

/** Every statement that reaches PostgreSQL while `work` runs. */
async function recording(work: () => Promise<void>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...words: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const [first, values] = words as [string | Recorded, unknown[]?];
    // on whose behalf: told to a connection once, and not part of what is done
    if (typeof first !== 'string' || !first.startsWith('SET kitroom.'))
      recorded.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return query.apply(this, words);
  };
  await work();
  prototype.query = query;
  return recorded;
}

/** The same statements for another member, another delegate and fresh ids; what the first drew is drawn anew. */
async function replay(
  client: pg.Client,
  recorded: readonly Recorded[],
  model: { delegate: Delegate; member: Member; entryId: string },
  { delegate, member }: { delegate: Delegate; member: Member },
): Promise<void> {
  const words = new Map<string, string>([
    [model.entryId, randomUUID()],
    [model.member.workerId, member.workerId],
    [model.member.membershipId, member.membershipId],
    [`liabilities:credit:${model.member.number}`, `liabilities:credit:${member.number}`],
    [model.delegate.credentialId, delegate.credentialId],
    [`assets:delegates:${model.delegate.credential}`, `assets:delegates:${delegate.credential}`],
  ]);
  const bytes = new Map<string, Buffer>();
  const fresh = (value: Buffer): Buffer => {
    const hex = value.toString('hex');
    if (value.length !== 32) return value;
    if (!bytes.has(hex)) bytes.set(hex, randomBytes(32));
    return bytes.get(hex)!;
  };
  const mapped = (value: unknown): unknown => {
    if (Buffer.isBuffer(value)) return fresh(value);
    if (Array.isArray(value)) return value.map(mapped);
    return typeof value === 'string' ? (words.get(value) ?? value) : value;
  };
  let receipt: number | null = null;
  for (const { text, values: told, ...asked } of recorded) {
    const values = told.map(mapped);
    if (receipt !== null && /INSERT INTO receipts/.test(text)) values[1] = receipt;
    const { rows } = await client.query<{ number: number }>({ ...asked, text, values });
    if (/UPDATE delegate_credentials/.test(text)) receipt = rows[0]!.number;
  }
}

async function newDelegate(union: BenchUnion, today: string, number: number): Promise<Delegate> {
  const actor = operator(today);
  const { app } = union;
  const signInName = `bench-delegate-${number}`;
  return asProgram(async () => {
    const db = app.get(DataSource);
    const workerId = await app
      .get(WorkersService)
      .add(actor, { chosenName: `Delegate ${number} (synthetic)` });
    await app
      .get(AccountsService)
      .create(actor, { signInName, passphrase: `${signInName} paper lantern`, workerId });
    const mandate = { workerId, role: 'delegate' as const, fromOn: today, untilOn: null };
    await app.get(MandatesService).give(db.manager, actor, mandate);
    const [row] = await db.query<{ id: string; number: number }[]>(
      `INSERT INTO delegate_credentials (number, worker_id, issued_on)
       SELECT coalesce(max(number), 0) + 1, $1, $2 FROM delegate_credentials RETURNING id, number`,
      [workerId, today],
    );
    const account = await app.get(AccountsService).named(signInName);
    const { token } = await app.get(SessionsService).open(account, 'sign-in', 24);
    return { token, credentialId: row!.id, credential: row!.number };
  });
}

/** Members of the filling who have paid up to now, so that each payment covers the month to come. */
async function upToDate(union: BenchUnion): Promise<Member[]> {
  return asProgram(() =>
    union.app.get(DataSource).query<Member[]>(
      `SELECT worker_id AS "workerId", id AS "membershipId", number FROM memberships
       WHERE number > $1 AND (number - $1) % 7 <> 0 AND (number - $1) % 13 <> 0 ORDER BY number LIMIT 6000`,
      [firstNumber],
    ),
  );
}
