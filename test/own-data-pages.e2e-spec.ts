import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { accepted, approve } from './support/carrying-out.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('one’s own data in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  let secretary: Person;
  let custodian: Person;
  let member: Person;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 400, height: 800 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
    member = await union.person('robin');
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is readable whole, in both languages', async () => {
    const page = await openAs(member);
    await page.goto(`${union.address}/p`);
    await page.click('text=My data');
    await page.click('text=All that is kept of me');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('chosen name');
    expect(text).toContain('robin');
    expect(text).not.toMatch(/own_(table|column)\./);
    await page.goto(`${union.address}/p/me/data?language=fr`);
    expect(await page.textContent('main')).toContain('nom choisi');
    // every table and column has its words
    const bare = await page.locator('th, h2').allTextContents();
    expect(bare.filter((head) => /^[a-z]+_[a-z_]+$|^[a-z]+[A-Z]\w*$/.test(head))).toEqual([]);
  });

  it('holds no code, no braces and nothing wider than a phone', async () => {
    await member.get('/api/v1/workers');
    const page = await openAs(custodian);
    await page.goto(`${union.address}/p/me/data`);
    const said = await page.locator('td, small').allTextContents();
    expect(said.filter((text) => /[{}]|\b[a-z]+[A-Z]\w*|^[a-z_]+\.[a-z_]+$/.test(text))).toEqual([]);
    const width = await page.locator('html').evaluate((root) => root.scrollWidth);
    expect(width).toBeLessThanOrEqual(400);
  });

  it('is corrected by a steward, who gives a word back', async () => {
    const page = await openAs(member);
    await page.goto(`${union.address}/p/me`);
    await page.selectOption('#what', 'pronouns');
    await page.fill('#text', 'they, please');
    await page.click('button:has-text("Ask")');
    expect(await page.textContent('main')).toContain('nobody has answered yet');
    const desk = await openAs(secretary);
    await desk.goto(`${union.address}/p`);
    await desk.click('text=Corrections that people ask for: 1');
    expect(await desk.textContent('main')).toContain('they, please');
    await desk.fill('textarea', 'Done, sorry.');
    await desk.click('button:has-text("Done")');
    expect(await desk.textContent('main')).toContain('Nobody waits for a correction.');
    await page.goto(`${union.address}/p`);
    await page.click('text=A correction you asked for was answered.');
    expect(await page.textContent('main')).toContain('Done, sorry.');
  });

  it('goes into a file that one asks for, who cannot approve it, and a custodian can', async () => {
    const page = await openAs(secretary);
    await page.goto(`${union.address}/p/ex`);
    await page.fill('#reason', 'phone tree');
    await page.click('button:has-text("Ask for a file")');
    expect(await page.textContent('main')).toContain('You asked.');
    const { items } = accepted(
      await secretary.get<{ items: { id: string }[] }>('/api/v1/proposals?view=mine'),
    );
    const id = items[0]!.id;
    await expect(approve(secretary, id)).rejects.toThrow();
    await page.goto(`${union.address}/p/ex`);
    expect(await page.textContent('main')).toContain('You have no files.');
    const desk = await openAs(custodian);
    await desk.goto(`${union.address}/p/pr/${id}`);
    await desk.check('input[name=sure]');
    await desk.click('button:has-text("Approve")');
    await page.goto(`${union.address}/p/ex`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Fetch')]);
    expect(download.suggestedFilename()).toBe('table-1.csv');
  });

  it('is left behind after one asks, is sure, and a custodian agrees', async () => {
    const page = await openAs(member);
    await page.goto(`${union.address}/p/me/e`);
    await page.fill('#reason', 'I moved away');
    await page.check('input[name=sure]');
    await page.click('button:has-text("Ask to be erased")');
    expect(await page.textContent('main')).toContain('You asked.');
    const { items } = accepted(await member.get<{ items: { id: string }[] }>('/api/v1/proposals?view=mine'));
    await approve(custodian, items[0]!.id);
    await page.goto(`${union.address}/p`);
    expect(page.url()).toContain('/p/sign-in');
  });
});
