import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryOut, propose } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Drive {
  id: string;
  name: string;
  held: string | null;
  inside: { committee: { chosenName: string; role: string }[] } | null;
}

const drives = '/api/v1/drives';

describe('a hidden drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let offices: Person[];
  const listed = async (person: Person): Promise<Drive[]> =>
    (await person.get<{ items: Drive[] }>(drives)).body.items;

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    offices = [];
    for (const role of ['secretary', 'custodian', 'organizer', 'trustee', 'committee', 'chair'] as const)
      offices.push(await union.person(`the ${role}`, [role]));
  });
  afterAll(() => union.end());

  it('is opened by two custodians, and its three people find it under its code name', async () => {
    for (const person of drive.committee) {
      const { status, body } = await person.get<Drive>(drive.path);
      expect(status).toBe(200);
      expect(body).toMatchObject({ name: 'juniper', held: 'committee', path: 'certification', stage: null });
      expect(body.inside!.committee.map(({ chosenName }) => chosenName)).toEqual([
        'juniper one',
        'juniper three',
        'juniper two',
      ]);
    }
    const [row] = await union.db.query<{ code_name_sealed: Buffer }[]>('SELECT code_name_sealed FROM drives');
    expect(row!.code_name_sealed.toString('latin1')).not.toContain('juniper');
  });

  it('is nothing to any office of the union, to those who opened it, or to a member', async () => {
    for (const person of [...offices, ...drive.custodians, await union.person('mel')]) {
      expect(await listed(person)).toEqual([]);
      expect((await person.get(drive.path)).status).toBe(404);
    }
  });

  it('shows an organizer of its own who is in it', async () => {
    const organizer = await personIn(union, drive.id, { name: 'olu', role: 'organizer' });
    expect(await listed(organizer)).toMatchObject([{ id: drive.id, held: 'organizer' }]);
  });

  it('is nothing to the committee of another', async () => {
    const other = await openDrive(union, { name: 'sorrel' });
    expect((await listed(other.committee[0])).map(({ name }) => name)).toEqual(['sorrel']);
    expect((await other.committee[0].get(drive.path)).status).toBe(404);
  });

  it.each([
    [{ workerIds: [] }, 'drive.three_people'],
    [{ siteIds: [] }, 'drive.site_unknown'],
    [{ siteIds: ['6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f'] }, 'drive.site_unknown'],
    [{ jurisdiction: 'Ontario' }, 'drive.jurisdiction_unknown'],
    [{ sector: 'temporary helpp' }, 'drive.sector_unknown'],
  ])('is refused with %j by %s', async (change, code) => {
    const [proposer] = drive.custodians;
    const payload = {
      ...{ codeName: 'x', path: 'solidarity', jurisdiction: 'US', direction: 'one-opposed' },
      siteIds: [drive.siteId],
      workerIds: drive.committee.map(({ workerId }) => workerId),
      ...change,
    };
    await expect(propose({ kind: 'drive', payload, proposer })).rejects.toThrow(code);
  });

  it('is opened by nobody but custodians', async () => {
    const [secretary] = offices;
    const asked = { kind: 'drive', payload: {}, proposer: secretary!, approver: drive.custodians[0] };
    await expect(carryOut(asked)).rejects.toThrow('nothing.here');
  });
});
