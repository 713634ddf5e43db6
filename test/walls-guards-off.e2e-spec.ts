import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { takeOn } from '../src/database/reach.js';
import { AccessGuard } from '../src/identity/access.guard.js';
import { ActorsService } from '../src/identity/actors.service.js';
import { accessMatrix } from './support/access-matrix.js';
import { putOnMap } from './support/places.js';
import { bring, newSurvey, type Report } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** Stands in each row of a person who is foreign to both who ask, and nowhere else. */
const mark = 'foreignmark';

describe('with every guard off and no scope in any service, row-level security alone', () => {
  let union: TestUnion;
  let member: Person;
  let steward: Person;
  const ids: string[] = [];
  const guard = Object.getOwnPropertyDescriptor(AccessGuard.prototype, 'canActivate')!;

  beforeAll(async () => {
    union = await startUnion();
    const place = await putOnMap(union, { employer: 'Elsewhere', site: 'Far site', jobClass: 'Kit maker' });
    const near = await putOnMap(union, { employer: 'Here', site: 'Near site', jobClass: 'Outreach' });
    const secretary = await union.person(`${mark} secretary`, ['secretary', 'organizer', 'custodian']);
    member = await union.person('member');
    steward = await union.person('steward', [{ role: 'steward', scopeKind: 'site', scopeId: near.siteId }]);
    const added = await secretary.post<{ id: string }>('/api/v1/workers', {
      chosenName: `${mark} worker`,
      job: { ...place, kind: 'employed', fromOn: '2026-01-01' },
    });
    const { id } = added.body;
    const contact = { email: `${mark}@example.org` };
    expect(
      (await secretary.send('PUT', `/api/v1/workers/${id}/contact`, contact, { 'if-match': '"1"' })).status,
    ).toBe(200);
    expect(
      (await secretary.send('PUT', `/api/v1/workers/${id}/notes`, { text: mark }, { 'if-match': '"2"' }))
        .status,
    ).toBe(200);
    const form = new FormData();
    const head = 'Chosen name,E-mail,Employer,Site,Job class,Started on';
    form.set(
      'file',
      new Blob([
        `${head}\n${mark} a,,Elsewhere,,Kit maker,2024-01-01\n${mark} a,,Elsewhere,,Kit maker,2023-01-01\n`,
      ]),
      'people.csv',
    );
    form.set('mapping', '{}');
    const workers = await secretary.post<{ importId: string }>('/api/v1/worker-imports', form);
    const survey = await newSurvey(secretary);
    const brought = await bring<Report>(
      secretary,
      survey,
      `employer,job,pay,basis,comments\n${mark} employer,${mark} job,15,hour,${mark}\n`,
    );
    const jobs = await union.db.query<{ id: string }[]>('SELECT id FROM jobs');
    ids.push(
      id,
      secretary.workerId,
      workers.body.importId,
      brought.body.importId,
      survey.split('/').at(-1)!,
      jobs[0]!.id,
    );
    expect(ids.filter((one) => !/^[0-9a-f-]{36}$/.test(one))).toEqual([]);
    AccessGuard.prototype.canActivate = async function (context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const actor = await union.app.get(ActorsService).holding(token);
      if (!actor) throw new Error('nobody is signed in');
      takeOn(actor);
      // an operator's scope is the union: no service's WHERE narrows it
      request.actor = { ...actor, capacity: 'operator' };
      return true;
    };
  });
  afterAll(async () => {
    Object.defineProperty(AccessGuard.prototype, 'canActivate', guard);
    await union.end();
  });

  const addresses = (path: string): string[] =>
    path.includes(':')
      ? ids.map((id) =>
          path
            .replace(/:line\b/g, '2')
            .replace(/:form\b/, 'csv')
            .replace(/:table\b/, 'comparison')
            .replace(/:\w+/g, id),
        )
      : [path];

  it('shows a plain member and a steward of another site nothing of anybody foreign, on any page', async () => {
    const shown: string[] = [];
    let answered = 0;
    for (const { path } of accessMatrix.filter(({ method }) => method === 'GET')) {
      for (const address of addresses(path)) {
        for (const person of [member, steward]) {
          const { status, text } = await person.get(address);
          if (status === 200) answered += 1;
          if (status >= 500) shown.push(`${status}: ${address}`);
          if (text.includes(mark)) shown.push(`${person.signInName}: ${address}`);
        }
      }
    }
    expect(shown).toEqual([]);
    expect(answered).toBeGreaterThan(40);
  });

  it('would show it if row-level security were off: the same requests, by its owner', async () => {
    const tables = ['workers', 'jobs'];
    for (const table of tables) await union.db.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    expect((await member.get('/api/v1/workers')).text).toContain(mark);
    expect((await steward.get(`/api/v1/workers/${ids[0]}/contact`)).text).toContain(mark);
    for (const table of tables) await union.db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    expect((await member.get('/api/v1/workers')).text).not.toContain(mark);
  });
});
