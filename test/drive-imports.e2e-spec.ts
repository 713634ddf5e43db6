import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Import {
  id: string;
  appliedAt: string | null;
  undoneAt: string | null;
  counts: Record<string, number>;
  waiting: number;
  made: number;
  filled: number;
}

interface Line {
  line: number;
  name: string;
  outcome: string;
  contactIds: string[];
  earlierLine: number | null;
}

interface Contact {
  id: string;
  name: string;
  reach: string | null;
  departmentId: string | null;
  shiftId: string | null;
  isSupervisor: boolean;
}

describe('a list of contacts', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;
  let lists: string;

  const bring = (text: string): Promise<Answer<Import>> => {
    const form = new FormData();
    form.set('file', new Blob([text]), 'staff.csv');
    return ana.post<Import>(lists, form);
  };
  const apply = (id: string): Promise<Answer<Import>> => ana.post<Import>(`${lists}/${id}/application`);
  const decide = (id: string, line: number, body: object): Promise<Answer> =>
    ana.post(`${lists}/${id}/lines/${line}/decision`, body);
  const contacts = async (): Promise<Contact[]> =>
    accepted(await ana.get<{ items: Contact[] }>(`${drive.path}/contacts?limit=200`)).items;
  const named = async (name: string): Promise<Contact> =>
    (await contacts()).find((contact) => contact.name === name)!;

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [ana] = drive.committee;
    lists = `${drive.path}/contact-imports`;
    await ana.post(`${drive.path}/contacts`, { name: 'Ada Okafor', reach: '416 555 0101' });
    await ana.post(`${drive.path}/contacts`, { name: 'Sam Roy' });
  });
  afterAll(() => union.end());

  it('is compared first; nobody is added, and what it says of people is sealed', async () => {
    const text = [
      'Staff of the house,,,,',
      'Name,Cell phone,Department,Shift,Supervisor',
      '"Okafor, Ada",(416) 555-0101,Kits,Nights,',
      'Lee Diaz,604 555 0000,Kits,,yes',
      'Sam Roy,,Van,,',
      'LEE DIAZ,604-555-0000,,,',
      ',604 555 1111,Van,,',
    ].join('\n');
    const brought = accepted(await bring(text));
    expect(brought).toMatchObject({
      ...{ appliedAt: null, waiting: 1, made: 0 },
      counts: { same: 1, new: 1, doubtful: 1, duplicate: 1, refused: 1 },
    });
    const { items } = accepted(await ana.get<{ items: Line[] }>(`${lists}/${brought.id}/lines`));
    expect(items.map(({ line, name, outcome }) => [line, name, outcome])).toEqual([
      [3, 'Okafor, Ada', 'same'],
      [4, 'Lee Diaz', 'new'],
      [5, 'Sam Roy', 'doubtful'],
      [6, 'LEE DIAZ', 'duplicate'],
      [7, '', 'refused'],
    ]);
    expect(items[3]!.earlierLine).toBe(4);
    const some = await ana.get<{ items: Line[]; next: string }>(`${lists}/${brought.id}/lines?limit=2`);
    const rest = await ana.get<{ items: Line[] }>(`${lists}/${brought.id}/lines?after=${some.body.next}`);
    expect(rest.body.items.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect(await contacts()).toHaveLength(2);
    const waits = await apply(brought.id);
    expect([waits.status, waits.body]).toMatchObject([422, { code: 'drive_import.undecided' }]);
  });

  it('is let in once somebody decided, adds only what was missing, and is taken back without a trace', async () => {
    const before = await contacts();
    const { items } = accepted(await ana.get<{ items: Import[] }>(lists));
    const [{ id } = { id: '' }] = items;
    expect((await decide(id, 5, { decision: 'same' })).body).toMatchObject({
      code: 'drive_import.contact_needed',
    });
    expect((await decide(id, 7, { decision: 'new' })).body).toMatchObject({
      code: 'drive_import.line_refused',
    });
    const sam = (await named('Sam Roy')).id;
    expect((await decide(id, 5, { decision: 'same', contactId: sam })).status).toBe(204);
    expect(accepted(await apply(id))).toMatchObject({ made: 1, filled: 2 });
    const ada = await named('Ada Okafor');
    expect(ada.reach).toBe('416 555 0101');
    const places = { departmentId: expect.any(String), shiftId: expect.any(String) };
    expect(ada).toMatchObject({ ...places, isSupervisor: false });
    expect(await named('Lee Diaz')).toMatchObject({ reach: '604 555 0000', isSupervisor: true });
    expect((await apply(id)).body).toMatchObject({ code: 'drive_import.applied' });
    expect((await ana.send('DELETE', `${lists}/${id}`)).status).toBe(204);
    const after = await contacts();
    const plain = (all: Contact[]): object[] => all.map((contact) => ({ ...contact, version: 0 }));
    expect(plain(after)).toEqual(plain(before));
    const map = accepted(await ana.get(`${drive.path}/map`));
    expect(map).toMatchObject({ departments: [], shifts: [] });
    expect((await ana.send('DELETE', `${lists}/${id}`)).body).toMatchObject({ code: 'drive_import.undone' });
  });

  it('taken back leaves whoever was worked with since, with what is known of them', async () => {
    const brought = accepted(await bring('First name,Last name,Team\nMo,Ali,Van\nNo,Body,Van\n'));
    accepted(await apply(brought.id));
    const mo = await named('Mo Ali');
    accepted(await ana.post(`${drive.path}/conversations`, { contactId: mo.id, stages: ['agitate'] }));
    expect((await ana.send('DELETE', `${lists}/${brought.id}`)).status).toBe(204);
    const names = (await contacts()).map(({ name }) => name);
    expect(names).toContain('Mo Ali');
    expect(names).not.toContain('No Body');
    const map = accepted(await ana.get<{ departments: { name: string }[] }>(`${drive.path}/map`));
    expect(map.departments).toMatchObject([{ name: 'Van', contacts: 1 }]);
  });

  it('is compared again when somebody was added meanwhile, and leaves nothing when it is never let in', async () => {
    const brought = accepted(await bring('Name,Phone\nPat Chen,604 555 3333\n'));
    await ana.post(`${drive.path}/contacts`, { name: 'Pat Chen' });
    expect((await apply(brought.id)).body).toMatchObject({ code: 'drive_import.outdated' });
    expect((await ana.send('DELETE', `${lists}/${brought.id}`)).status).toBe(204);
    expect((await ana.get(`${lists}/${brought.id}`)).status).toBe(404);
  });

  it('without a column of names, or that is no table, is refused in words', async () => {
    expect((await bring('Phone,Department\n1,2\n')).body).toMatchObject({ code: 'drive_import.no_names' });
    expect((await bring('')).status).toBe(422);
    expect((await ana.post(lists, {})).status).toBe(415);
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('latin1');
    expect((await bring(png)).status).toBe(422);
  });
});
