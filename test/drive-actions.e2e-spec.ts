import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { outboxOf, tellingWords } from './support/outbox.js';
import { ringUntilQuiet } from './support/reminders.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Action {
  id: string;
  kind: string;
  what: string | null;
  dueOn: string | null;
  version: number;
  roleList: { id: string; role: string; workerId: string | null; name: string }[];
}

interface Foreseen {
  id: string;
  about: string;
  dueAt: string;
}

describe('what a drive does together', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let member: Person;
  let ana: Person;
  const plan = async (body: Record<string, unknown>): Promise<Action> =>
    accepted(await member.post<Action>(`${drive.path}/actions`, body));
  const one = async (id: string): Promise<Action> =>
    accepted(await ana.get<Action>(`${drive.path}/actions/${id}`));
  const contact = async (body: Record<string, unknown>): Promise<string> =>
    accepted(await ana.post<{ id: string }>(`${drive.path}/contacts`, body)).id;
  const foreseenBy = async (person: Person): Promise<string[]> => {
    const answer = await person.get<{ items: Foreseen[] }>('/api/v1/reminders/preview?until=2026-12-20');
    return accepted(answer)
      .items.filter(({ about }) => about.startsWith('drive_action.'))
      .map(({ about, dueAt }) => `${about} ${dueAt}`);
  };
  const change = (action: Action, body: Record<string, unknown>, who = member) =>
    who.send<Action>('PATCH', `${drive.path}/actions/${action.id}`, body, {
      'if-match': `"${action.version}"`,
    });
  const at = (instant: string): void => void (union.clock.instant = new Date(instant));

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [member] = drive.committee;
    ana = await personIn(union, drive.id, { name: 'Ana', role: 'organizer' });
    await ana.send(
      'PUT',
      '/api/v1/me/delivery-address',
      { address: 'ana@example.org' },
      { 'if-match': '"0"' },
    );
  });
  afterAll(() => union.end());

  it('is planned by the committee, sealed, and listed by day', async () => {
    const march = await plan({
      ...{ kind: 'march-on-the-boss', heldOn: '2026-12-03', startsAt: '18:30', siteId: drive.siteId },
      ...{ what: 'All of the evening shift asks for the schedule', place: 'At the back door' },
    });
    expect(march).toMatchObject({ kind: 'march-on-the-boss', startsAt: '18:30', roles: 0, version: 1 });
    await plan({ kind: 'memorial', heldOn: '2026-12-08', what: 'For those who died' });
    const list = accepted(await ana.get<{ items: Action[] }>(`${drive.path}/actions`));
    expect(list.items.map(({ kind, what }) => [kind, what])).toEqual([
      ['memorial', 'For those who died'],
      ['march-on-the-boss', 'All of the evening shift asks for the schedule'],
    ]);
    const [row] = await union.db.query<{ all: string }[]>(
      `SELECT string_agg(encode(told_sealed, 'escape'), '') AS all FROM drive_actions`,
    );
    expect(row!.all).not.toMatch(/evening|back door|died/);
    const first = accepted(await ana.get<{ items: Action[]; next: string }>(`${drive.path}/actions?limit=1`));
    const after = await ana.get<{ items: Action[] }>(`${drive.path}/actions?limit=1&after=${first.next}`);
    expect(accepted(after).items.map(({ kind }) => kind)).toEqual(['march-on-the-boss']);
  });

  it('takes a deadline of a demand alone, and only sites of the drive', async () => {
    const body = { kind: 'memorial', heldOn: '2026-12-03', what: 'Candles' };
    const codes: unknown[] = [];
    for (const more of [
      { dueOn: '2026-12-04' },
      { kind: 'demand-letter' },
      { kind: 'demand-letter', dueOn: '2026-12-02' },
      { siteId: ana.workerId },
      { startsAt: '25:00' },
    ]) {
      const refused = await member.post<{ code: string }>(`${drive.path}/actions`, { ...body, ...more });
      codes.push([refused.status, refused.body.code]);
    }
    expect(codes).toEqual([
      [422, 'drive_action.due_of_demands'],
      [422, 'drive_action.due_missing'],
      [422, 'drive_action.due_before'],
      [422, 'drive_action.site_unknown'],
      [400, 'request.invalid'],
    ]);
  });

  it('reminds whoever took something on the evening before and that morning, in neutral words', async () => {
    const march = await plan({
      kind: 'hearing',
      heldOn: '2026-11-26',
      startsAt: '14:00',
      what: 'At the board',
    });
    const given = await ana.post<Action>(`${drive.path}/actions/${march.id}/roles`, {
      ...{ role: 'witness', workerId: ana.workerId },
    });
    expect(accepted(given).roleList).toMatchObject([
      { role: 'witness', workerId: ana.workerId, name: 'Ana' },
    ]);
    expect(await foreseenBy(ana)).toEqual([
      'drive_action.comes 2026-11-25T23:00:00.000Z',
      'drive_action.comes 2026-11-26T13:00:00.000Z',
    ]);
    expect(await foreseenBy(member)).toHaveLength(2);
    for (const outside of drive.custodians) expect(await foreseenBy(outside)).toEqual([]);
    const [moved] = [accepted(await change(march, { heldOn: '2026-11-24' }))];
    expect(await foreseenBy(ana)).toEqual([
      'drive_action.comes 2026-11-23T23:00:00.000Z',
      'drive_action.comes 2026-11-24T13:00:00.000Z',
    ]);
    expect((await change(march, { heldOn: '2026-11-25' })).status).toBe(412);
    at('2026-11-23T23:00:30Z');
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
    const letters = await outboxOf(union.folder);
    expect(letters.map(({ head }) => head.get('subject'))).toEqual(['A message for you']);
    expect(tellingWords(letters[0]!.text.replaceAll('ana@example.org', ''), ['hearing', 'juniper'])).toEqual(
      [],
    );
    const role = moved.roleList[0]!;
    expect((await ana.send('DELETE', `${drive.path}/actions/${march.id}/roles/${role.id}`)).status).toBe(204);
    expect(await foreseenBy(ana)).toEqual([]);
    expect((await one(march.id)).roleList).toEqual([]);
  });

  it('reminds a contact who joined, with nothing to open that is not theirs', async () => {
    const joined = await union.person('Joined');
    const contactId = await contact({ name: 'Jo' });
    await union.db.query('UPDATE drive_contacts SET worker_id = $2 WHERE id = $1', [
      contactId,
      joined.workerId,
    ]);
    const leaflets = await plan({ kind: 'leafleting', heldOn: '2026-11-30', what: 'At the stop' });
    accepted(await ana.post(`${drive.path}/actions/${leaflets.id}/roles`, { role: 'driver', contactId }));
    expect(await foreseenBy(joined)).toHaveLength(2);
    const [row] = await union.db.query<{ links: number }[]>(
      `SELECT count(r.href)::int AS links FROM reminders r JOIN accounts a ON a.id = r.account_id
       WHERE r.source = 'drive-actions' AND a.worker_id = $1`,
      [joined.workerId],
    );
    expect(row!.links).toBe(0);
    expect((await member.post(`${drive.path}/actions/${leaflets.id}/calling-off`, {})).status).toBe(204);
    expect(await foreseenBy(joined)).toEqual([]);
    const late = await ana.post<{ code: string }>(`${drive.path}/actions/${leaflets.id}/roles`, {
      ...{ role: 'medic', contactId },
    });
    expect([late.status, late.body.code]).toEqual([409, 'drive_action.called_off']);
    expect((await ana.post(`${drive.path}/actions/${leaflets.id}/debriefs`, { text: 'Snow.' })).status).toBe(
      201,
    );
  });

  it('tells the committee three days before an answer is due and on that day, and nobody else', async () => {
    const demanded = { kind: 'demand-letter', heldOn: '2026-12-01', dueOn: '2026-12-11', what: 'Sick days' };
    const demand = await plan(demanded);
    const due = ['drive_action.due 2026-12-08T14:00:00.000Z', 'drive_action.due 2026-12-11T14:00:00.000Z'];
    // each of the three is told, and each may know of the others’
    expect((await foreseenBy(member)).filter((line) => due.includes(line))).toHaveLength(6);
    expect(await foreseenBy(ana)).toEqual([]);
    const moved = accepted(await change(demand, { dueOn: '2026-12-18' }));
    expect(moved.dueOn).toBe('2026-12-18');
    expect((await foreseenBy(member)).filter((line) => due.includes(line))).toEqual([]);
    const early = await plan({ ...demanded, heldOn: '2026-11-22' });
    expect((await foreseenBy(member)).filter((line) => due.includes(line))).toHaveLength(6);
    const answered = { response: 'refused', respondedOn: '2026-11-23' };
    accepted(await ana.post(`${drive.path}/actions/${early.id}/responses`, answered));
    expect((await foreseenBy(member)).filter((line) => due.includes(line))).toEqual([]);
  });

  it('asks nothing of supervisors, of the shield list, or of whoever has no part in the drive', async () => {
    const call = await plan({ kind: 'call', heldOn: '2026-12-05', what: 'To the funder' });
    const roles = `${drive.path}/actions/${call.id}/roles`;
    const boss = await contact({ name: 'Boss', isSupervisor: true });
    const shielded = await contact({ name: 'Shielded', isShielded: true });
    const stranger = await union.person('Stranger');
    const codes: unknown[] = [];
    for (const who of [
      { contactId: boss },
      { contactId: shielded },
      { workerId: stranger.workerId },
      {},
      { contactId: boss, workerId: ana.workerId },
    ])
      codes.push((await ana.post<{ code: string }>(roles, { role: 'lead', ...who })).body.code);
    expect(codes).toEqual([
      'drive_action.not_asked_of',
      'drive_action.not_asked_of',
      'drive_action.not_in_drive',
      'drive_action.who_missing',
      'drive_action.who_missing',
    ]);
  });

  it('does not exist for anybody outside, and is planned by no organizer', async () => {
    const { id } = await plan({ kind: 'other', heldOn: '2026-12-09', what: 'A picnic' });
    const [stranger] = (await openDrive(union, { name: 'sorrel' })).committee;
    const secretary = await union.person('Secretary', ['secretary']);
    const path = `${drive.path}/actions/${id}`;
    for (const person of [stranger, secretary]) {
      const answers = [
        await person.get(`${drive.path}/actions`),
        await person.get(path),
        await person.get(`${path}/attendances`),
        await person.post(`${path}/calling-off`, {}),
        await person.post(`${path}/debriefs`, { text: 'No.' }),
        await person.get(`${drive.path}/retaliations`),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    const body = { kind: 'other', heldOn: '2026-12-09', what: 'A picnic' };
    expect((await ana.post(`${drive.path}/actions`, body)).status).toBe(404);
    expect((await ana.post(`${path}/calling-off`, {})).status).toBe(404);
  });
});
