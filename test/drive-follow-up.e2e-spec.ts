import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { ReminderRing } from '../src/reminders/index.js';
import { startBrowser } from './support/browser.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { outboxOf, tellingWords } from './support/outbox.js';
import { ringUntilQuiet } from './support/reminders.js';
import { secondProcess } from './support/second-process.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Foreseen {
  items: { id: string; about: string; to: object | null; sentAt: string | null; subject: string | null }[];
}

describe('what an organizer of a hidden drive promised', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;
  let secretary: Person;
  const others: Awaited<ReturnType<typeof secondProcess>>[] = [];
  const until = '/api/v1/reminders/preview?until=2026-12-01';
  const foreseenBy = async (person: Person): Promise<Foreseen['items']> =>
    accepted(await person.get<Foreseen>(until)).items;
  const ringEverywhere = async (): Promise<void> => {
    const apps = [union.app, ...others.map(({ app }) => app)];
    await Promise.all(apps.map((app) => asProgram(() => app.get(ReminderRing).ring())));
    await ringUntilQuiet(union);
  };

  beforeAll(async () => {
    union = await startUnion();
    others.push(await secondProcess(union), await secondProcess(union));
    drive = await openDrive(union);
    ana = await personIn(union, drive.id, { name: 'Ana', role: 'organizer' });
    secretary = await union.person('secretary', ['secretary']);
    // one for each of the four who can talk with them
    for (const name of ['Zora', 'Yves', 'Xena', 'Wim'])
      accepted(await ana.post(`${drive.path}/contacts`, { name }));
    await ana.send(
      'PUT',
      '/api/v1/me/delivery-address',
      { address: 'ana@example.org' },
      { 'if-match': '"0"' },
    );
  });
  afterAll(async () => {
    for (const { app } of others) await app.close();
    await union.end();
  });

  it('is written down in the browser, and foreseen by her and the committee alone', async () => {
    const browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await context.addCookies([{ name: 'session', value: ana.token ?? '', url: union.address }]);
    const page = await context.newPage();
    await page.goto(`${union.address}/p/dr/${drive.id}/t`);
    await Promise.all([page.waitForNavigation(), page.tap('ul.plain a')]);
    await page.tap('text=what is wrong');
    await page.fill('#followUpOn', '2026-11-24');
    await Promise.all([page.waitForNavigation(), page.tap('button:has-text("Save")')]);
    await page.goto(`${union.address}/p/nt`);
    expect(await page.textContent('main')).toContain('You said that you would talk with somebody again');
    await browser.close();
    const [mine, ...more] = await foreseenBy(ana);
    expect(more).toEqual([]);
    expect(mine).toMatchObject({ about: 'drive_talk.follow_up_due', subject: 'A message for you', to: null });
    expect(mine!.sentAt).toBe('2026-11-24T14:00:00.000Z');
    expect(await foreseenBy(drive.committee[0])).toMatchObject([{ id: mine!.id, to: { chosenName: 'Ana' } }]);
    // as long as the drive is hidden, nobody's log tells of a look within it
    const log = accepted(await ana.get<{ items: { action: string }[] }>('/api/v1/me/access-log'));
    expect(log.items.filter(({ action }) => action.startsWith('reminder.'))).toEqual([]);
    for (const outside of [secretary, drive.custodians[0]]) expect(await foreseenBy(outside)).toEqual([]);
  });

  it('goes out once on its day in neutral words, however many processes run', async () => {
    const [mine] = await foreseenBy(ana);
    union.clock.instant = new Date('2026-11-24T13:59:59Z');
    await ringEverywhere();
    expect(await outboxOf(union.folder)).toEqual([]);
    union.clock.instant = new Date('2026-11-24T14:00:00Z');
    for (let times = 0; times < 3; times += 1) await ringEverywhere();
    const [letter, ...more] = await outboxOf(union.folder);
    expect(more).toEqual([]);
    expect(letter!.file).toBe(`${mine!.id}.eml`);
    expect(letter!.head.get('subject')).toBe('A message for you');
    expect(
      tellingWords(letter!.text.replaceAll('ana@example.org', ''), ['Zora', 'Yves', 'juniper', 'Ana']),
    ).toEqual([]);
    expect(await foreseenBy(ana)).toEqual([]);
  });
});
