import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const surveys = '/api/v1/wage-surveys';
const pay = { title: 'Pay in 2026', opensOn: '2026-11-01', closesOn: '2026-12-15' };

describe('wage surveys', () => {
  let union: TestUnion;
  let olive: Person;
  let casey: Person;
  let robin: Person;
  let id: string;

  beforeAll(async () => {
    union = await startUnion();
    olive = await union.person('olive', ['organizer']);
    casey = await union.person('casey', ['custodian']);
    robin = await union.person('robin', ['steward']);
    id = String((await olive.post(surveys, pay)).body['id']);
  });
  afterAll(() => union.end());

  it('lets an organizer begin a wave with the union’s money and place, and writes that down', async () => {
    const { status, body } = await olive.post(surveys, {
      ...pay,
      title: '  Pay, again ',
      groups: ['gender'],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Pay, again',
      asOf: '2026-11-01',
      groups: ['employer', 'site', 'jobClass', 'gender'],
      k: 5,
      currency: 'CAD',
      jurisdiction: 'CA-ON',
      takesAnswers: true,
      closedAt: null,
      version: 1,
    });
    expect(body['answerPath']).toMatch(/^\/a\/[0-9A-HJKMNP-TV-Z]{8}$/);
    const log = await union.db.query<unknown[]>(
      `SELECT worker_id, persons FROM audit_entries WHERE action = 'survey.created' AND subject_id = $1`,
      [body['id']],
    );
    expect(log).toEqual([{ worker_id: olive.workerId, persons: [] }]);
  });

  it('shows waves to organizers and custodians, and to nobody else that there are any', async () => {
    const shown = await casey.get<{ items: { id: string }[] }>(surveys);
    expect(shown.body.items.map((item) => item.id)).toContain(id);
    expect((await casey.get(`${surveys}/${id}`)).headers.get('etag')).toBe('"1"');
    for (const path of [
      surveys,
      `${surveys}/${id}`,
      `${surveys}/${id}/progress`,
      `${surveys}/${id}/code-batches`,
    ]) {
      expect([path, (await robin.get(path)).status]).toEqual([path, 404]);
      expect([path, (await union.stranger.get(path)).status]).toEqual([path, 401]);
    }
    expect((await casey.post(surveys, pay)).status).toBe(404);
    expect((await robin.post(surveys, pay)).status).toBe(404);
    expect((await robin.post(`${surveys}/${id}/code-batches`, { count: 1 })).status).toBe(404);
    const scoped = { role: 'organizer', scopeKind: 'site', scopeId: id } as const;
    expect((await (await union.person('sam', [scoped])).get(surveys)).status).toBe(404);
  });

  it('answers the same for a wave that is not there and an id that is none', async () => {
    const absent = await olive.get(`${surveys}/00000000-0000-4000-8000-000000000000`);
    const none = await olive.get(`${surveys}/what`);
    expect([absent.status, absent.text]).toEqual([404, none.text]);
  });

  it('gives every wave once, page by page, the latest first', async () => {
    await olive.post(surveys, { ...pay, opensOn: '2026-10-01' });
    const seen: { id: string; opensOn: string }[] = [];
    let after = '';
    do {
      const { body } = await olive.get<{ items: typeof seen; next: string | null }>(
        `${surveys}?limit=1${after && `&after=${after}`}`,
      );
      seen.push(...body.items);
      after = body.next ?? '';
    } while (after);
    const days = seen.map(({ opensOn }) => opensOn);
    expect(new Set(seen.map((survey) => survey.id)).size).toBe(3);
    expect(days).toEqual([...days].sort().reverse());
  });

  it.each([
    ['a last day before the first', { closesOn: '2026-10-31' }, 422, 'survey.closes_before_opens'],
    ['fewer than five respondents', { k: 4 }, 400, 'request.invalid'],
    ['a group it does not know', { groups: ['age'] }, 400, 'request.invalid'],
    ['a day that does not exist', { opensOn: '2026-02-30' }, 400, 'request.invalid'],
    ['a field it does not know', { salary: 1 }, 400, 'request.invalid'],
  ])('refuses %s', async (_, change, status, code) => {
    const answer = await olive.post(surveys, { ...pay, ...change });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('changes the title and the last day only from the version that was read', async () => {
    const path = `${surveys}/${id}`;
    const change = (version: number | null, body: unknown, who = olive) =>
      who.send('PATCH', path, body, version === null ? {} : { 'if-match': `"${version}"` });
    expect((await change(null, { title: 'x' })).status).toBe(412);
    const together = await Promise.all(
      ['2026-12-20', '2026-12-21'].map((closesOn) => change(1, { closesOn })),
    );
    expect(together.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change(2, { closesOn: '2026-10-01' })).body['code']).toBe('survey.closes_before_opens');
    expect((await change(2, { k: 6 })).status).toBe(400);
    expect((await change(2, { groups: [] })).status).toBe(400);
    expect((await change(2, { title: 'mine' }, casey)).status).toBe(404);
    expect((await change(2, { title: 'Longer' })).body).toMatchObject({ title: 'Longer', version: 3 });
    await union.db.query('UPDATE wage_surveys SET closed_at = now() WHERE id = $1', [id]);
    expect((await change(3, { title: 'Late' })).body['code']).toBe('survey.closed');
    expect((await olive.post(`${path}/code-batches`, { count: 1 })).body['code']).toBe('survey.closed');
    await union.db.query('UPDATE wage_surveys SET closed_at = NULL WHERE id = $1', [id]);
  });

  it('makes codes that are shown once and kept only as hashes', async () => {
    const made = await olive.post<{ codes: { code: string; link: string }[] }>(
      `${surveys}/${id}/code-batches`,
      {
        count: 40,
      },
    );
    expect(made.status).toBe(201);
    expect(made.body.codes).toHaveLength(40);
    expect(new Set(made.body.codes.map(({ code }) => code)).size).toBe(40);
    for (const { code, link } of made.body.codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(new URL(link).pathname).toMatch(new RegExp(`^/a/[0-9A-Z]{8}/${code}$`));
    }
    const kept = await union.db.query<{ row: string }[]>(
      'SELECT c::text AS row FROM wage_survey_codes c UNION ALL SELECT b::text FROM wage_survey_code_batches b',
    );
    for (const { code } of made.body.codes) expect(kept.some(({ row }) => row.includes(code))).toBe(false);
    const log = await union.db.query<{ details: unknown }[]>(
      `SELECT details FROM audit_entries WHERE action = 'survey.codes_made'`,
    );
    expect(log).toEqual([{ details: { count: 40 } }]);
    const batches = await olive.get<{ items: object[] }>(`${surveys}/${id}/code-batches`);
    expect(batches.body.items).toEqual([{ id: expect.any(String), count: 40, madeOn: '2026-11-21' }]);
  });

  it('keeps no copy of codes for an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'slips' };
    const twice = [0, 1].map(() => olive.post(`${surveys}/${id}/code-batches`, { count: 1 }, headers));
    const [first, second] = await Promise.all(twice);
    expect(first?.text).not.toBe(second?.text);
    expect(await union.db.query('SELECT 1 FROM idempotency_records')).toEqual([]);
  });

  it.each([0, 5001, 1.5, '10', null])('makes no %s codes', async (count) => {
    expect((await olive.post(`${surveys}/${id}/code-batches`, { count })).status).toBe(400);
  });
});
