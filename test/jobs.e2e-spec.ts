import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putOnMap } from './support/places.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('jobs', () => {
  let union: TestUnion;
  let steward: Person;
  let robin: Person;

  beforeAll(async () => {
    union = await startUnion();
    steward = await union.person('sasha', ['steward']);
    robin = await union.person('robin');
  });
  afterAll(() => union.end());

  it('are several and dated, each covered or not by itself', async () => {
    const place = await putOnMap(union, { employer: 'Harbour', site: 'Pier', jobClass: 'Kit maker' });
    const path = `/api/v1/workers/${robin.workerId}/jobs`;
    const terms = { ...place, kind: 'employed', payBasis: 'hour', fromOn: '2025-01-06' };
    const first = await steward.post(path, { ...terms, covered: true, coveredBy: 'Other Union' });
    const second = await steward.post(path, {
      ...terms,
      kind: 'honorarium',
      payBasis: 'shift',
      covered: false,
    });
    expect([first.status, second.status]).toEqual([201, 201]);
    const { body } = await robin.get('/api/v1/me/profile');
    expect((body['jobs'] as { covered: boolean }[]).map(({ covered }) => covered).sort()).toEqual([
      false,
      true,
    ]);

    const job = `/api/v1/jobs/${String(first.body['id'])}`;
    const uncovered = await steward.send('PATCH', job, { covered: false }, { 'if-match': '"1"' });
    expect(uncovered.body).toMatchObject({
      covered: false,
      coveredBy: null,
      version: 2,
      fromOn: '2025-01-06',
    });
    expect((await steward.send('PATCH', job, { covered: true }, { 'if-match': '"1"' })).status).toBe(412);
    const early = await steward.post(`${job}/ending`, { on: '2025-01-05' });
    expect([early.status, early.body['code']]).toEqual([422, 'job.ends_before_start']);
    expect((await steward.post(`${job}/ending`, { on: '2026-11-20' })).body['untilOn']).toBe('2026-11-20');
    expect((await steward.post(`${job}/ending`, { on: '2026-11-21' })).body['code']).toBe('job.ended');
    expect((await robin.post(`${job}/ending`, { on: '2026-11-21' })).status).toBe(404);
    const actions = (await robin.get('/api/v1/me/access-log')).body['items'] as { action: string }[];
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['job.added', 'job.changed', 'job.ended']),
    );
  });

  it('are refused field by field when they name nothing on the map', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const answer = await steward.post(`/api/v1/workers/${robin.workerId}/jobs`, {
      employerId: nowhere,
      jobClassId: nowhere,
      programmeId: nowhere,
      certificationId: nowhere,
      coveredBy: 'Other Union',
      kind: 'employed',
      fromOn: '2026-02-01',
      untilOn: '2026-01-01',
    });
    expect(answer.status).toBe(422);
    expect((answer.body['errors'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'job.employer_unknown',
      'job.class_unknown',
      'job.programme_unknown',
      'job.certification_unknown',
      'job.not_covered',
      'job.ends_before_start',
    ]);
  });
});
