import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages about the people of a drive, on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let drive: OpenedDrive;
  let ana: Person;
  let page: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (on: Page = page): Promise<string> => (await on.textContent('main')) ?? '';
  const at = (part: string): string => `${union.address}/p/dr/${drive.id}/${part}`;
  /** A tap that leads somewhere. */
  const go = async (selector: string): Promise<void> => {
    await Promise.all([page.waitForNavigation(), page.tap(selector)]);
  };
  const isWithinThePhone = async (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    drive = await openDrive(union);
    ana = await personIn(union, drive.id, { name: 'ana', role: 'organizer' });
    const { departments } = accepted(
      await ana.post<{ departments: { id: string }[] }>(`${drive.path}/departments`, { name: 'Kits' }),
    );
    const body = { name: 'Zora', departmentId: departments[0]!.id };
    for (let number = 0; number < 4; number += 1) {
      accepted(await ana.post(`${drive.path}/contacts`, { ...body, name: `Zora ${number}` }));
    }
    page = await openAs(ana);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('write a talk down in four taps: who, about what, where they stand, save', async () => {
    await page.goto(at('t'));
    expect(await says()).toContain('nobody talked with them yet');
    const name = await page.textContent('ul.plain a');
    await go('ul.plain a');
    expect(await says()).toContain('1 leads, 5 is opposed');
    expect(await isWithinThePhone()).toBe(true);
    await page.tap('text=what is wrong');
    await page.tap('label:has(input[name=rating][value="2"])');
    await go('button:has-text("Save")');
    expect(await says()).toContain('Saved.');
    const { items } = accepted(await ana.get<{ items: object[] }>(`${drive.path}/conversations`));
    expect(items).toMatchObject([
      { contactName: name, stages: ['agitate'], rating: 2, talkedOn: '2026-11-21', followUpOn: '2026-11-28' },
    ]);
    expect(await says()).toContain('done');
    expect(await isWithinThePhone()).toBe(true);
  });

  it('come back with what is wrong, and take words too', async () => {
    await go('ul.plain a');
    await page.fill('#followUpOn', '2026-11-21');
    await go('button:has-text("Save")');
    expect(await says()).toContain('The follow-up is after the talk');
    await page.tap('summary:has-text("In words")');
    await page.fill('#issues', 'No sick days');
    await page.fill('#followUpOn', '');
    await go('button:has-text("Save")');
    await go('ul.plain a');
    expect(await says()).toContain('No sick days');
  });

  it('show the numbers by department, as a table and as a picture', async () => {
    await page.goto(at('n'));
    expect(await says()).toMatch(/Kits\s*0\s*1\s*0\s*0\s*0\s*3/);
    expect(await page.evaluate(() => document.querySelector('img')!.naturalWidth)).toBeGreaterThan(0);
    expect(await page.title()).not.toMatch(/union|drive|organiz/i);
    expect(await isWithinThePhone()).toBe(true);
    await page.goto(`${at('n')}?language=fr`);
    expect(await says()).toContain('Au fil du temps');
    await page.goto(`${at('t')}?language=en`);
  });

  it('find, add and change somebody', async () => {
    await page.fill('#search', 'zora 3');
    await go('button:has-text("Search")');
    expect(await says()).toContain('Zora 3');
    expect(await says()).not.toContain('Zora 1');
    await page.tap('summary:has-text("Add somebody")');
    await page.fill('#name', 'Yves');
    await page.selectOption('#departmentId', { label: 'Kits' });
    await page.tap('label:has-text("others follow them")');
    await go('details[open] button:has-text("Add")');
    expect(await says()).toContain('Yves');
    await page.tap('summary:has-text("Change")');
    await page.fill('#reach', '555 0142');
    await go('button:has-text("Save the change")');
    await go('text=They join');
    expect(await says()).toContain('They joined.');
    await page.fill('#search', 'zora 3');
    await go('button:has-text("Search")');
    await go('button:has-text("they are close")');
    await page.fill('#search', 'zora 2');
    await go('button:has-text("Search")');
    await go('button:has-text("the same person")');
    await page.goto(at('c'));
    expect(await says()).not.toContain('Zora 2');
    expect(await says()).toContain('Ties: 1');
    expect(await says()).toContain('Leaders: 1');
    expect(await isWithinThePhone()).toBe(true);
  });

  it('show what would become of each line of a list, before it is let in and taken back', async () => {
    await page.goto(at('l'));
    const list = 'Name,Phone,Department\nZora 1,1234567,Van\nNew One,555 0100,Van\n';
    await page.setInputFiles('#file', { name: 'l.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await go('button:has-text("Compare")');
    expect(await says()).toContain('may be somebody known');
    await go('button:has-text("Let the list in")');
    expect(await says()).toContain('Decide each');
    await go('button:has-text("It is Zora 1")');
    expect(await says()).toContain('you decided: somebody known');
    await go('button:has-text("Let the list in")');
    expect(await says()).toContain('let in: 1 added, 1 filled in');
    expect(await isWithinThePhone()).toBe(true);
    await go('button:has-text("Take the list back")');
    expect(await says()).toContain('taken back; still there: 0');
  });

  it('tick off who took part in something that everybody was asked for', async () => {
    await page.goto(at('b'));
    await page.tap('summary:has-text("Ask everybody for something")');
    await page.fill('#asked-test', 'To wear a button for a day');
    await page.selectOption('#rating-test', '2');
    await go('details[open] button:has-text("Save")');
    await page.tap('label:has-text("Zora 1")');
    await page.tap('label:has-text("Zora 3")');
    await go('button:has-text("Save who took part")');
    expect(await says()).toContain('2 took part, 0 did not');
    await page.tap('label:has-text("Zora 3")');
    await go('button:has-text("Save who took part")');
    expect(await says()).toContain('1 took part, 1 did not');
    expect(await says()).toContain('Zora 3 (did not)');
    expect(await isWithinThePhone()).toBe(true);
  });

  it('take away a tie and a talk that were mistakes, and rename a department', async () => {
    await page.goto(`${at('c')}?search=zora+3`);
    await go('a:has-text("Zora 3")');
    expect(await says()).toContain('Who they know');
    await go('button:has-text("No tie after all")');
    expect(await says()).not.toContain('Who they know');
    await go('a.button:has-text("Talk")');
    await page.tap('text=what is wrong');
    await go('button:has-text("Save")');
    await page.goto(`${at('c')}?search=zora+3`);
    await go('a:has-text("Zora 3")');
    const mistakes = (): Promise<number> => page.locator('summary:has-text("This was a mistake")').count();
    const before = await mistakes();
    await page.locator('summary:has-text("This was a mistake")').first().tap();
    await go('details[open] button:has-text("It did not happen")');
    expect(await mistakes()).toBe(before - 1);
    await page.goto(at('c'));
    await page.tap('summary:has-text("Departments")');
    await page.tap('details[open] summary:has-text("Rename")');
    await page.fill('details[open] details[open] input[name=name]', 'Kits and van');
    await go('button:has-text("Save the name")');
    expect(await says()).toContain('Kits and van');
  });

  it('are nothing to somebody outside', async () => {
    const stranger = await openAs(drive.custodians[0]);
    for (const part of ['t', 'c', 'n', 'l', 'b']) {
      expect((await stranger.goto(at(part)))!.status()).toBe(404);
    }
  });
});
