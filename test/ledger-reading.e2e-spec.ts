import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { randomFrom } from './support/fuzzing.js';
import { readJournal } from './support/journal-reader.js';
import { memberWithCredit, record, recorded } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
const count = process.env['TEST_LONG'] ? 600 : 60;
const ledger = '/api/v1/ledger';

interface Money {
  amountCents: number;
}
interface Balance {
  accounts: { account: string; debits: Money; credits: Money; balance: Money }[];
  debits: Money;
  credits: Money;
  difference: Money;
}
interface Entry {
  id: string;
  place: number;
  kind: string;
  happenedOn: string;
  note: string | null;
  transfers: { debit: string; credit: string; amount: Money }[];
}
interface Listed {
  items: Entry[];
  next: string | null;
}

describe(`the book as it is read, TEST_SEED=${seed}`, () => {
  let union: TestUnion;
  let tess: Person;
  let trent: Person;
  let robin: Person;
  let credit: string;
  let all: Entry[];

  const pages = async (query: string): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (let after = ''; ;) {
      const { body } = await trent.get<Listed>(`${ledger}/entries?limit=7${query}${after}`);
      found.push(...body.items);
      if (!body.next) return found;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
  };

  /** Whatever the book says by another way: the sum of all transfers up to a day. */
  const summed = (on: string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const { transfers } of all.filter(({ happenedOn }) => happenedOn <= on))
      for (const { debit, credit: from, amount } of transfers) {
        sums.set(debit, (sums.get(debit) ?? 0) + amount.amountCents);
        sums.set(from, (sums.get(from) ?? 0) - amount.amountCents);
      }
    return sums;
  };

  beforeAll(async () => {
    union = await startUnion();
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
    ({ person: robin, account: credit } = await memberWithCredit(union, 'robin', 5_000));
    const random = randomFrom(seed);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const tills = ['bank', 'cash-box', 'petty-cash'];
    for (let left = count; left > 0; left -= 1) {
      const happenedOn = `2026-${pick(['08', '09', '10', '11'])}-${pick(['01', '15', '21'])}`;
      const amountCents = 1 + Math.floor(random() * 15_000);
      const note = random() < 0.3 ? { note: `a note ${left}` } : {};
      const [noun, body] = pick([
        ['incomes', { kind: pick(['donations', 'grants']), into: pick(tills), ...note }],
        ['expenses', { purpose: pick(['rent', 'food']), from: pick(tills), ...note }],
        ['till-moves', { from: pick(tills), to: pick(tills) }],
        ['refunds', { workerId: robin.workerId, from: 'bank', note: 'a refund' }],
      ] as const);
      const { status, body: made } = await record(tess, noun, { amountCents, happenedOn, ...body });
      if (status === 201 && random() < 0.2)
        await record(tess, `entries/${made.id}/reversal`, { reason: 'wrong' });
    }
    await recorded(tess, 'incomes', {
      kind: 'interest',
      into: 'bank',
      amountCents: 5,
      happenedOn: '2026-11-21',
    });
    all = await pages('');
  });
  afterAll(() => union.end());

  it('comes newest first, whole, page by page, each entry once', async () => {
    const [{ entries } = { entries: 0 }] = await union.db.query<{ entries: number }[]>(
      'SELECT count(*)::int AS entries FROM ledger_entries',
    );
    expect(all.length).toBe(entries);
    const order = all.map(({ happenedOn, place }) => `${happenedOn} ${String(place).padStart(9, '0')}`);
    expect(order).toEqual([...order].sort().reverse());
  });

  it('comes by kind, by account and by days as asked', async () => {
    const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
    const touches = (code: string) => (entry: Entry) =>
      entry.transfers.some(({ debit, credit: from }) => debit === code || from === code);
    expect(ids(await pages('&kind=expense'))).toEqual(ids(all.filter(({ kind }) => kind === 'expense')));
    for (const code of ['assets:bank', 'expenses:rent', credit, 'assets:nothing'])
      expect(ids(await pages(`&account=${code}`))).toEqual(ids(all.filter(touches(code))));
    const within = all.filter(({ happenedOn }) => happenedOn >= '2026-09-15' && happenedOn <= '2026-10-15');
    expect(ids(await pages('&from=2026-09-15&until=2026-10-15'))).toEqual(ids(within));
    const both = within.filter(touches('assets:bank')).filter(({ kind }) => kind === 'income');
    const asked = '&from=2026-09-15&until=2026-10-15&account=assets:bank&kind=income';
    expect(ids(await pages(asked))).toEqual(ids(both));
    expect((await trent.get(`${ledger}/entries?after=nonsense`)).body['code']).toBe('cursor.invalid');
  });

  it.each(['2026-08-31', '2026-10-01', '2026-11-21'])(
    'balances on %s, every account as its sum',
    async (on) => {
      const { body } = await trent.get<Balance>(`${ledger}/trial-balance?members=1&on=${on}`);
      const told = new Map(body.accounts.map(({ account, balance }) => [account, balance.amountCents]));
      expect(told).toEqual(new Map([...summed(on)].sort(([a], [b]) => (a < b ? -1 : 1))));
      expect(body.difference.amountCents).toBe(0);
      expect(body.debits).toEqual(body.credits);
      const { body: folded } = await trent.get<Balance>(`${ledger}/trial-balance?on=${on}`);
      expect(folded.accounts.some(({ account }) => account === credit)).toBe(false);
      expect(folded.debits).toEqual(body.debits);
    },
  );

  it('says by month what came in and went out, and what was in each till', async () => {
    const days = 'from=2026-08-01&until=2026-11-21';
    const income = await trent.get<{ months: { month: string; net: Money }[] }>(`${ledger}/income?${days}`);
    const net = income.body.months.reduce((sum, { net: { amountCents } }) => sum + amountCents, 0);
    const result = [...summed('2026-11-21')].filter(([code]) => /^(income|expenses):/.test(code));
    expect(net).toBe(-result.reduce((sum, [, cents]) => sum + cents, 0));
    type Tills = { month: string; tills: { till: string; closing: Money }[] }[];
    const cash = await trent.get<{ months: Tills }>(`${ledger}/cash?${days}`);
    for (const { month, tills } of cash.body.months)
      for (const { till, closing } of tills)
        expect([month, till, closing.amountCents]).toEqual([
          month,
          till,
          summed(`${month}-31`).get(till) ?? 0,
        ]);
    expect((await trent.get(`${ledger}/cash?from=2026-03-02&until=2026-03-01`)).body['code']).toBe(
      'report.days_reversed',
    );
  });

  it('leaves as a journal that balances, with numbers instead of names and no notes', async () => {
    const { text, headers } = await trent.get(`${ledger}/journal`);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const read = readJournal(text, 'CAD');
    expect(read.entries.filter(({ sumCents }) => sumCents !== 0)).toEqual([]);
    const places = all.map(({ place }) => place).sort((a, b) => a - b);
    expect(read.entries.map(({ comment }) => Number(/^entry (\d+)/.exec(comment)?.[1]))).toEqual(places);
    const sums = summed('2026-11-21');
    expect(read.balances.size).toBe(sums.size);
    for (const [code, cents] of sums) expect([code, read.balances.get(code)]).toEqual([code, cents]);
    expect([...read.balances.keys()].filter((code) => !read.declared.has(code))).toEqual([]);
    for (const word of ['robin', 'a note', 'a refund', robin.workerId]) expect(text).not.toContain(word);
  });

  it('stands in the log of who appears in it, and is for nobody else to read', async () => {
    const { text } = await robin.get('/api/v1/me/access-log?limit=200');
    for (const action of ['entry.listed', 'credit.listed']) expect(text).toContain(action);
    const taken = await union.db.query<unknown[]>(`SELECT FROM audit_entries WHERE action = 'journal.read'`);
    expect(taken).toHaveLength(1);
    const sol = await union.person('sol', ['secretary', 'delegate', 'custodian']);
    for (const noun of ['entries', 'trial-balance', 'income', 'cash', 'journal', `entries/${all[0]!.id}`])
      expect([noun, (await sol.get(`${ledger}/${noun}`)).status]).toEqual([noun, 404]);
  });
});
