import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Keyring } from '../src/keys/keyring.js';
import { writeMaster } from '../src/keys/master-file.js';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const passphrase = 'eleven quiet herons in the reeds';

describe('the page of the keys after a locked start', () => {
  let union: TestUnion;
  let browser: Browser;
  let page: Page;
  let custodian: Person;
  let robin: Person;

  const text = async (): Promise<string> => (await page.textContent('main')) ?? '';
  const type = async (typed: string): Promise<void> => {
    await page.fill('#passphrase', typed);
    await page.click('form[action="/p/k"] button');
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    robin = await union.person('robin');
    custodian = await union.person('casey', ['custodian']);
    const keyring = union.app.get(Keyring);
    await writeMaster(keyring.dir, (await keyring.keys()).master, passphrase);
    keyring.forget();
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 400, height: 800 } });
    await context.addCookies([{ name: 'session', value: custodian.token ?? '', url: union.address }]);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('says that the keys are locked, and asks for the passphrase', async () => {
    const answer = await page.goto(`${union.address}/p/k`);
    expect(answer?.status()).toBe(200);
    expect(await page.getAttribute('#passphrase', 'type')).toBe('password');
    expect(await text()).toContain('locked');
    const width = await page.locator('html').evaluate((root) => root.scrollWidth);
    expect(width).toBeLessThanOrEqual(400);
  });

  it('is led to from the first page of a custodian, and others read there why something is missing', async () => {
    const lines = async (person: Person): Promise<unknown[]> => {
      const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
      return body.items.filter(({ code }) => code.startsWith('keys.'));
    };
    expect(await lines(custodian)).toEqual([
      expect.objectContaining({ code: 'keys.locked_open_them', href: '/p/k', urgent: true }),
    ]);
    expect(await lines(robin)).toEqual([
      expect.objectContaining({ code: 'keys.locked_ask', href: null, urgent: false }),
    ]);
  });

  it('stays locked after a wrong passphrase, and never shows it again', async () => {
    await type('eleven loud herons');
    expect(await page.locator('.problem').count()).toBe(1);
    expect(await page.content()).not.toContain('loud herons');
    expect(await page.inputValue('#passphrase')).toBe('');
    expect(union.app.get(Keyring).isLocked).toBe(true);
  });

  it('opens with the right one, and then asks for nothing', async () => {
    await type(passphrase);
    expect(await page.locator('.problem').count()).toBe(0);
    expect(await page.locator('#passphrase').count()).toBe(0);
    expect(union.app.get(Keyring).isLocked).toBe(false);
    await page.goto(`${union.address}/p/k?language=fr`);
    expect(await page.getAttribute('html', 'lang')).toMatch(/^fr/);
    expect(await page.locator('#passphrase').count()).toBe(0);
  });
});
