import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { AbandonedDrives } from '../src/drives/index.js';
import { approve } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { branchOf } from './support/members.js';
import { putOnMap } from './support/places.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Drive {
  name: string;
  stage: string | null;
  stages: { stage: string; beganOn: string }[];
  sites: { id: string }[];
  publicOn: string | null;
  inside: {
    gates: { stage: string; measure: string; comparator: string; value: string }[];
    estimates: { low: number; high: number }[];
    authorizations: { branch: string }[];
  } | null;
}

describe('a drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let one: Person;
  let two: Person;
  let member: Person;

  const send = (what: string, body: object, person = one): Promise<Answer<Drive & { code?: string }>> =>
    person.post(`${drive.path}/${what}`, body);
  const codeOf = async (what: string, body: object, person = one): Promise<string | undefined> =>
    (await send(what, body, person)).body.code;

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [one, two] = drive.committee;
    member = await union.person('mel');
  });
  afterAll(() => union.end());

  it('goes through the stages of its path, each with its day', async () => {
    expect((await send('stages', { stage: 'mapping', beganOn: '2026-11-01' })).status).toBe(201);
    const { body } = await send('stages', { stage: 'committee', beganOn: '2026-11-20' });
    expect(body.stage).toBe('committee');
    expect(body.stages.map(({ stage }) => stage)).toEqual(['mapping', 'committee']);
    expect(await codeOf('stages', { stage: 'demand', beganOn: '2026-11-20' })).toBe(
      'drive.stage_of_other_path',
    );
    expect(await codeOf('stages', { stage: 'mapping', beganOn: '2026-11-01' })).toBe('drive.stage_begun');
    expect(await codeOf('stages', { stage: 'filing', beganOn: '2027-01-01' })).toBe('drive.day_to_come');
  });

  it('shows its gates with comparator and value, from dated rules', async () => {
    const { gates } = (await one.get<Drive>(drive.path)).body.inside!;
    expect(gates).toContainEqual(
      expect.objectContaining({
        ...{ stage: 'filing', measure: 'signed_share', comparator: '>=', value: '0.65' },
      }),
    );
    expect(gates.filter(({ stage }) => stage === 'support').length).toBe(3);
  });

  it('knows the size of its unit as an interval', async () => {
    const { body } = await send('unit-estimates', { low: 48, high: 61, estimatedOn: '2026-11-20' });
    expect(body.inside!.estimates[0]).toMatchObject({ low: 48, high: 61 });
    expect(await codeOf('unit-estimates', { low: 9, high: 8, estimatedOn: '2026-11-20' })).toBe(
      'drive.estimate_reversed',
    );
  });

  it('is authorized by a branch only with a committee of at least three on that day', async () => {
    const branchId = await branchOf(union, 'East side');
    expect(await codeOf('authorizations', { branchId, decidedOn: '2026-11-20' })).toBe(
      'drive.committee_too_small',
    );
    const { body } = await send('authorizations', { branchId, decidedOn: '2026-11-21' });
    expect(body.inside!.authorizations).toMatchObject([{ branch: 'East side' }]);
    const nowhere = '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f';
    expect(await codeOf('authorizations', { branchId: nowhere, decidedOn: '2026-11-21' })).toBe(
      'drive.branch_unknown',
    );
  });

  it('is about other sites later, and never about none', async () => {
    const { siteId } = await putOnMap(union, { employer: 'More', site: 'More', jobClass: 'More' });
    const there = `${drive.path}/sites/${siteId}`;
    expect((await one.send<Drive>('PUT', there)).body.sites.length).toBe(2);
    expect((await one.send<Drive>('DELETE', `${drive.path}/sites/${drive.siteId}`)).body.sites).toMatchObject(
      [{ id: siteId }],
    );
    expect((await one.send('DELETE', there)).body['code']).toBe('drive.last_site');
  });

  it('is reported on once a month, and says which month is missing', async () => {
    union.clock.instant = new Date('2027-01-10T15:00:00Z');
    expect((await send('reports', { month: '2026-12', text: 'Nine talks.' })).status).toBe(204);
    expect(await codeOf('reports', { month: '2026-12', text: 'Ten.' })).toBe('drive.report_there');
    expect(await codeOf('reports', { month: '2026-10', text: 'Before.' })).toBe('drive.month_outside');
    const { body } = await one.get<{ items: object[] }>(`${drive.path}/reports`);
    expect(body.items).toMatchObject([
      { month: '2026-12', isMissing: false, text: 'Nine talks.' },
      { month: '2026-11', isMissing: true, text: null },
    ]);
    const page = await one.get<{ items: object[]; next: string }>(`${drive.path}/reports?limit=1`);
    const after = encodeURIComponent(page.body.next);
    expect((await one.get<{ items: object[] }>(`${drive.path}/reports?after=${after}`)).body).toMatchObject({
      items: [{ month: '2026-11' }],
      next: null,
    });
    const [row] = await union.db.query<{ text_sealed: Buffer }[]>('SELECT text_sealed FROM drive_reports');
    expect(row!.text_sealed.toString('latin1')).not.toContain('talks');
  });

  it('leaves what its committee does to its committee', async () => {
    const organizer = await personIn(union, drive.id, { name: 'olu', role: 'organizer' });
    // what somebody holds in one drive says nothing of another
    const elsewhere = await openDrive(union, { name: 'sorrel' });
    const both = await union.person('bette', [
      { role: 'organizer', scopeKind: 'drive', scopeId: drive.id },
      { role: 'committee', scopeKind: 'drive', scopeId: elsewhere.id },
    ]);
    const acts = {
      stages: { stage: 'issues', beganOn: '2026-11-21' },
      reports: { month: '2026-11', text: 'x' },
    };
    for (const person of [organizer, both, elsewhere.committee[0], member, ...drive.custodians]) {
      for (const [what, body] of Object.entries(acts))
        expect((await send(what, body, person)).status).toBe(404);
      expect((await person.get(`${drive.path}/reports`)).status).toBe(404);
    }
  });

  it('goes public by two of its committee, and then everybody knows its name, sites and stage', async () => {
    expect((await member.get(drive.path)).status).toBe(404);
    const asked = await one.post<{ id: string }>(`${drive.path}/publication`, { publicName: 'East side' });
    expect((await one.post(`/api/v1/proposals/${asked.body.id}/approval`)).body['code']).toBe('proposal.own');
    expect((await member.get(drive.path)).status).toBe(404);
    await approve(two, asked.body.id);
    const { status, body } = await member.get<Drive>(drive.path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'East side',
      stage: 'committee',
      publicOn: '2027-01-10',
      inside: null,
    });
    expect(body.stages.length).toBe(2);
    expect((await member.get<{ items: object[] }>('/api/v1/drives')).body.items.length).toBe(1);
    expect((await union.stranger.get(drive.path)).status).toBe(401);
    expect((await member.get(`${drive.path}/reports`)).status).toBe(404);
    expect((await one.get<Drive>(drive.path)).body.name).toBe('juniper');
  });

  it('ends by two of the committee, and nothing is added then', async () => {
    const asked = await one.post<{ proposalId: string }>(`${drive.path}/ending`);
    expect((await one.get<{ endedOn: string | null }>(drive.path)).body.endedOn).toBeNull();
    expect((await member.post(`/api/v1/proposals/${asked.body.proposalId}/approval`)).status).toBe(404);
    await approve(two, asked.body.proposalId);
    const again = await one.post<{ code: string }>(`${drive.path}/ending`);
    expect([again.status, again.body.code]).toEqual([409, 'drive.ended']);
    expect(await codeOf('stages', { stage: 'issues', beganOn: '2026-11-21' })).toBe('drive.ended');
    expect((await send('reports', { month: '2027-01', text: 'The last one.' })).status).toBe(204);
  });

  it('ends by itself once nobody has held anything in it for 90 days, so that its people are not kept for ever', async () => {
    const left = await openDrive(union, { name: 'rowan' });
    const pass = (): Promise<void> => asProgram(() => union.app.get(AbandonedDrives).pass());
    const endedOn = async (): Promise<string | null> => {
      const [row] = await union.db.query<{ on: string | null }[]>(
        'SELECT ended_on::text AS on FROM drives WHERE id = $1',
        [left.id],
      );
      return row!.on;
    };
    const until = '2027-02-01';
    await union.db.query('UPDATE mandates SET until_on = $2 WHERE scope_id = $1', [left.id, until]);
    union.clock.instant = new Date('2027-05-02T17:00:00Z');
    await pass();
    expect(await endedOn()).toBeNull();
    union.clock.instant = new Date('2027-05-03T17:00:00Z');
    await pass();
    await pass();
    expect(await endedOn()).toBe('2027-05-03');
    const logged = await union.db.query<object[]>(
      `SELECT capacity FROM audit_entries WHERE action = 'drive.closed' AND subject_id = $1`,
      [left.id],
    );
    expect(logged).toEqual([{ capacity: 'operator' }]);
  });
});
