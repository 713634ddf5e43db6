import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approve } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Member {
  id: string;
  workerId: string;
  chosenName: string;
  role: string;
}

describe('the committee of a hidden drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let [one, two, three]: Person[] = [];
  let outside: Person[];
  const proposals = '/api/v1/proposals';

  const held = async (person: Person): Promise<Member[]> =>
    (await person.get<{ inside: { committee: Member[] } }>(drive.path)).body.inside.committee;
  const comeIn = (person: Person, body: object): Promise<Answer<{ id: string; code?: string }>> =>
    person.post(`${drive.path}/mandates`, { role: 'organizer', ...body });
  const titles = async (person: Person, view = 'waiting'): Promise<string[]> =>
    (await person.get<{ items: { kind: string }[] }>(`${proposals}?view=${view}`)).body.items.map(
      ({ kind }) => kind,
    );

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [one, two, three] = drive.committee;
    outside = [...drive.custodians];
    for (const role of ['secretary', 'custodian', 'trustee', 'committee', 'organizer'] as const)
      outside.push(await union.person(`the ${role}`, [role]));
  });
  afterAll(() => union.end());

  it('brings somebody in when another of it agrees, and nobody outside sees the asking', async () => {
    const robin = await union.person('robin');
    const asked = await comeIn(one!, { signInName: 'Robin' });
    expect(asked.status).toBe(201);
    const { id } = asked.body;
    // also when the days have gone by after which other offices may
    union.clock.instant = new Date('2026-11-30T15:00:00Z');
    for (const person of [...outside, robin]) {
      for (const view of ['waiting', 'mine', 'decided']) expect(await titles(person, view)).toEqual([]);
      expect((await person.get(`${proposals}/${id}`)).status).toBe(404);
      expect((await person.post(`${proposals}/${id}/approval`)).status).toBe(404);
      expect((await person.post(`${proposals}/${id}/refusal`, { reason: 'No.' })).status).toBe(404);
      expect((await person.get('/api/v1/me/notices')).text).not.toContain('/p/pr');
    }
    expect((await one!.post(`${proposals}/${id}/approval`)).body['code']).toBe('proposal.own');
    expect(await titles(two!)).toEqual(['drive-mandate']);
    await approve(two!, id);
    expect((await held(robin)).map(({ chosenName }) => chosenName)).toContain('robin');
    expect(await titles(one!, 'mine')).toEqual(['drive-mandate']);
    expect((await robin.post(`${drive.path}/stages`, {})).status).toBe(404);
  });

  it('asks for nothing twice, and for nobody who is not there', async () => {
    expect((await comeIn(one!, { signInName: 'robin' })).body.code).toBe('mandate.held_already');
    expect((await comeIn(one!, { signInName: 'nobody at all' })).body.code).toBe('drive.person_unknown');
    expect((await comeIn(one!, {})).body.code).toBe('drive.person_unknown');
    expect((await comeIn(one!, { signInName: 'one', untilOn: '2030-01-01' })).body.code).toBe(
      'mandate.wrong_days',
    );
    expect((await comeIn(outside[2]!, { signInName: 'robin' })).status).toBe(404);
  });

  it('is nothing that custodians, secretary or trustee find among mandates', async () => {
    for (const person of outside.slice(0, 5)) {
      const { text } = await person.get('/api/v1/mandates?limit=200');
      expect(text).not.toContain('juniper one');
      expect(text).not.toContain(drive.id);
    }
    const [mandate] = await held(one!);
    const recall = { kind: 'recall', payload: { mandateId: mandate!.id, decision: 'None.' } };
    expect((await outside[0]!.post(proposals, recall)).status).toBe(404);
  });

  it('takes a mandate back by two of it, against whom it is about', async () => {
    const robin = (await held(one!)).find(({ chosenName }) => chosenName === 'robin')!;
    const body = { mandateId: robin.id, decision: 'Decided by all three.' };
    const { id } = (await one!.post<{ id: string }>(`${drive.path}/recalls`, body)).body;
    await approve(three!, id);
    expect((await held(one!)).map(({ chosenName }) => chosenName)).not.toContain('robin');
    const mine = (await held(one!)).find(({ chosenName }) => chosenName === 'juniper two')!;
    const against = { mandateId: mine.id, decision: 'A quarrel.' };
    const second = (await one!.post<{ id: string }>(`${drive.path}/recalls`, against)).body;
    expect((await two!.post(`${proposals}/${second.id}/approval`)).body['code']).toBe('proposal.against_you');
  });

  it('lets anybody leave at once, and not the last', async () => {
    expect((await three!.post(`${drive.path}/leaving`)).status).toBe(204);
    expect((await three!.get(drive.path)).status).toBe(404);
    for (const view of ['waiting', 'mine', 'decided']) expect(await titles(three!, view)).toEqual([]);
    expect((await two!.post(`${drive.path}/leaving`)).status).toBe(204);
    expect((await one!.post(`${drive.path}/leaving`)).body['code']).toBe('drive.last_of_committee');
    // nobody is left who could decide with them
    expect((await one!.post(`${drive.path}/ending`)).body).toEqual({ proposalId: null });
    expect((await one!.post(`${drive.path}/leaving`)).status).toBe(204);
  });
});
