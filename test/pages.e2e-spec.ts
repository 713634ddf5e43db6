import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  let robin: Person;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    robin = await union.person('robin', ['organizer']);
    context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('asks a stranger to sign in, whatever page they open', async () => {
    await page.goto(`${union.address}/p/looked`);
    expect(page.url()).toBe(`${union.address}/p/sign-in`);
  });

  it('says in one sentence that a sign-in was refused, and keeps no passphrase on the page', async () => {
    await page.fill('#name', 'robin');
    await page.fill('#passphrase', 'wrong');
    await page.click('main button');
    expect(await page.textContent('[role=alert]')).toContain('not right');
    expect(await page.inputValue('#passphrase')).toBe('');
  });

  it('lets a member in, in both languages, and out again', async () => {
    await page.fill('#name', 'robin');
    await page.fill('#passphrase', robin.passphrase);
    await page.click('main button');
    expect(await page.textContent('h1')).toBe('Hello, robin');
    expect(await page.title()).not.toContain('robin');
    await page.click('text=Français');
    expect(await page.textContent('h1')).toBe('Bonjour, robin');
    await page.click('text=English');
    await page.click('text=Who looked at my record');
    expect(await page.textContent('main')).toContain('the operator at the machine');
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    await page.click('text=Sign out');
    await page.goto(`${union.address}/p`);
    expect(page.url()).toBe(`${union.address}/p/sign-in`);
  });

  it('gives the browser nothing to complain of but the refused sign-in', async () => {
    await page.goto(`${union.address}/p/sign-in`, { waitUntil: 'networkidle' });
    await page.goto(`${union.address}/p/kept`, { waitUntil: 'networkidle' });
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  });

  it('shows a name full of markup as plain text', async () => {
    const eve = await union.person('<img src=x onerror=alert(1)>');
    const cookie = { name: 'session', value: eve.token ?? '', url: union.address };
    await context.addCookies([cookie]);
    await page.goto(`${union.address}/p`);
    expect(await page.textContent('h1')).toBe('Hello, <img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('takes no form that another site sent', async () => {
    const forged = await fetch(`${union.address}/p/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `session=${robin.token}`, origin: 'http://evil.example' },
    });
    expect(forged.status).toBe(401);
    expect((await robin.get('/api/v1/me')).status).toBe(200);
  });
});
