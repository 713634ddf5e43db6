import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

type LogEntry = { action: string; by: string | null; capacity: string };

describe('what is sealed about a worker', () => {
  let union: TestUnion;
  let secretary: Person;
  let steward: Person;
  let robin: Person;

  const contactOf = (person: Person): string => `/api/v1/workers/${person.workerId}/contact`;
  const put = (by: Person, path: string, body: object, version: number) =>
    by.send('PUT', path, body, { 'if-match': `"${version}"` });
  const log = async (person: Person): Promise<LogEntry[]> =>
    (await person.get('/api/v1/me/access-log')).body['items'] as LogEntry[];
  const sealedOf = async (person: Person, column: string): Promise<Buffer | null> => {
    const rows = await union.db.query<Record<string, Buffer | null>[]>(
      `SELECT ${column} FROM workers WHERE id = $1`,
      [person.workerId],
    );
    return rows[0]?.[column] ?? null;
  };

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    steward = await union.person('sasha', ['steward']);
    robin = await union.person('robin');
  });
  afterAll(() => union.end());

  it('is written and read back by its owner: legal name, e-mail, phone, name, pronouns', async () => {
    const before = await robin.get('/api/v1/me/profile');
    expect(before.headers.get('etag')).toBe('"1"');
    const answer = await robin.send(
      'PATCH',
      '/api/v1/me/profile',
      { legalName: 'Robin Example', email: 'robin@example.org', phone: '416 555 0100', pronouns: 'they' },
      { 'if-match': '"1"' },
    );
    expect(answer.body).toMatchObject({
      chosenName: 'robin',
      legalName: 'Robin Example',
      email: 'robin@example.org',
      version: 2,
    });
    const stale = await robin.send('PATCH', '/api/v1/me/profile', { phone: null }, { 'if-match': '"1"' });
    expect([stale.status, stale.body['code']]).toEqual([412, 'entry.stale']);
    expect((await robin.get('/api/v1/me/profile')).body['phone']).toBe('416 555 0100');
    expect(await log(robin)).not.toContainEqual(expect.objectContaining({ action: 'worker.changed' }));
  });

  it('shows its legal name to nobody else in no answer', async () => {
    const answers = await Promise.all(
      [secretary, steward].flatMap((person) =>
        ['', '/contact', '/notes'].map((part) => person.get(`/api/v1/workers/${robin.workerId}${part}`)),
      ),
    );
    const lists = await Promise.all([secretary, steward].map((person) => person.get('/api/v1/workers')));
    expect([...answers, ...lists].map(({ status }) => status)).toEqual(Array(8).fill(200));
    for (const { text } of [...answers, ...lists]) {
      expect(text).not.toContain('Robin Example');
      expect(text.toLowerCase()).not.toContain('legalname');
    }
  });

  it('shows contacts in scope, and each reading in the person’s own log', async () => {
    const kim = await union.person('kim');
    expect((await put(secretary, contactOf(kim), { email: 'Kim@Example.org' }, 1)).status).toBe(200);
    const read = await steward.get(contactOf(kim));
    expect(read.body).toEqual({ email: 'Kim@Example.org', phone: null, version: 2 });
    expect(await log(kim)).toContainEqual(
      expect.objectContaining({ action: 'worker.contact_read', by: 'sasha', capacity: 'steward' }),
    );
    expect((await put(steward, contactOf(kim), { email: 'no address' }, 2)).status).toBe(400);
  });

  it('keeps stewards’ notes apart, read by stewards in scope and logged', async () => {
    const lou = await union.person('lou');
    const path = `/api/v1/workers/${lou.workerId}/notes`;
    expect((await put(steward, path, { text: 'Calls after six' }, 1)).body['text']).toBe('Calls after six');
    expect((await secretary.get(path)).body['text']).toBe('Calls after six');
    expect((await lou.get(path)).status).toBe(404);
    expect(await log(lou)).toContainEqual(
      expect.objectContaining({ action: 'worker.notes_read', by: 'sol' }),
    );
  });

  it('has one index for all spellings of one mailbox, and it is no plain hash', async () => {
    const one = await union.person('one');
    const two = await union.person('two');
    await put(secretary, contactOf(one), { email: 'Same@EXAMPLE.org' }, 1);
    await put(secretary, contactOf(two), { email: ' same@example.org ' }, 1);
    const index = await sealedOf(one, 'email_index');
    expect(index).toEqual(await sealedOf(two, 'email_index'));
    // the generation of the key, and an HMAC
    expect(index).toHaveLength(33);
    await put(secretary, contactOf(two), { email: null }, 2);
    expect(await sealedOf(two, 'email_index')).toBeNull();
  });

  it.each([
    ['another person’s row', 'email_sealed', true],
    ['another column', 'phone_sealed', false],
  ])('does not open when it was moved to %s', async (_, column, fromOther) => {
    const from = await union.person(`from ${column}`);
    const to = fromOther ? await union.person(`to ${column}`) : from;
    await put(secretary, contactOf(from), { email: 'moved@example.org' }, 1);
    const sealed = await sealedOf(from, 'email_sealed');
    await union.db.query(`UPDATE workers SET ${column} = $1 WHERE id = $2`, [sealed, to.workerId]);
    const answer = await secretary.get(contactOf(to));
    expect([answer.status, answer.body['code']]).toEqual([503, 'worker.unreadable']);
    expect(answer.text).not.toContain('moved@');
  });
});
