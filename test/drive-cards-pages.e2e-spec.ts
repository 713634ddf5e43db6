import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { pageOf, sendForm } from './support/forms.js';
import { greyDot } from './support/photographs.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages about cards, on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let drive: OpenedDrive;
  let olu: Person;
  let ana: Person;
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
  const cards = async (): Promise<{ way: string; contactName: string; revokedOn: string | null }[]> =>
    accepted(await olu.get<{ items: never[] }>(`${drive.path}/cards`)).items;

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    drive = await openDrive(union);
    [ana] = drive.committee;
    olu = await personIn(union, drive.id, { name: 'olu', role: 'organizer' });
    for (const name of ['Wren', 'Xavi', 'Yuki']) accepted(await ana.post(`${drive.path}/contacts`, { name }));
    const estimate = { low: 3, high: 4, estimatedOn: '2026-11-01' };
    accepted(await ana.post(`${drive.path}/unit-estimates`, estimate));
    page = await openAs(olu);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('take in a paper in three taps: take in, who, I have it', async () => {
    await page.goto(at('s'));
    expect(await says()).toContain('0 signed: 0 %');
    expect(await says()).not.toContain('What people sign');
    expect(await isWithinThePhone()).toBe(true);
    await go('a:has-text("Take in a card")');
    await go('a:has-text("Wren")');
    expect(await says()).toContain('Nobody wrote down yet what is signed');
    await go('button:has-text("I have the paper")');
    expect(await says()).toContain('Signed on paper on 2026-11-21');
    expect(await says()).toContain('Counts until 2027-11-21');
    await page.setInputFiles('#file', { name: 'w.jpg', mimeType: 'image/jpeg', buffer: greyDot('GPS 43') });
    await go('button:has-text("Add")');
    expect(await says()).toContain('Photograph 1');
    const scan = await page.getAttribute('a:has-text("Photograph 1")', 'href');
    const { status, text } = await pageOf(union, olu, scan!);
    expect([status, text.includes('GPS')]).toEqual([200, false]);
    expect(await isWithinThePhone()).toBe(true);
  });

  it('are signed on this telephone, in the language of the page, under the committee’s words', async () => {
    const anas = await openAs(ana);
    await anas.goto(at('s'));
    await anas.tap('summary:has-text("What people sign")');
    await anas.fill('#english', 'I ask the association to speak for me.');
    await anas.fill('#french', 'Je demande à l’association de parler pour moi.');
    await go('button:has-text("Save")', anas);
    expect(await says(anas)).toContain('Saved.');
    await page.goto(`${at('s/p')}?search=xav`);
    await go('a:has-text("Xavi")');
    await page.goto(`${page.url()}?language=fr`);
    expect(await page.textContent('blockquote')).toBe('Je demande à l’association de parler pour moi.');
    expect(await isWithinThePhone()).toBe(true);
    await page.fill('#typedName', 'Xavi Soler');
    await go('button:has-text("Je signe")');
    expect(await says()).toContain('Ce sont les mots mêmes qui ont été montrés.');
    expect(await says()).toContain('Xavi Soler');
    await page.goto(`${at('s')}?language=fr`);
    expect(await says()).toContain('2 ont signé : entre 50 % et 67 %');
    expect(await says()).toContain('Pour un vote : atteint');
    await page.goto(`${at('s')}?language=en`);
  });

  it('show each gate, and a picture that names nobody', async () => {
    const told = await says();
    for (const words of [
      'For a vote: met',
      'Own goal: uncertain',
      'It takes 2 to 3',
      'From 2026-12-05, a filing is safe',
    ])
      expect(told).toContain(words);
    const { text } = await pageOf(union, olu, `/p/dr/${drive.id}/s/m`);
    expect(text).toContain('<svg');
    for (const name of ['Wren', 'Xavi', 'juniper']) expect(text).not.toContain(name);
    expect(await page.title()).not.toMatch(/card|sign|union|drive/i);
  });

  it('are taken back, come back with what is wrong, and are voided', async () => {
    await page.tap('summary:has-text("Newest cards")');
    await go('a:has-text("Xavi")');
    await page.tap('summary:has-text("Taken back")');
    await page.fill('#revokedOn', '2026-11-20');
    await go('button:has-text("They took it back")');
    expect(await says()).toContain('The card was signed on 2026-11-21');
    await page.tap('summary:has-text("Taken back")');
    await go('button:has-text("They took it back")');
    expect(await says()).toContain('Taken back on 2026-11-21');
    await page.goto(at('s'));
    expect(await says()).toContain('1 signed');
    await page.tap('summary:has-text("Newest cards")');
    await go('a:has-text("Wren")');
    await page.tap('summary:has-text("A mistake")');
    await go('button:has-text("This card was never signed")');
    expect(await says()).toContain('0 signed');
    expect(await cards()).toMatchObject([{ contactName: 'Xavi', way: 'phone', revokedOn: '2026-11-21' }]);
  });

  it('are nothing to whoever is not in the drive, and their words nothing for an organizer to write', async () => {
    const [custodian] = drive.custodians;
    for (const part of ['s', 's/m', 's/p'])
      expect((await pageOf(union, custodian, `/p/dr/${drive.id}/${part}`)).status).toBe(404);
    const words = { english: 'Other', french: 'Autres' };
    expect((await sendForm(union, olu, `/p/dr/${drive.id}/s/w`, words)).status).toBe(404);
  });
});
