import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const fresh = 'seven quiet geese over the harbour';

describe('losing everything and coming back', () => {
  let union: TestUnion;
  let browser: Browser;
  let lost: Page;
  let word: string;
  let mark: string;

  const pageOf = async (person: Person | null): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 400, height: 800 } });
    if (person?.token)
      await context.addCookies([{ name: 'session', value: person.token, url: union.address }]);
    return context.newPage();
  };
  const confirmAs = async (person: Person, letters: string): Promise<string> => {
    const page = await pageOf(person);
    await page.goto(`${union.address}/p`);
    await page.click('text=People who lost everything wait');
    expect(await page.textContent('main')).toContain('morgan');
    await page.fill('input[name="mark"]', letters);
    await page.click('button:has-text("I have met this person")');
    return (await page.textContent('main')) ?? '';
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    await union.person('morgan');
    lost = await pageOf(null);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('begins with a name, and gives a word to keep and letters to show', async () => {
    await lost.goto(`${union.address}/p/sign-in`);
    await lost.click('a[href="/p/lost"]');
    await lost.fill('#name', 'morgan');
    await lost.click('button:has-text("Begin")');
    word = (await lost.textContent('#word')) ?? '';
    mark = (await lost.textContent('#mark')) ?? '';
    expect([word, mark].map((each) => each.length)).toEqual([19, 6]);
  });

  it('needs two officers who type the letters from the phone before them', async () => {
    const secretary = await union.person('sasha', ['secretary']);
    const custodian = await union.person('casey', ['custodian']);
    expect(await confirmAs(secretary, 'BBBBBB')).toContain('not the letters');
    expect(await confirmAs(secretary, mark.toLowerCase())).toContain('You have confirmed.');
    expect(await confirmAs(custodian, mark)).toContain('The word works from');
  });

  it('ends with a new passphrase', async () => {
    await lost.goto(`${union.address}/p/lost`);
    await lost.fill('#word', word.toLowerCase().replaceAll('-', ' '));
    await lost.fill('#passphrase', fresh);
    await lost.fill('#again', `${fresh} mistyped`);
    await lost.click('button:has-text("Set the new passphrase")');
    expect(await lost.textContent('[role=alert]')).toContain('differ');
    await lost.fill('#word', word);
    await lost.fill('#passphrase', fresh);
    await lost.fill('#again', fresh);
    await lost.click('button:has-text("Set the new passphrase")');
    expect(await lost.textContent('h1')).toBe('The new passphrase is set');
    await lost.click('main >> text=Sign in');
    await lost.fill('#name', 'morgan');
    await lost.fill('#passphrase', fresh);
    await lost.click('button:has-text("Sign in") >> nth=0');
    expect(await lost.textContent('h1')).toContain('morgan');
    expect(await lost.textContent('main')).toContain('has a new passphrase');
  });

  it('is stopped from the first page by whoever lost nothing', async () => {
    const robin = await union.person('robin');
    await union.stranger.post('/api/v1/recoveries', { name: 'robin' });
    const page = await pageOf(robin);
    await page.goto(`${union.address}/p`);
    await page.click('text=If that is not you, stop it now.');
    await page.click('button:has-text("Stop this")');
    expect(await page.textContent('main')).toContain('Nobody waits.');
  });
});
