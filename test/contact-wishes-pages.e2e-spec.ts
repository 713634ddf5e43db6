import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { sendForm } from './support/forms.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const own = '/api/v1/me/contact-wishes';

describe('the page of where and how I am told', () => {
  let union: TestUnion;
  let browser: Browser;
  let robin: Person;
  let page: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({
      ...{ locale: 'en-CA', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
    });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (on: Page = page): Promise<string> => (await on.textContent('main')) ?? '';
  const keep = (on: Page = page): Promise<void> => on.click('form[action="/p/da/w"] button');

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    robin = await union.person('robin');
    page = await openAs(robin);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is found on the first page, and says what holds until I wish otherwise', async () => {
    await page.goto(`${union.address}/p`);
    await page.click('text=Where I am reminded');
    expect(await page.title()).not.toMatch(/syndic|union|kitroom/i);
    expect(await says()).toContain('Until you wish otherwise');
    expect(await page.inputValue('#quietFromMinute-w')).toBe('21:00');
    expect(await page.inputValue('#timeZone-w')).toBe('America/Toronto');
  });

  it('keeps what I wish on a small phone without scripts', async () => {
    await page.selectOption('#wording-w', { label: 'One line that gives nothing away' });
    await page.check('text=Somebody else reads this phone');
    await page.fill('#quietFromMinute-w', '22:30');
    await page.check('text=Sunday');
    await page.fill('#digestMinute-w', '18:00');
    await page.fill('#pausedUntilOn-w', '2026-12-24');
    await keep();
    expect(page.url()).toBe(`${union.address}/p/da`);
    expect((await robin.get(own)).body).toEqual({
      ...{ channel: 'email', wording: 'neutral', isPhoneShared: true, timeZone: 'America/Toronto' },
      ...{ quietFromMinute: 1_350, quietUntilMinute: 480, quietWeekdays: [7], digestMinute: 1_080 },
      ...{ pausedUntilOn: '2026-12-24', version: 1 },
    });
    expect(await page.isChecked('input[name=quiet7]')).toBe(true);
    expect(await page.inputValue('#pausedUntilOn-w')).toBe('2026-12-24');
    const width = await page.locator('html').evaluate((root) => root.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  it('comes back as I typed it when something is wrong, with the error at its field', async () => {
    await page.fill('#quietUntilMinute-w', '');
    await page.fill('#timeZone-w', 'Toronto');
    await page.uncheck('input[name=quiet7]');
    await page.check('text=Monday');
    await keep();
    expect(await says()).toContain('Give a time zone by its name');
    expect(await page.inputValue('#timeZone-w')).toBe('Toronto');
    expect(await page.isChecked('input[name=quiet7]')).toBe(false);
    expect(await page.isChecked('input[name=quiet1]')).toBe(true);
    await page.fill('#timeZone-w', 'America/Toronto');
    await keep();
    expect(await page.textContent('#quietUntilMinute-w-error')).toContain('Give both, or neither');
    await page.fill('#quietFromMinute-w', '');
    await keep();
    expect((await robin.get(own)).body).toMatchObject({
      ...{ quietFromMinute: null, quietUntilMinute: null, quietWeekdays: [1], version: 2 },
    });
  });

  it('tells me when I changed it elsewhere meanwhile, and keeps what I typed', async () => {
    const { body } = await robin.get<{ version: number }>(own);
    const { version, ...wishes } = body;
    await robin.send('PUT', own, wishes, { 'if-match': `"${version}"` });
    await page.selectOption('#channel-w', 'list');
    await keep();
    expect(await says()).toContain('Somebody changed this since you read it');
    expect(await page.inputValue('#channel-w')).toBe('list');
    await keep();
    expect((await robin.get(own)).body).toMatchObject({ channel: 'list', version: version + 2 });
  });

  it('keeps address and wishes apart', async () => {
    await page.fill('#address', 'robin@example.org');
    await page.click('form[action="/p/da"] button');
    expect(await page.inputValue('#address')).toBe('robin@example.org');
    expect(await page.inputValue('#channel-w')).toBe('list');
  });

  it('shows my wishes among all that is kept of me, in words', async () => {
    await page.goto(`${union.address}/p/me/data`);
    for (const part of ['How I want to be told', 'a line that gives nothing away', 'here only'])
      expect(await says()).toContain(part);
  });

  it('speaks French, and takes a time as it is written there', async () => {
    await page.goto(`${union.address}/p/da?language=fr`);
    for (const part of ['Comment me joindre', 'samedi', 'Aucun message', 'Garder ces souhaits'])
      expect(await says()).toContain(part);
    const form = { channel: 'email', wording: 'empty', quietFromMinute: '21h30', quietUntilMinute: '7:00' };
    const rest = { digestMinute: '', pausedUntilOn: '', timeZone: '', version: '0' };
    const sam = await union.person('sam');
    expect((await sendForm(union, sam, '/p/da/w', { ...form, ...rest })).status).toBe(303);
    expect((await sam.get(own)).body).toMatchObject({ quietFromMinute: 1_290, quietUntilMinute: 420 });
    const wrong = await sendForm(union, sam, '/p/da/w', {
      ...form,
      ...rest,
      digestMinute: 'noon',
      version: '1',
    });
    expect([wrong.status, wrong.text.includes('value="noon"')]).toEqual([400, true]);
    expect(wrong.text).toContain('Give a time like 21:00.');
  });

  it('is for nobody who is not signed in, and takes no form of another site', async () => {
    const stranger = await fetch(`${union.address}/p/da`, { redirect: 'manual' });
    expect(stranger.headers.get('location')).toBe('/p/sign-in');
    const foreign = await fetch(`${union.address}/p/da/w`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `session=${robin.token}`, origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ channel: 'email' }),
    });
    expect(foreign.status).toBe(401);
  });
});
