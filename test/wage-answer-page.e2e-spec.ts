import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { payBases } from '../src/wage-surveys/index.js';
import { MapService } from '../src/workplaces/index.js';
import { heldPay, makeCodes, openSurvey, surveys } from './support/answers.js';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the page behind a link, on a phone without scripts', () => {
  let union: TestUnion;
  let browser: Browser;
  let olive: Person;
  let page: Page;
  let id: string;
  let address: string;
  let codes: string[];

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    olive = await union.person('olive', ['organizer']);
    const map = union.app.get(MapService);
    await union.db.transaction(async (tx) => {
      const employers = await map.addEmployers(tx, union.operator, ['Harbour <i>Health'], null);
      const employerId = employers.get('Harbour <i>Health')!;
      await map.addSites(tx, union.operator, [{ employerId, name: 'Queen Street' }], null);
      await map.addJobClasses(tx, union.operator, ['outreach worker'], null);
    });
    id = await openSurvey(olive, { groups: ['gender'] });
    codes = await makeCodes(olive, id, 15);
    address = String((await olive.get(`${surveys}/${id}`)).body['answerPath']);
    const viewport = { width: 360, height: 740 };
    const context = await browser.newContext({ locale: 'fr-CA', viewport, javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('opens in the phone’s language, changes it by a link, and sets no cookie', async () => {
    await page.goto(`${union.address}${address}/${codes[0]}`);
    expect(await page.textContent('h1')).toBe('Quelques questions');
    await page.click('text=English');
    expect(await page.textContent('h1')).toBe('A few questions');
    expect(await page.inputValue('#code')).toBe(codes[0]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.locator('nav form, header a[href="/p"]').count()).toBe(0);
    expect(await page.textContent('body')).not.toMatch(/union|syndi|wage|grievance/i);
  });

  it('says by field what to look at again, and keeps what was typed', async () => {
    await page.selectOption('#employer', { label: 'Harbour <i>Health' });
    await page.fill('#jobClassOther', 'Kit maker');
    await page.fill('#payAmount', '10');
    await page.selectOption('#payBasis', 'shift');
    await page.selectOption('[id="benefits.dental"]', 'not-eligible');
    await page.click('main button');
    expect(await page.textContent('[role=alert]')).toContain('Enter the hours of the shift');
    expect(await page.getAttribute('#shiftHours', 'aria-invalid')).toBe('true');
    expect(await page.inputValue('#jobClassOther')).toBe('Kit maker');
    expect(await page.inputValue('#payBasis')).toBe('shift');
    expect(await page.inputValue('[id="benefits.dental"]')).toBe('not-eligible');
    expect(await page.inputValue('#code')).toBe(codes[0]);
    expect(await heldPay(union, id, 'id')).toEqual([]);
  });

  it('thanks, tells of a claim, and says of a second try only that the code is no good', async () => {
    await page.fill('#shiftHours', '3');
    await page.click('main button');
    expect(await page.textContent('h1')).toBe('Thank you');
    expect(await page.textContent('main')).toContain('3.3333 an hour');
    expect(await heldPay(union, id, 'id')).toEqual(['10.00']);
    await page.goto(`${union.address}${address}/${codes[0]}`);
    await page.click('text=English');
    await page.fill('#employerOther', 'Somewhere');
    await page.fill('#jobClassOther', 'Kit maker');
    await page.fill('#payAmount', '20');
    await page.selectOption('#payBasis', 'hour');
    await page.click('main button');
    expect(await page.textContent('[role=alert]')).toContain('This code cannot be used');
    expect(await page.inputValue('#jobClassOther')).toBe('Kit maker');
    expect(await heldPay(union, id, 'id')).toHaveLength(1);
  });

  it('takes every basis it offers', async () => {
    const own = codes.slice(1);
    for (const basis of payBases) {
      const isPaid = basis !== 'unpaid' && basis !== 'in-kind';
      const form = new URLSearchParams({
        code: own.pop()!,
        employerOther: 'Somewhere',
        jobClassOther: 'Kit maker',
        payAmount: isPaid ? '900' : '',
        payBasis: basis,
        shiftHours: basis === 'shift' || basis === 'day' ? '8' : '',
        hoursPerWeek: '30',
      });
      if (basis === 'hour') form.set('payAmount', '21,50');
      if (basis === 'year') form.set('payAmount', '38000');
      const answer = await fetch(union.address + address, {
        method: 'POST',
        body: form,
        headers: { origin: union.address },
      });
      expect([basis, answer.status]).toEqual([basis, 200]);
    }
  });

  it('offers no form once the last day is over, and nothing at an address that is none', async () => {
    const today = union.clock.instant;
    union.clock.instant = new Date('2026-12-17T12:00:00Z');
    const late = await union.stranger.get(address);
    union.clock.instant = today;
    expect([late.status, late.text.includes('<form')]).toEqual([409, false]);
    expect(late.text).toContain('2026-12-15');
    const none = await union.stranger.get('/a/ZZZZZZZZ');
    expect([none.status, none.headers.get('set-cookie')]).toEqual([404, null]);
    expect((await union.stranger.get(`${address}/whatever`)).status).toBe(200);
  });
});
