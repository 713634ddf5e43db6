import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Action {
  id: string;
  came: number;
  stayedAway: number;
  response: string | null;
  turnout: { department: string | null; came: number; stayedAway: number }[];
  responses: { respondedOn: string; response: string; text: string | null }[];
  debriefs: { writtenBy: string | null; text: string | null }[];
}

describe('what came of what a drive did together', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let member: Person;
  let ana: Person;
  const plan = async (body: Record<string, unknown>): Promise<Action> =>
    accepted(await member.post<Action>(`${drive.path}/actions`, body));
  const one = async (id: string): Promise<Action> =>
    accepted(await ana.get<Action>(`${drive.path}/actions/${id}`));
  const contact = async (body: Record<string, unknown>): Promise<string> => {
    union.clock.instant = new Date(union.clock.instant.getTime() + 1_000);
    return accepted(await ana.post<{ id: string }>(`${drive.path}/contacts`, body)).id;
  };
  const at = (instant: string): void => void (union.clock.instant = new Date(instant));

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [member] = drive.committee;
    ana = await personIn(union, drive.id, { name: 'Ana', role: 'organizer' });
    at('2026-11-23T23:00:30Z');
  });
  afterAll(() => union.end());

  it('is ticked off in one go, corrected, and counted once for whoever turned out to be one person', async () => {
    const kits = accepted(
      await ana.post<{ departments: { id: string }[] }>(`${drive.path}/departments`, { name: 'Kits' }),
    ).departments[0]!.id;
    const zora = await contact({ name: 'Zora', departmentId: kits });
    const twin = await contact({ name: 'Zo' });
    const yves = await contact({ name: 'Yves' });
    const held = await plan({ kind: 'march-on-the-boss', heldOn: '2026-11-22', what: 'The schedule' });
    const path = `${drive.path}/actions/${held.id}/attendances`;
    const put = (came: string[], stayedAway: string[]) => ana.send('PUT', path, { came, stayedAway });
    expect((await put([twin, yves], [zora])).status).toBe(204);
    expect(await one(held.id)).toMatchObject({ came: 2, stayedAway: 1 });
    accepted(await ana.post(`${drive.path}/contacts/${zora}/merging`, { goneId: twin }));
    expect(await one(held.id)).toMatchObject({
      ...{ came: 2, stayedAway: 0 },
      turnout: [
        { department: 'Kits', came: 1, stayedAway: 0 },
        { department: null, came: 1, stayedAway: 0 },
      ],
    });
    expect((await put([], [yves])).status).toBe(204);
    expect(await one(held.id)).toMatchObject({ came: 1, stayedAway: 1 });
    expect((await ana.send('DELETE', `${drive.path}/contacts/${twin}/merging`)).status).toBeLessThan(300);
    expect(await one(held.id)).toMatchObject({ came: 1, stayedAway: 2 });
    const list = accepted(
      await ana.get<{ items: { name: string; came: boolean | null }[] }>(`${path}?search=z`),
    );
    expect(list.items.map(({ name, came }) => [name, came])).toEqual([
      ['Zora', false],
      ['Zo', true],
    ]);
    const both = await ana.send<{ code: string }>('PUT', path, { came: [yves], stayedAway: [yves] });
    expect([both.status, both.body.code]).toEqual([422, 'drive_action.both']);
    const later = await plan({ kind: 'memorial', heldOn: '2026-12-20', what: 'Later' });
    const early = await ana.send<{ code: string }>('PUT', `${drive.path}/actions/${later.id}/attendances`, {
      ...{ came: [yves], stayedAway: [] },
    });
    expect([early.status, early.body.code]).toEqual([422, 'drive_action.to_come']);
  });

  it('is answered by the employer and debriefed; each word stands', async () => {
    const held = await plan({
      ...{ kind: 'demand-letter', heldOn: '2026-11-22', dueOn: '2026-11-30', what: 'Sick days' },
    });
    const path = `${drive.path}/actions/${held.id}`;
    accepted(await ana.post(`${path}/responses`, { response: 'refused', text: 'Not this year.' }));
    at('2026-11-24T15:00:00Z');
    accepted(await ana.post(`${path}/responses`, { response: 'partly' }));
    accepted(await member.post(`${path}/debriefs`, { text: 'Bring the evening shift.' }));
    expect(await one(held.id)).toMatchObject({
      response: 'partly',
      responses: [
        { response: 'refused', text: 'Not this year.' },
        { response: 'partly', text: null },
      ],
      debriefs: [{ writtenBy: member.workerId, text: 'Bring the evening shift.' }],
    });
    const codes: unknown[] = [];
    for (const respondedOn of ['2026-12-24', '2026-11-21']) {
      const refused = await ana.post<{ code: string }>(`${path}/responses`, { response: 'met', respondedOn });
      codes.push(refused.body.code);
    }
    expect(codes).toEqual(['drive_action.to_come', 'drive_action.answered_before']);
  });

  it('flags that an employer struck back, and lets the person hit read in their log who looked', async () => {
    const hit = await union.person('Hit');
    const contactId = await contact({ name: 'Hana' });
    await union.db.query('UPDATE drive_contacts SET worker_id = $2 WHERE id = $1', [contactId, hit.workerId]);
    const flag = { contactId, kind: 'hours-cut', happenedOn: '2026-11-23', text: 'Off the schedule.' };
    const flagged = accepted(await ana.post<{ id: string }>(`${drive.path}/retaliations`, flag));
    expect(flagged).toMatchObject({ ...flag, contactName: 'Hana', actionId: null });
    const list = async (): Promise<unknown[]> =>
      accepted(await member.get<{ items: unknown[] }>(`${drive.path}/retaliations`)).items;
    expect(await list()).toEqual([flagged]);
    const codes: unknown[] = [];
    for (const wrong of [{ happenedOn: '2026-12-23' }, { actionId: ana.workerId }]) {
      const refused = await ana.post<{ code: string }>(`${drive.path}/retaliations`, { ...flag, ...wrong });
      codes.push(refused.body.code);
    }
    expect(codes).toEqual(['drive_action.to_come', 'drive_action.unknown']);
    const entries = await union.db.query<{ action: string; hidden: boolean }[]>(
      `SELECT action, details ? 'drive' AS hidden FROM audit_entries
       WHERE action LIKE 'drive_retaliation.%' AND $1 = ANY(persons) ORDER BY recorded_at, id`,
      [hit.workerId],
    );
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['drive_retaliation.flagged', 'drive_retaliation.read']),
    );
    expect(entries.every(({ hidden }) => hidden)).toBe(true);
    expect((await ana.send('DELETE', `${drive.path}/retaliations/${flagged.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
  });
});
