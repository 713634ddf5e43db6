import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asProgram } from '../src/database/reach.js';
import { Seals } from '../src/schedule.js';
import { SealingService } from '../src/audit/index.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the log, checked over the API', () => {
  let union: TestUnion;
  let trustee: Person;
  let secretary: Person;
  let member: Person;
  const seal = (): Promise<boolean> => union.app.get(SealingService).seal();

  beforeAll(async () => {
    union = await startUnion();
    trustee = await union.person('tam', ['trustee']);
    secretary = await union.person('sol', ['secretary']);
    member = await union.person('robin');
    await union.app.get(Seals).ring();
  });
  afterAll(() => union.end());

  it('lists the sealed blocks, newest first, page by page', async () => {
    await secretary.get(`/api/v1/workers/${member.workerId}`);
    await seal();
    const first = await trustee.get('/api/v1/log-blocks?limit=1');
    const second = await trustee.get(`/api/v1/log-blocks?limit=1&after=${String(first.body['next'])}`);
    const numbers = [first, second].map(({ body }) => (body['items'] as { number: string }[])[0]?.number);
    expect(Number(numbers[0])).toBe(Number(numbers[1]) + 1);
  });

  it('gives an anchor that a later verification holds against', async () => {
    const { body: anchor } = await trustee.get('/api/v1/log-anchor');
    expect(anchor['written']).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    const written = { number: Number(anchor['number']), hash: anchor['written'] };
    const { status, body } = await trustee.post('/api/v1/log-verifications', { anchor: written });
    expect(status).toBe(201);
    expect(body).toMatchObject({ whole: true, anchorHolds: true, differences: [], differenceCount: 0 });
    const wrong = await trustee.post('/api/v1/log-verifications', {
      anchor: { ...written, hash: 'f'.repeat(32) },
    });
    expect(wrong.body).toMatchObject({ anchorHolds: false, differenceCount: 1 });
  });

  it('takes no anchor that cannot be one', async () => {
    const anchor = { number: 1, hash: 'not the signs that stood on the page' };
    const { status, body } = await trustee.post('/api/v1/log-verifications', { anchor });
    expect([status, body['code']]).toEqual([422, 'log.anchor_unreadable']);
  });

  it('writes each verification into the log', async () => {
    const rows = await asProgram(() =>
      union.db.query<unknown[]>(`SELECT 1 FROM audit_entries WHERE action = 'log.verified'`),
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  it('does not exist for a member', async () => {
    for (const path of ['log-blocks', 'log-anchor'])
      expect((await member.get(`/api/v1/${path}`)).status).toBe(404);
    expect((await member.post('/api/v1/log-verifications', {})).status).toBe(404);
  });

  it('tells the secretary when nothing was sealed for more than a minute, and nobody else', async () => {
    await secretary.get(`/api/v1/workers/${member.workerId}`);
    union.clock.instant = new Date(union.clock.now().getTime() + 61_000);
    const codes = async (person: Person): Promise<string[]> =>
      ((await person.get('/api/v1/me/notices')).body['items'] as { code: string }[]).map(({ code }) => code);
    const [told, untold] = [await codes(secretary), await codes(member)];
    expect(told).toContain('log.tail_late');
    expect(untold).not.toContain('log.tail_late');
    await seal();
    expect(await codes(secretary)).not.toContain('log.tail_late');
  });

  it('says which entry was changed in the database behind its back', async () => {
    const admin = new pg.Client({ connectionString: union.adminUrl });
    await admin.connect();
    await admin.query('SET session_replication_role = replica');
    const { rows } = await admin.query<{ id: string }>(
      `UPDATE audit_entries SET persons = '{}' WHERE id = (SELECT min(id) FROM audit_entries) RETURNING id`,
    );
    await admin.end();
    const { body } = await trustee.post('/api/v1/log-verifications', {});
    expect(body['differences']).toEqual([
      expect.objectContaining({
        code: 'log.entry_changed',
        entry: rows[0]?.id,
        text: expect.stringContaining('was changed'),
      }),
    ]);
  });
});
