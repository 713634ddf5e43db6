import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SealingService } from '../src/audit/index.js';
import { retentionRules } from '../src/retention/index.js';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the log and what is kept, in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 400, height: 800 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('lets a trustee write a seal down and compare it later', async () => {
    const page = await openAs(await union.person('tam', ['trustee']));
    await union.app.get(SealingService).seal();
    await page.goto(`${union.address}/p`);
    await page.click('text=The log, checked');
    const [number, ...signs] = ((await page.textContent('.anchor')) ?? '').split(' ');
    await page.fill('#number', number ?? '');
    await page.fill('#hash', signs.join(' '));
    await page.click('button:has-text("Compare now")');
    const text = (await page.textContent('[role=status]')) ?? '';
    expect(text).toContain('All as it was sealed');
    expect(text).toContain('still the same');
  });

  it('says so when the seal is another one', async () => {
    const page = await openAs(await union.person('theo', ['trustee']));
    await page.goto(`${union.address}/p/lg?language=fr`);
    await page.fill('#number', '1');
    await page.fill('#hash', 'abcd '.repeat(8));
    await page.click('button:has-text("Comparer maintenant")');
    expect(await page.textContent('[role=alert]')).toContain('Le bloc 1 n’est pas celui que vous avez noté');
  });

  it('tells every member, in both languages, what there is and when it goes', async () => {
    const page = await openAs(await union.person('robin'));
    await page.goto(`${union.address}/p`);
    await page.click('text=If somebody demands the data');
    expect(await page.locator('tbody tr').count()).toBe(new Set(retentionRules.map(({ what }) => what)).size);
    expect(await page.textContent('tr:has-text("Ended sign-ins")')).toContain('30 d');
    await page.goto(`${union.address}/p/kept?language=fr`);
    expect(await page.textContent('h1')).toBe('Si quelqu’un exige les données');
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
  });

  it('shows the log’s seals to no member', async () => {
    const page = await openAs(await union.person('max'));
    expect((await page.goto(`${union.address}/p/lg`))?.status()).toBe(404);
  });
});
