import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { AccountsService, ProposalKinds, SessionsService } from '../src/identity/index.js';
import { roles } from '../src/shared/actor.js';
import { delegateWithCredential } from './support/dues.js';
import { openDrive } from './support/drives.js';
import { type Random, randomFrom, requestFor } from './support/fuzzing.js';
import { drivePayloads } from './support/fuzzing-drives.js';
import { type Operation, operationsOf, type Schema } from './support/operations.js';
import { type RawAnswer, type RawRequest, sendRaw } from './support/raw-request.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const count = process.env['TEST_LONG'] ? 20_000 : 5_000;
const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
const atOnce = 4;
const mostKnownIds = 200;
/** Left out: it ends all sessions and answers everything after it with 503, which is what it is for. */
const closesEverything = 'POST /api/v1/panic-lock';
const asksForTwo = /\/(proposals|erasure|exports)$/;
/** What the kinds of proposals ask for: the description of the API leaves it to them. */
const worker: Schema = { format: 'uuid' };
const words: Schema = { example: 'A pension form needs it.' };
const fromMonth: Schema = { example: '2026-11' };
const few: Schema = { type: 'integer', minimum: 1, maximum: 6 };
const payloads: Record<string, Record<string, Schema>> = {
  mandate: {
    workerId: worker,
    role: { enum: roles },
    fromOn: { example: '2026-11-21' },
    untilOn: { example: '2027-11-20' },
  },
  recall: { mandateId: worker, decision: words },
  export: { kind: { enum: ['workers'] }, reason: words },
  erasure: { workerId: worker },
  merge: { keepId: worker, mergeId: worker },
  'legal-name': { workerId: worker, reason: words },
  'key-rotation': {},
  ...drivePayloads,
  suspension: {
    workerId: worker,
    fromOn: { example: '2026-11-21' },
    untilOn: { example: '2027-01-20' },
    reason: words,
  },
  'suspension-lifting': { eventId: worker, reason: words },
  'rule-version': {
    rule: { enum: ['dues.monthly.regular', 'standing.bad-from'] },
    effectiveFrom: { example: '2027-01-01' },
    value: { type: 'integer', minimum: 1, maximum: 5_000 },
    citation: words,
  },
  remittance: { month: { example: '2026-10' } },
  'remittance-split': {
    effectiveFrom: { example: '2027-01-01' },
    generalBasisPoints: { type: 'integer', minimum: 0, maximum: 10_000 },
    subMinimumGeneralCents: { type: 'integer', minimum: 0, maximum: 600 },
    oddCent: { enum: ['general', 'branch'] },
    citation: words,
  },
  'waiver-hardship': { workerId: worker, fromMonth, months: few, reason: words },
  'waiver-strike': { branchId: worker, fromMonth, months: few, decision: words },
  'waiver-general': { goodThrough: fromMonth, fromMonth, months: few, decision: words },
  'late-payment': {
    workerId: worker,
    amountCents: { type: 'integer', minimum: 1, maximum: 50_000 },
    method: { enum: ['cash', 'transfer'] },
    receivedOn: { example: '2026-11-01' },
    reason: words,
  },
  'book-import': {
    digest: { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    people: few,
    initiated: few,
    payments: few,
    months: few,
    amountCents: few,
  },
  spending: {
    what: { enum: ['expense', 'refund', 'reversal'] },
    purpose: { enum: ['rent', 'strike-pay'] },
    amountCents: { type: 'integer', minimum: 1, maximum: 50_000 },
    happenedOn: { example: '2026-11-21' },
    from: { enum: ['bank', 'petty-cash'] },
    workerId: worker,
    entryId: worker,
    note: words,
  },
};

describe('requests made from the description of the API', () => {
  let union: TestUnion;
  let people: { person: Person; token: string }[];
  let operations: Operation[];
  let newcomers = 0;

  beforeAll(async () => {
    union = await startUnion({ POOL_SIZE: '10' });
    const organizer = await union.person('olive', ['organizer']);
    const officers = [
      await union.person('sol', ['secretary', 'steward']),
      await union.person('kit', ['custodian']),
    ];
    // who keeps the money and who takes dues: behind their doors lies the book
    const ofMoney = [await union.person('tam', ['treasurer']), await delegateWithCredential(union, 'dana')];
    // behind whose doors lies a drive
    const [ofDrive] = (await openDrive(union)).committee;
    const others = [...officers, ...ofMoney, ofDrive, await union.person('robin')];
    people = [organizer, ...others].map((person) => ({ person, token: person.token ?? '' }));
    operations = operationsOf((await organizer.get('/api/openapi.json')).body).filter(
      ({ method, path }) => `${method} ${path}` !== closesEverything,
    );
    operations.push(...proposingEach(operations));
  });
  afterAll(() => union.end());

  it(`never break the server: ${count} with TEST_SEED=${seed}`, async () => {
    const random = randomFrom(seed);
    const knownIds: string[] = [];
    const proposed: string[] = [];
    const wrong: string[] = [];
    const statuses = new Map<number, number>();
    let left = count;
    const worker = async (): Promise<void> => {
      while (left-- > 0) {
        const somebody = people[Math.floor(random() * people.length)]!;
        const request = signed(next(random, knownIds, proposed), somebody.token);
        const answer = await sendRaw(union.address, request);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const complaint = complaintAbout(answer, request);
        if (complaint) wrong.push(complaint);
        if (answer.status < 300) learn(answer, knownIds, random);
        if (answer.status === 201 && asksForTwo.test(request.path)) learn(answer, proposed, random);
        // a request may have signed them out
        if (answer.status === 401 || request.method === 'DELETE') somebody.token = await signIn(somebody);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    expect(wrong.slice(0, 20)).toEqual([]);
    // not all refused at the door
    expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 50);
    expect((await union.stranger.get('/health/ready')).status).toBe(200);
  });

  /** One operation for each kind of proposal. */
  function proposingEach(described: readonly Operation[]): Operation[] {
    const proposing = described.find(({ method, path }) => `${method} ${path}` === 'POST /api/v1/proposals')!;
    const kinds = union.app.get(ProposalKinds).all();
    expect(kinds.map(({ kind }) => kind).filter((kind) => !(kind in payloads))).toEqual([]);
    return kinds.map(({ kind }) => ({
      ...proposing,
      body: { properties: { kind: { enum: [kind] }, payload: { properties: payloads[kind]! } } },
    }));
  }

  /** Of proposals there are few among all ids: they are asked for by their own. */
  function next(random: Random, knownIds: readonly string[], proposed: readonly string[]): RawRequest {
    const operation = operations[Math.floor(random() * operations.length)]!;
    return requestFor(operation, random, operation.path.includes('/proposals/{') ? proposed : knownIds);
  }

  /** A request may have erased them as well: then somebody new comes. */
  async function signIn(somebody: { person: Person }): Promise<string> {
    const accounts = union.app.get(AccountsService);
    const isHere = await union.db.query<unknown[]>(
      'SELECT FROM accounts WHERE sign_in_name = $1 AND ended_at IS NULL',
      [somebody.person.signInName],
    );
    if (isHere.length === 0) {
      somebody.person = await union.person(`new${(newcomers += 1)}`);
    }
    const account = await accounts.named(somebody.person.signInName);
    return (await union.app.get(SessionsService).open(account, 'sign-in', 24, { secondFactor: true })).token;
  }

  function learn({ text }: RawAnswer, knownIds: string[], random: Random): void {
    for (const [, id] of text.slice(0, 5_000).matchAll(/"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g)) {
      if (knownIds.length < mostKnownIds) knownIds.push(id!);
      else knownIds[Math.floor(random() * mostKnownIds)] = id!;
    }
  }
});

function signed(request: RawRequest, token: string): RawRequest {
  return { ...request, headers: ['authorization', `Bearer ${token}`, ...(request.headers ?? [])] };
}

/** What is wrong with an answer; null when it is one that may be given. */
function complaintAbout({ status, headers, text }: RawAnswer, request: RawRequest): string | null {
  const asked = JSON.stringify([
    status,
    request.method,
    request.path,
    request.headers?.slice(2),
    String(request.body),
  ]);
  const told = `${asked.slice(0, 600)} -> ${text.slice(0, 300)}`;
  if (status >= 500) return told;
  if (status < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json')) return told;
  const { code, detail } = JSON.parse(text) as { code?: string; detail?: string };
  const isWhole =
    /^\w+\.\w+$/.test(code ?? '') && (detail ?? '').length > 5 && !/\{[a-z]\w*\}/.test(detail ?? '');
  return isWhole ? null : told;
}
