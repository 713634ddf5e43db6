import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted, approve, carryOut, propose } from './support/carrying-out.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Data {
  tables: { table: string; rows: Record<string, unknown>[] }[];
}

describe('merging two rows of one person', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let place: { employerId: string; jobClassId: string };
  const merge = (keepId: string, mergeId: string, proposer = secretary): Promise<string> =>
    carryOut({ kind: 'merge', payload: { keepId, mergeId }, proposer, approver: custodian });
  const worker = async (body: object): Promise<string> =>
    String(accepted(await secretary.post('/api/v1/workers', body))['id']);
  const write = async (id: string, part: string, body: object): Promise<void> => {
    const path = `/api/v1/workers/${id}/${part}`;
    const { body: read } = await secretary.get(path);
    accepted(await secretary.send('PUT', path, body, { 'if-match': `"${String(read['version'])}"` }));
  };
  const job = async (id: string, fromOn: string): Promise<void> => {
    accepted(await secretary.post(`/api/v1/workers/${id}/jobs`, { ...place, kind: 'employed', fromOn }));
  };
  const rowsOf = async (person: Person, table: string): Promise<Record<string, unknown>[]> => {
    const { tables } = accepted(await person.get<Data>('/api/v1/me/data'));
    return tables.find((each) => each.table === table)?.rows ?? [];
  };
  const endAccount = (person: Person): Promise<unknown> =>
    union.db.query('UPDATE accounts SET ended_at = $2 WHERE worker_id = $1', [
      person.workerId,
      union.clock.now(),
    ]);

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
    const organizer = await union.person('olive', ['organizer']);
    const onMap = async (kind: string, name: string): Promise<string> =>
      String(accepted(await organizer.post(`/api/v1/${kind}`, { name }))['id']);
    place = {
      employerId: await onMap('employers', 'Harbour Health'),
      jobClassId: await onMap('job-classes', 'outreach worker'),
    };
  });
  afterAll(() => union.end());

  it('loses nothing: jobs, contacts, notes, mandates and the log are the kept one’s', async () => {
    const kept = await union.person('robin');
    const merged = await worker({ chosenName: 'Robin B.', pronouns: 'they/them' });
    await write(kept.workerId, 'contact', { email: 'robin@example.org' });
    await write(merged, 'contact', { email: 'old@example.org', phone: '416 555 0100' });
    await write(kept.workerId, 'notes', { text: 'Mornings.' });
    await write(merged, 'notes', { text: 'Never by mail.' });
    await job(kept.workerId, '2026-01-01');
    await job(merged, '2025-01-01');
    await union.db.query(
      `INSERT INTO mandates (worker_id, role, scope_kind, from_on, created_at) VALUES ($1, 'chair', 'union', '2026-01-01', $2)`,
      [merged, union.clock.now()],
    );
    const before = await counts(union);
    await merge(kept.workerId, merged);
    expect(await counts(union)).toEqual(before);
    const profile = (await kept.get('/api/v1/me/profile')).body;
    expect(profile).toMatchObject({
      email: 'robin@example.org',
      phone: '416 555 0100',
      pronouns: 'they/them',
    });
    expect(profile['jobs']).toHaveLength(2);
    expect((await secretary.get(`/api/v1/workers/${kept.workerId}/notes`)).body['text']).toBe(
      'Mornings.\n\nNever by mail.',
    );
    expect((await kept.get<{ mandates: { role: string }[] }>('/api/v1/me')).body.mandates).toEqual([
      expect.objectContaining({ role: 'chair' }),
    ]);
    // what did not win is still there for its owner
    const own = await rowsOf(kept, 'workers');
    expect(own.map(({ chosenName, email }) => [chosenName, email]).sort()).toEqual([
      ['Robin B.', 'old@example.org'],
      ['robin', 'robin@example.org'],
    ]);
  });

  it('shows the kept one who looked at either row', async () => {
    const kept = await union.person('sam');
    const merged = await worker({ chosenName: 'Sammy' });
    accepted(await secretary.get(`/api/v1/workers/${merged}/contact`));
    await merge(kept.workerId, merged);
    const { items } = accepted(await kept.get<{ items: { action: string }[] }>('/api/v1/me/access-log'));
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['worker.merged', 'worker.contact_read', 'worker.added']),
    );
  });

  it('leaves a row that looks like none, and whose address still finds the person in a spreadsheet', async () => {
    const kept = await worker({ chosenName: 'Kim' });
    const merged = await worker({ chosenName: 'Kimmy' });
    await write(merged, 'contact', { email: 'kimmy@example.org' });
    await merge(kept, merged);
    for (const part of ['', '/contact', '/notes']) {
      const answers = await Promise.all(
        [merged, randomUUID()].map((id) => secretary.get(`/api/v1/workers/${id}${part}`)),
      );
      expect(answers.map(({ status, text }) => [status, text])).toEqual(
        Array(2).fill([404, answers[0]!.text]),
      );
    }
    const form = new FormData();
    form.set('file', new Blob(['Chosen name,E-mail\nKim,kimmy@example.org']), 'people.csv');
    const { rows } = accepted(
      await secretary.post<{ rows: { workerId: string | null }[] }>('/api/v1/worker-imports', form),
    );
    expect(rows.map(({ workerId }) => workerId)).toEqual([kept]);
  });

  it('takes the one account along, and is refused while there are two', async () => {
    const kept = await union.person('one');
    const merged = await union.person('two');
    await expect(merge(kept.workerId, merged.workerId)).rejects.toThrow('merge.two_accounts');
    await endAccount(kept);
    await merge(kept.workerId, merged.workerId);
    expect((await merged.get('/api/v1/me')).body).toMatchObject({
      workerId: kept.workerId,
      chosenName: 'one',
    });
  });

  it('lets nobody approve their own proposal by a second row', async () => {
    const one = await union.person('anne', ['secretary']);
    const two = await union.person('annie', ['custodian']);
    const [keepId, mergeId] = [await worker({ chosenName: 'X' }), await worker({ chosenName: 'Y' })];
    const waiting = await propose({ kind: 'merge', payload: { keepId, mergeId }, proposer: one });
    await endAccount(one);
    await merge(two.workerId, one.workerId);
    await expect(approve(two, waiting)).rejects.toThrow('proposal.own');
    await approve(custodian, waiting);
  });

  it('ends what waits about the row that goes', async () => {
    const [kept, merged] = [await worker({ chosenName: 'K' }), await worker({ chosenName: 'M' })];
    const waiting = await propose({ kind: 'erasure', payload: { workerId: merged }, proposer: secretary });
    await merge(kept, merged);
    await expect(approve(custodian, waiting)).rejects.toThrow('proposal.decided');
  });

  it('is not for one’s own row, not for members, and not of a row with itself', async () => {
    const [a, b] = [await worker({ chosenName: 'A' }), await worker({ chosenName: 'B' })];
    await expect(merge(secretary.workerId, a)).rejects.toThrow('merge.own_record');
    await expect(merge(custodian.workerId, a)).rejects.toThrow('merge.own_record');
    await expect(merge(a, a)).rejects.toThrow('merge.same');
    await expect(merge(a, randomUUID())).rejects.toThrow('nothing.here');
    await expect(merge(a, b, await union.person('mel'))).rejects.toThrow('nothing.here');
    await merge(a, b);
    await expect(merge(b, a)).rejects.toThrow('nothing.here');
  });

  it('is followed over several mergings, and erasure takes all of them', async () => {
    const [a, b, c] = await Promise.all(['A1', 'B1', 'C1'].map((chosenName) => worker({ chosenName })));
    await write(c!, 'notes', { text: 'of the third' });
    await merge(b!, c!);
    await merge(a!, b!);
    const led = await union.db.query<{ id: string }[]>('SELECT id FROM workers WHERE merged_into = $1', [a]);
    expect(led.map(({ id }) => id).sort()).toEqual([b, c].sort());
    await carryOut({ kind: 'erasure', payload: { workerId: a }, proposer: secretary, approver: custodian });
    const [left] = await union.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM workers WHERE id = ANY($1) AND (notes_sealed IS NOT NULL OR chosen_name !~ '^№')`,
      [[a, b, c]],
    );
    expect(left?.n).toBe(0);
  });
});

/** Rows of what people have. */
async function counts(union: TestUnion): Promise<Record<string, number>> {
  const [row] = await union.db.query<Record<string, number>[]>(
    `SELECT (SELECT count(*)::int FROM workers) AS workers, (SELECT count(*)::int FROM jobs) AS jobs,
            (SELECT count(*)::int FROM mandates) AS mandates, (SELECT count(*)::int FROM accounts) AS accounts,
            (SELECT count(*)::int FROM worker_import_rows) AS lines`,
  );
  return row!;
}
