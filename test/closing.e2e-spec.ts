import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MapService } from '../src/workplaces/index.js';
import { anAnswer, give, makeCodes, openSurvey, surveys } from './support/answers.js';
import { bring, textOfDatabase } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const head = 'Respondent,Employer,Job title,Pay,Comments';
const people = Array.from({ length: 12 }, (_, nth) => `heron-${nth}@example.org`);
const file = (rows: string[]): string => [head, ...rows].join('\n');
const paid = (who: string, pay: string, title = 'outreach worker'): string =>
  `${who},Harbour Health,${title},${pay},canary of ${who}`;

describe('closing a wage survey', () => {
  let union: TestUnion;
  let olive: Person;
  const close = (id: string, body: object = {}) => olive.post(`${surveys}/${id}/closing`, body);
  const count = async (table: string, id: string): Promise<number> => {
    const rows = await union.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${table} WHERE survey_id = $1`,
      [id],
    );
    return rows[0]?.n ?? -1;
  };

  beforeAll(async () => {
    union = await startUnion();
    olive = await union.person('olive', ['organizer']);
    await union.db.transaction(async (tx) => {
      const map = union.app.get(MapService);
      await map.addEmployers(tx, union.operator, ['Harbour Health'], null);
      await map.addJobClasses(tx, union.operator, ['outreach worker', 'kit maker'], null);
    });
  });
  afterAll(() => union.end());

  /** Twelve rows of a file, one of whom has a second job, and four answers by code. */
  async function filled(): Promise<{ id: string; codes: string[] }> {
    const id = await openSurvey(olive);
    const rows = people.map((who, nth) => paid(who, `$${18 + nth / 4}/hr`));
    const second = paid(people[0] ?? '', '$25/hr', 'kit maker');
    const brought = await bring(olive, `${surveys}/${id}`, file([...rows, second]), { dryRun: false });
    expect(brought.body.counts).toMatchObject({ accepted: 13 });
    const codes = await makeCodes(olive, id, 6);
    for (const pay of ['18.10', '18.20', '18.30', '18.40'])
      expect((await give(union, id, codes.pop() ?? '', anAnswer(pay))).status).toBe(201);
    return { id, codes };
  }

  it('reckons unpaid hours with the weekly hours that were assumed when the file was read', async () => {
    const id = await openSurvey(olive);
    const unpaid = ['Respondent,Employer,Job title,Pay,Unpaid hours'].concat(
      people.map((who) => `${who},Harbour Health,outreach worker,$20/hr,5`),
    );
    await bring(olive, `${surveys}/${id}`, unpaid.join('\n'), { settings: { defaultHoursPerWeek: 20 } });
    expect((await close(id)).status).toBe(201);
    const address = `${surveys}/${id}/comparison?by=employer&measure=effectiveHourly`;
    const { body } = await olive.get<{ cells: { median?: string }[] }>(address);
    expect(body.cells[0]?.median).toBe('16.00'); // 20 x 20 / (20 + 5)
  });

  it('keeps the answers without their names, words, codes and keys', async () => {
    const { id, codes } = await filled();
    const open = await olive.get(`${surveys}/${id}/comparison?by=employer`);
    expect([open.status, open.body['code']]).toEqual([409, 'survey.open']);
    const closing = await close(id);
    expect(closing.status).toBe(201);
    expect(closing.body).toMatchObject({
      surveyId: id,
      cleared: true,
      rules: { k: 5, version: 'organizers-1' },
    });

    const kept = await union.db.query<{ respondent: number; hourly: string }[]>(
      'SELECT respondent, hourly FROM wage_survey_answers WHERE survey_id = $1',
      [id],
    );
    expect(kept).toHaveLength(17);
    const numbers = [...new Set(kept.map(({ respondent }) => respondent))].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, nth) => nth + 1));
    for (const table of ['wage_survey_held_answers', 'wage_survey_codes', 'wage_survey_code_batches'])
      expect([table, await count(table, id)]).toEqual([table, 0]);
    expect(await count('wage_survey_imports', id)).toBe(0);
    const text = await textOfDatabase((sql) => union.db.query(sql));
    expect(text).not.toMatch(/heron|canary/);
    const keyring = await readFile(join(union.folder, 'keys', 'keyring'), 'utf8');
    expect(keyring).not.toContain(`survey:${id}`);
    expect(keyring).not.toContain('survey-import:');
    expect(await union.db.query('SELECT * FROM wage_survey_ending_keys')).toEqual([]);

    const late = await give(union, id, codes[0] ?? '', anAnswer('40.00'));
    expect([late.status, late.body.code]).toEqual([409, 'survey.answers_over']);
    const lateFile = await bring(olive, `${surveys}/${id}`, file([paid('late', '$40/hr')]), {
      dryRun: false,
    });
    expect(lateFile.status).toBe(409);
    const again = await close(id);
    expect([again.status, again.body['code']]).toEqual([409, 'survey.closed']);
    await expect(union.db.query('DELETE FROM wage_survey_answers')).rejects.toThrow('append-only');
    const [entry] = await union.db.query<Record<string, unknown>[]>(
      `SELECT worker_id, persons, details FROM audit_entries WHERE action = 'survey.closed' AND subject_id = $1`,
      [id],
    );
    expect(entry).toEqual({ worker_id: olive.workerId, persons: [], details: { poolUnconfirmed: false } });
  });

  it('shuffles: the order of the file is neither in the numbers nor in the rows', async () => {
    const { id } = await filled();
    await close(id);
    const rows = await union.db.query<{ respondent: number; hourly: string }[]>(
      'SELECT respondent, hourly FROM wage_survey_answers WHERE survey_id = $1 ORDER BY ctid',
      [id],
    );
    const inOrder = (values: number[]) =>
      values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));
    const byPay = [...rows].sort((a, b) => Number(a.hourly) - Number(b.hourly));
    expect(inOrder(rows.map(({ hourly }) => Number(hourly)))).toBe(false);
    expect(inOrder(byPay.map(({ respondent }) => respondent))).toBe(false);
    const transactions = await union.db.query<object[]>(
      'SELECT DISTINCT xmin::text FROM wage_survey_answers WHERE survey_id = $1',
      [id],
    );
    expect(transactions).toHaveLength(1);
  });

  it('waits for names to be confirmed or pooled, and for rows to be decided', async () => {
    const id = await openSurvey(olive);
    const rows = [paid('a', '$18/hr'), 'b,Nowhere Known,outreach worker,$20/hr,', paid('c', '$250/hr')];
    const brought = await bring(olive, `${surveys}/${id}`, file(rows), { dryRun: false });
    const review = await close(id);
    expect([review.status, review.body['code'], review.body['rowsInReview']]).toEqual([
      409,
      'survey.rows_in_review',
      1,
    ]);
    const row = `${surveys}/${id}/imports/${brought.body.importId}/rows/4`;
    expect((await olive.post(`${row}/decision`, { decision: 'reject' })).status).toBeLessThan(300);
    const names = await close(id);
    expect([names.status, names.body['code'], names.body['unconfirmedNames']]).toEqual([
      409,
      'survey.names_unconfirmed',
      1,
    ]);
    expect((await close(id, { poolUnconfirmed: 'yes' })).status).toBe(400);
    expect((await close(id, { poolUnconfirmed: true })).status).toBe(201);
    const places = await union.db.query<object[]>(
      'SELECT employer_id IS NULL AS elsewhere FROM wage_survey_answers WHERE survey_id = $1 ORDER BY 1',
      [id],
    );
    expect(places).toEqual([{ elsewhere: false }, { elsewhere: true }]);
  });

  it('lets one of two win', async () => {
    const { id } = await filled();
    const both = await Promise.all([close(id), close(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await count('wage_survey_answers', id)).toBe(17);
  });

  it('leaves everything as it was when it dies half way', async () => {
    const { id, codes } = await filled();
    const blocker = new pg.Client({ connectionString: union.adminUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE wage_survey_closings IN ACCESS EXCLUSIVE MODE');
    const dying = close(id);
    await killWhoWaitsFor(blocker, 'wage_survey_closings');
    expect((await dying).status).toBeGreaterThanOrEqual(500);
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(await count('wage_survey_answers', id)).toBe(0);
    expect(await count('wage_survey_held_answers', id)).toBe(4);
    expect((await give(union, id, codes.pop() ?? '', anAnswer('18.50'))).status).toBe(201);
    expect((await close(id)).status).toBe(201);
    expect(await count('wage_survey_answers', id)).toBe(18);
  });

  it('refuses, and leaves everything as it was, when what may be shown cannot be decided', async () => {
    const { id, codes } = await filled();
    const keyringFile = join(union.folder, 'keys', 'keyring');
    const keys = await readFile(keyringFile, 'utf8');
    const refused = await whileThreadsDie(() => close(id));
    expect([refused.status, refused.body['code']]).toEqual([503, 'survey.hiding_failed']);
    expect(await readFile(keyringFile, 'utf8')).toBe(keys);
    expect(await union.db.query('SELECT * FROM wage_survey_ending_keys')).toEqual([]);
    const kept = ['answers', 'cells', 'closings', 'map_entries', 'held_answers', 'imports'];
    const counts = await Promise.all(kept.map((table) => count(`wage_survey_${table}`, id)));
    expect(counts).toEqual([0, 0, 0, 0, 4, 1]);
    const open = await olive.get(`${surveys}/${id}/comparison?by=employer`);
    expect(open.body['code']).toBe('survey.open');
    expect((await give(union, id, codes.pop() ?? '', anAnswer('18.50'))).status).toBe(201);
    const closing = await close(id);
    expect([closing.status, closing.body['cleared']]).toEqual([201, true]);
    expect(await count('wage_survey_answers', id)).toBe(18);
  });

  it('is nothing to who is no organizer, and of no survey', async () => {
    const absent = await close('8e9d4f8e-2f5c-4a53-9a0b-6d2b0f0e7c11');
    const malformed = await close('nonsense');
    expect([absent.status, malformed.text]).toEqual([404, absent.text]);
  });
});

/** Ends every thread as soon as it is started, as when the machine has no memory left for it. */
async function whileThreadsDie<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = (message: unknown) => {
    const { worker } = message as { worker: Worker };
    setImmediate(() => void worker.terminate());
  };
  subscribe('worker_threads', end);
  try {
    return await work();
  } finally {
    unsubscribe('worker_threads', end);
  }
}

/** Ends the connection of whoever waits for a table, as when its process is killed. */
async function killWhoWaitsFor(client: pg.Client, table: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { rows } = await client.query<{ pid: number }>(
      'SELECT pid FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
      [table],
    );
    if (rows[0]) return void (await client.query('SELECT pg_terminate_backend($1)', [rows[0].pid]));
    await wait(50);
  }
  throw new Error(`nobody waits for ${table}`);
}
