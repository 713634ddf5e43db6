import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { codeOf, enrolTotp } from './support/codes.js';
import { cookiesOf, tryOnPage } from './support/page-sign-in.js';
import { sendRaw } from './support/raw-request.js';
import { startUnion, type TestUnion } from './support/union.js';

const wrong = 'not the passphrase at all';

async function deviceOf(union: TestUnion, name: string, passphrase: string, from?: string): Promise<string> {
  const answer = await tryOnPage(union, { name, passphrase, ...(from ? { from } : {}) });
  expect(answer.status).toBe(303);
  return cookiesOf(answer).find((cookie) => cookie.startsWith('device=')) ?? '';
}

const statuses = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status);

describe('guessing a passphrase', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion({ TRUST_PROXY: '127.0.0.1' });
  });
  afterAll(() => union.end());

  const attack = (name: string, from: (place: number) => string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, place) =>
        tryOnPage(union, { name, passphrase: wrong, from: from(place) }),
      ),
    );

  it('is slowed for one name from one source, which leaves another source alone', async () => {
    const robin = await union.person('robin');
    const answers = await attack('robin', () => '203.0.113.1', 8);
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(3);
    const here = { name: 'robin', passphrase: robin.passphrase, from: '203.0.113.2' };
    expect((await tryOnPage(union, here)).status).toBe(303);
  });

  it('cannot keep out a device that has signed in before, neither from elsewhere nor from the same address', async () => {
    const dana = await union.person('dana');
    const device = await deviceOf(union, 'dana', dana.passphrase, '203.0.113.9');
    await attack('dana', (place) => `198.51.100.${place}`, 40);
    await attack('dana', () => '203.0.113.9', 10);
    const owner = { name: 'dana', passphrase: dana.passphrase, from: '203.0.113.9' };
    expect((await tryOnPage(union, owner)).status).toBe(429);
    expect((await tryOnPage(union, { ...owner, cookies: device })).status).toBe(303);
  });

  it('is slowed on a device that has signed in before as well, by itself', async () => {
    const kim = await union.person('kim');
    const device = await deviceOf(union, 'kim', kim.passphrase, '203.0.113.20');
    const tries = await Promise.all(
      Array.from({ length: 14 }, () =>
        tryOnPage(union, { name: 'kim', passphrase: wrong, from: '203.0.113.20', cookies: device }),
      ),
    );
    expect(statuses(tries).filter((status) => status === 401)).toHaveLength(10);
    const elsewhere = { name: 'kim', passphrase: kim.passphrase, from: '203.0.113.21' };
    expect((await tryOnPage(union, elsewhere)).status).toBe(303);
  });

  it('gains nothing by a device of somebody else, or by one that is made up', async () => {
    const ana = await union.person('ana');
    const device = await deviceOf(union, 'ana', ana.passphrase, '203.0.113.30');
    await union.person('lou');
    for (const cookies of [device, `device=${'x'.repeat(43)}`]) {
      union.clock.instant = new Date(union.clock.instant.getTime() + 16 * 60_000);
      const tries = await Promise.all(
        Array.from({ length: 8 }, () =>
          tryOnPage(union, { name: 'lou', passphrase: wrong, from: '203.0.113.31', cookies }),
        ),
      );
      expect(statuses(tries).filter((status) => status === 401)).toHaveLength(5);
    }
  });

  it('does not tell in the database which accounts share a device', async () => {
    const one = await union.person('one');
    const two = await union.person('two');
    const device = await deviceOf(union, 'one', one.passphrase, '203.0.113.40');
    const again = await tryOnPage(union, {
      name: 'two',
      passphrase: two.passphrase,
      from: '203.0.113.40',
      cookies: device,
    });
    expect(cookiesOf(again)).toContain(device);
    const rows = await union.db.query<{ mark: string }[]>(
      `SELECT encode(d.mark, 'hex') AS mark FROM known_devices d JOIN accounts a ON a.id = d.account_id
       WHERE a.sign_in_name IN ('one', 'two')`,
    );
    expect(new Set(rows.map(({ mark }) => mark)).size).toBe(2);
  });

  it('keeps codes apart: whoever guesses them elsewhere does not use up the owner’s tries', async () => {
    const tess = await union.person('tess');
    const device = await deviceOf(union, 'tess', tess.passphrase, '203.0.113.50');
    const { secret } = await enrolTotp(union, tess);
    const credentials = { name: 'tess', passphrase: tess.passphrase };
    const guesses = await Promise.all(
      Array.from({ length: 8 }, () =>
        union.stranger.post('/api/v1/sessions', { ...credentials, code: '000000' }),
      ),
    );
    expect(statuses(guesses).filter((status) => status === 429).length).toBeGreaterThan(0);
    const from = '203.0.113.50';
    const first = await tryOnPage(union, { ...credentials, from, cookies: device });
    expect(first.headers.location).toBe('/p/sign-in/code');
    const second = await sendRaw(union.address, {
      method: 'POST',
      path: '/p/sign-in/code',
      headers: [
        ...['content-type', 'application/x-www-form-urlencoded', 'origin', union.address],
        ...['cookie', [device, ...cookiesOf(first)].join('; ')],
      ],
      body: `code=${await codeOf(union, secret)}`,
    });
    expect(second.headers.location).toBe('/p');
  });

  it('runs the same statements for a name that exists and one that does not', async () => {
    await union.person('sam');
    const { logger } = union.app.get(DataSource);
    const kept = logger.logQuery.bind(logger);
    const statementsFor = async (name: string): Promise<string[]> => {
      const seen: string[] = [];
      // the process looks at the lock by its own clock, whoever signs in
      logger.logQuery = (query) => void (query.includes('FROM panic_locks') || seen.push(query));
      const answer = await union.stranger.post('/api/v1/sessions', { name, passphrase: wrong });
      logger.logQuery = kept;
      return [...seen, answer.text];
    };
    const statements = await statementsFor('sam');
    expect(statements.length).toBeGreaterThan(2);
    expect(await statementsFor('nobodyatall')).toEqual(statements);
  });
});
