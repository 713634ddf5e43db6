import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages of what a drive does together, on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let drive: OpenedDrive;
  let member: Person;
  let olu: Person;
  let page: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (on: Page = page): Promise<string> => (await on.textContent('main')) ?? '';
  const at = (part: string): string => `${union.address}/p/dr/${drive.id}/${part}`;
  const go = async (selector: string, on: Page = page): Promise<void> => {
    await Promise.all([on.waitForNavigation(), on.tap(selector)]);
  };
  const isWithinThePhone = async (on: Page = page): Promise<boolean> =>
    on.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    drive = await openDrive(union);
    [member] = drive.committee;
    olu = await personIn(union, drive.id, { name: 'Olu', role: 'organizer' });
    for (const name of ['Wren', 'Xavi', 'Yuki'])
      accepted(await member.post(`${drive.path}/contacts`, { name }));
    page = await openAs(member);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('plan a demand; what was typed comes back with what is wrong', async () => {
    await page.goto(at('a'));
    expect(await says()).toContain('Nothing is planned yet.');
    await page.tap('summary:has-text("Plan something")');
    await page.selectOption('#kind-plan', 'demand-letter');
    await page.fill('#heldOn-plan', '2026-11-21');
    await page.fill('#what-plan', 'Sick days for everybody');
    await page.fill('#place-plan', 'At the back door');
    await go('button:has-text("Plan it")');
    expect(await says()).toContain('A demand letter needs a day');
    expect(await page.inputValue('#what-plan')).toBe('Sick days for everybody');
    await page.fill('#dueOn-plan', '2026-11-28');
    await go('button:has-text("Plan it")');
    expect(await says()).toContain('Answer due by 2026-11-28');
    expect(await says()).toContain('At the back door');
    expect(await page.title()).not.toMatch(/union|drive|organiz|demand|boss/i);
    expect(await isWithinThePhone()).toBe(true);
  });

  it('give and take back a role', async () => {
    await page.tap('summary:has-text("Somebody takes something on")');
    await page.selectOption('#role-role', 'speaker');
    await page.selectOption('#who-role', { label: 'Xavi' });
    await go('details[open] button:has-text("Save")');
    expect(await says()).toContain('Xavi: speaks');
    await page.tap('summary:has-text("Somebody takes something on")');
    await page.selectOption('#role-role', 'witness');
    await page.selectOption('#who-role', { label: 'Olu' });
    await go('details[open] button:has-text("Save")');
    expect(await says()).toContain('Olu: is witness');
    await go('li:has-text("Xavi: speaks") button');
    expect(await says()).not.toContain('Xavi: speaks');
  });

  it('tick off who came on one screen, by whoever organizes', async () => {
    const address = page.url().replace(/\?.*/, '');
    page = await openAs(olu);
    await page.goto(address);
    await page.tap('label:has-text("Wren")');
    await page.tap('label:has-text("Yuki")');
    await go('button:has-text("Save who came")');
    expect(await says()).toContain('No department: 2 came');
    await page.tap('label:has-text("Yuki")');
    await go('button:has-text("Save who came")');
    expect(await says()).toContain('No department: 1 came, 1 stayed away');
    expect(await says()).not.toContain('Call off');
    expect(await isWithinThePhone()).toBe(true);
  });

  it('write down the answer and what was learned', async () => {
    await page.tap('summary:has-text("The employer answered")');
    await page.selectOption('#response-response', 'refused');
    await page.fill('#text-response', 'Not this year.');
    await go('details[open] button:has-text("Save")');
    expect(await says()).toContain('2026-11-21: refused');
    await page.tap('summary:has-text("Debrief")');
    await page.fill('#text-debrief', 'Bring the evening shift.');
    await go('details[open] button:has-text("Save")');
    expect(await says()).toContain('Bring the evening shift.');
    await page.goto(at('a'));
    expect(await says()).toContain('refused');
    expect(await says()).not.toContain('Plan something');
  });

  it('flag retaliation, say that nothing is filed by it, and void a mistake', async () => {
    await go('a:has-text("Somebody was hit back at")');
    expect(await says()).toContain('the grievance is not filed by this');
    await page.selectOption('#contactId-flag', { label: 'Yuki' });
    await page.selectOption('#kind-flag', 'hours-cut');
    await page.fill('#text-flag', 'Off the schedule.');
    await go('button:has-text("Save")');
    expect(await says()).toContain('2026-11-21: Yuki, hours cut');
    expect(await isWithinThePhone()).toBe(true);
    await page.tap('summary:has-text("This was a mistake")');
    await go('details[open] button');
    expect(await says()).not.toContain('Yuki, hours cut');
  });

  it('change, move and call off, and read in French', async () => {
    page = await openAs(member);
    await page.goto(at('a'));
    await page.tap('summary:has-text("Plan something")');
    await page.selectOption('#kind-plan', 'memorial');
    await page.fill('#heldOn-plan', '2026-11-29');
    await page.fill('#what-plan', 'Candles');
    await go('button:has-text("Plan it")');
    await page.tap('summary:has-text("Change or move")');
    await page.fill('#heldOn-change', '2026-11-30');
    await page.fill('#startsAt-change', '18:30');
    await go('details[open] button:has-text("Save")');
    expect(await says()).toContain('memorial, 2026-11-30 18:30');
    await page.tap('summary:has-text("Call off")');
    await go('button:has-text("It does not take place")');
    expect(await says()).toContain('Called off.');
    await page.goto(`${at('a')}?language=fr`);
    expect(await says()).toContain('commémoration');
    await page.goto(`${at('a')}?language=en`);
  });

  it('are nothing to somebody outside', async () => {
    const stranger = await openAs(drive.custodians[0]);
    for (const part of ['a', 'z']) expect((await stranger.goto(at(part)))!.status()).toBe(404);
  });
});
