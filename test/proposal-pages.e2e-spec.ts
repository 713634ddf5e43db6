import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('a second person in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  let secretary: Page;
  let custodian: Page;

  const openAs = async (person: Person, locale = 'en-CA'): Promise<Page> => {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    await union.person('robin');
    secretary = await openAs(await union.person('sol', ['secretary']));
    custodian = await openAs(await union.person('casey', ['custodian']));
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is asked for by the secretary, who looks for somebody and says what they shall be', async () => {
    await secretary.goto(`${union.address}/p`);
    await secretary.click('text=Two people');
    await secretary.click('text=Give a mandate');
    await secretary.fill('#search', 'robin');
    await secretary.click('button:has-text("Search")');
    await secretary.selectOption('#role', 'steward');
    await secretary.fill('#reason', 'Elected at the meeting.');
    await secretary.click('button:has-text("Propose")');
    expect(await says(secretary)).toContain('It now waits for a second person');
  });

  it('is not the one who asked', async () => {
    await secretary.click('ul a:has-text("Give a mandate") >> nth=-1');
    const text = await says(secretary);
    expect(text).toContain('You proposed this, so a second person decides.');
    expect(await secretary.$('button:has-text("Approve")')).toBeNull();
    const answer = await secretary.request.post(`${secretary.url()}/a`, {
      form: { sure: 'true' },
      headers: { origin: union.address },
    });
    expect([answer.status(), await answer.text()]).toEqual([
      422,
      expect.stringContaining('You proposed this yourself. A second person has to decide.'),
    ]);
  });

  it('finds it on the first page, reads it in plain words, and approves', async () => {
    await custodian.goto(`${union.address}/p`);
    await custodian.click('text=Waiting for you as the second person: 1');
    await custodian.click('text=Give a mandate');
    const text = await says(custodian);
    for (const part of ['robin', 'Elected at the meeting.', 'Proposed by sol']) expect(text).toContain(part);
    await custodian.check('input[name=sure]');
    await custodian.click('button:has-text("Approve")');
    expect(await says(custodian)).toContain('Approved by casey');
  });

  it('shows everybody in office who holds what, and who gave it, in both languages', async () => {
    await custodian.goto(`${union.address}/p/m`);
    expect(await says(custodian)).toContain('given by sol and casey');
    await custodian.goto(`${union.address}/p/m?language=fr`);
    expect(await says(custodian)).toContain('donné par sol et casey');
  });

  it('tells the one who asked', async () => {
    await secretary.goto(`${union.address}/p`);
    await secretary.click('text=Something you proposed was approved.');
    expect(await says(secretary)).toContain('Approved by casey');
    await secretary.goto(`${union.address}/p`);
    await secretary.click('button:has-text("Put away")');
    expect(await says(secretary)).not.toContain('Something you proposed was approved.');
  });
});
