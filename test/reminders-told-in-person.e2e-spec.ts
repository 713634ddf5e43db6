import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { MailServer } from './support/mail-server.js';
import { type Place, putOnMap } from './support/places.js';
import { accountOf, occurrencesOf, planAt, planFor, reachable, ringUntilQuiet } from './support/reminders.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Task {
  id: string;
  chosenName: string;
}

describe('somebody who cannot be written to', () => {
  const server = new MailServer();
  let union: TestUnion;
  let places: [Place, Place];
  let secretary: Person;
  let north: Person;
  let south: Person;
  let drive: OpenedDrive;

  beforeAll(async () => {
    union = await startUnion({ SMTP_URL: await server.listen() });
    const [one, two] = ['North', 'South'].map((name) =>
      putOnMap(union, { employer: `${name} House`, site: `${name} Site`, jobClass: `${name} Work` }),
    );
    places = [await one!, await two!];
    secretary = await union.person('secretary', ['secretary']);
    north = await stewardOf('steward north', places[0]);
    south = await stewardOf('steward south', places[1]);
    drive = await openDrive(union);
  });
  afterAll(async () => {
    await union.end();
    server.close();
  });

  const stewardOf = (name: string, { siteId }: Place): Promise<Person> =>
    union.person(name, [{ role: 'steward', scopeKind: 'site', scopeId: siteId }]);
  const employ = ({ workerId }: Person, { employerId, siteId, jobClassId }: Place): Promise<unknown> =>
    union.db.query(
      `INSERT INTO jobs (worker_id, employer_id, site_id, job_class_id, from_on, created_at)
       VALUES ($1, $2, $3, $4, '2026-01-01', now())`,
      [workerId, employerId, siteId, jobClassId],
    );
  const tasksOf = async (person: Person): Promise<Task[]> =>
    (await person.get<{ items: Task[] }>('/api/v1/reminders/in-person')).body.items;
  const namesFor = async (person: Person): Promise<string[]> =>
    (await tasksOf(person)).map(({ chosenName }) => chosenName);
  const stoppedLines = async (person: Person): Promise<number> => {
    const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    return body.items.filter(({ code }) => code === 'reminder.address_stopped').length;
  };
  const tell = ({ id }: Task, person: Person): Promise<{ status: number }> =>
    person.post(`/api/v1/reminders/in-person/${id}/telling`);

  it('is told by the steward of where they work, and by no other', async () => {
    const robin = await reachable(union, 'Robin');
    await employ(robin.person, places[0]);
    server.replies.set(robin.address, [550]);
    await planFor(union, [planAt('robin', robin.accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(await namesFor(north)).toEqual(['Robin']);
    expect(await namesFor(secretary)).toEqual(['Robin']);
    expect(await namesFor(south)).toEqual([]);
    expect(await namesFor(drive.committee[0])).toEqual([]);
    const [task] = await tasksOf(north);
    expect((await tell(task!, south)).status).toBe(404);
    expect((await tell(task!, robin.person)).status).toBe(404);
    expect((await tell(task!, north)).status).toBe(204);
    expect(await namesFor(north)).toEqual([]);
    expect(await namesFor(secretary)).toEqual([]);
    expect((await tell(task!, secretary)).status).toBe(404);
    const log = await robin.person.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    const seen = log.body.items.map(({ action }) => action);
    expect(seen).toEqual(expect.arrayContaining(['reminder.to_tell', 'reminder.told_in_person']));
  });

  it('is told by the committee alone of what a hidden drive was to tell them', async () => {
    const kim = await personIn(union, drive.id, { name: 'Kim', role: 'organizer' });
    await employ(kim, places[0]);
    await giveAddress(kim, 'kim@example.org');
    server.replies.set('kim@example.org', [550]);
    const others = [secretary, north, drive.custodians[0]];
    const before = await everythingOf(others);
    await planFor(union, [
      {
        ...planAt('kim', await accountOf(union, kim), union.clock.instant),
        driveId: drive.id,
        mustReach: true,
      },
    ]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'kim')).toMatchObject([{ outcome: 'failed' }]);
    expect(await everythingOf(others)).toEqual(before);
    for (const person of drive.committee) {
      expect(await namesFor(person)).toEqual(['Kim']);
      expect(await stoppedLines(person)).toBe(1);
    }
    const [task] = await tasksOf(drive.committee[1]);
    expect((await tell(task!, north)).status).toBe(404);
    expect((await tell(task!, secretary)).status).toBe(404);
    expect((await tell(task!, drive.committee[1])).status).toBe(204);
    expect(await namesFor(drive.committee[0])).toEqual([]);
    expect(await everythingOf(others)).toEqual(before);
  });

  it('fails once for the union as well, so that neither learns from the other what it sends', async () => {
    const kim = 'kim@example.org';
    const accountId = (await occurrencesOf(union, 'kim'))[0]!.account_id;
    server.replies.set(kim, [550, 550]);
    const before = await stoppedLines(secretary);
    await planFor(union, [planAt('kim of all', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    await planFor(union, [planAt('kim of all again', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'kim of all', 'kim of all again')).toMatchObject([
      { outcome: 'failed' },
      { outcome: 'listed' },
    ]);
    expect(await stoppedLines(secretary)).toBe(before + 1);
    expect(await namesFor(north)).toEqual(['Kim']);
    for (const person of drive.committee) expect(await stoppedLines(person)).toBe(1);
  });

  it('has given no address and must be reached all the same', async () => {
    const ash = await union.person('Ash');
    await employ(ash, places[1]);
    const accountId = await accountOf(union, ash);
    await planFor(union, [
      planAt('ash', accountId, union.clock.instant, { mustReach: true }),
      planAt('ash idle', accountId, union.clock.instant),
    ]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'ash', 'ash idle')).toMatchObject([
      { outcome: 'listed', why: ['contact_why.no_address'] },
      { outcome: 'listed', why: ['contact_why.no_address'] },
    ]);
    expect(await namesFor(south)).toEqual(['Ash']);
    expect(await namesFor(north)).toEqual(['Kim']);
  });

  const giveAddress = (person: Person, address: string): Promise<unknown> =>
    person.send('PUT', '/api/v1/me/delivery-address', { address }, { 'if-match': '"0"' });

  /** All that somebody outside could see a reminder by. */
  async function everythingOf(people: Person[]): Promise<unknown[]> {
    const paths = ['reminders', 'reminders/in-person', 'reminders/preview?until=2026-12-01', 'me/notices'];
    const asked = people.flatMap((person) => paths.map((path) => person.get(`/api/v1/${path}`)));
    // the room left on the disk is told as well, and changes by itself
    return (await Promise.all(asked)).map(({ text }) => text.replace(/\d+ MB/g, 'MB'));
  }
});
