import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { goTo } from './support/dues.js';
import { pageOf, sendForm } from './support/forms.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('what the by-laws say in numbers, on a page', () => {
  let union: TestUnion;
  let browser: Browser;
  let tess: Person;
  let trent: Person;
  let mel: Person;
  let treasurer: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
    mel = await union.person('mel');
    treasurer = await openAs(tess);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is there for every member to read, in their language, with its day and its source', async () => {
    const page = await openAs(mel);
    await page.goto(`${union.address}/p`);
    await page.click('text=Rates and numbers');
    expect(await page.title()).toBe('Rates and numbers · Kitchen Table (test)');
    const english = await says(page);
    expect(english).toMatch(/Dues a month, regular: \$22\.00from January 1, 2013 · Constitution VIII/);
    expect(english).toMatch(/Unpaid months until somebody is in bad standing: 2always · By-laws VI\.1/);
    await page.goto(`${union.address}/p/ru?language=fr`);
    const french = await says(page);
    expect(french).toMatch(/Cotisation par mois, régulier: 22,00\s\$à compter du 1 janvier 2013/);
    expect(french).toContain('pas vérifié à la source');
    expect(await page.$('form[action="/p/ru"]')).toBeNull();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('changes from a month to come, when the treasurer proposes it and a trustee agrees', async () => {
    await treasurer.goto(`${union.address}/p/ru`);
    await treasurer.click('text=Change what the by-laws say in numbers');
    await treasurer.selectOption('#rule-c', 'dues.monthly.regular');
    await treasurer.fill('#value-c', '24,50');
    expect(await treasurer.inputValue('#fromMonth-c')).toBe('2026-12');
    await treasurer.fill('#fromMonth-c', '2027-01');
    await treasurer.fill('#citation-c', 'General meeting of 21 November 2026, motion 3');
    await treasurer.click('form[action="/p/ru"] button');
    expect(await says(treasurer)).toContain('It now waits for a second person');
    const trustee = await openAs(trent);
    await trustee.goto(`${union.address}/p/pr`);
    await trustee.click('a:has-text("Change what the by-laws say in numbers")');
    const asked = await says(trustee);
    expect(asked).toContain('Dues a month, regular');
    expect(asked).toContain('$24.50');
    expect(asked).not.toContain('dues.monthly');
    const { pathname } = new URL(trustee.url());
    const french = (await pageOf(union, trent, `${pathname}?language=fr`)).text;
    expect(french).toContain('Cotisation par mois, régulier');
    expect(french).toMatch(/24,50\s\$/);
    await trustee.check('input[name=sure]');
    await trustee.click('button:has-text("Approve")');
    expect(await says(trustee)).toContain('Approved by trent');
    await trustee.goto(`${union.address}/p/ru`);
    expect(await says(trustee)).toMatch(
      /regular: \$22\.00from January 1, 2013.*\$24\.50from January 1, 2027 · General meeting of 21 November/,
    );
    goTo(union, '2027-01-02');
    await trustee.reload();
    expect(await says(trustee)).toMatch(/regular: \$24\.50from January 1, 2027 .*Before\$22\.00from January/);
    goTo(union, '2026-11-21');
  });

  it('comes back as it was typed when it cannot be, in French too', async () => {
    const form = {
      rule: 'dues.monthly.minimum',
      value: '12',
      fromMonth: '2027-02',
      citation: 'Motion « 4 »',
    };
    const propose = async (changed: Record<string, string>, person = tess): Promise<string> =>
      (await sendForm(union, person, '/p/ru?language=fr', { ...form, ...changed })).text;
    const words = await propose({ value: 'douze' });
    expect(words).toContain('Écrivez en chiffres un montant');
    for (const kept of ['value="douze"', 'value="2027-02"', 'value="Motion « 4 »"'])
      expect(words).toContain(kept);
    expect(words).toMatch(/<option value="dues\.monthly\.minimum" selected>/);
    expect(await propose({ value: '2000' })).toMatch(/Le nombre se situe entre 0,01\s\$ et 1\s000,00\s\$\./);
    expect(await propose({ rule: 'meeting.quorum', value: '5,5' })).toContain('Donnez un nombre entier.');
    expect(await propose({ fromMonth: '2026-11' })).toContain('à compter du premier d’un mois à venir');
    expect(await propose({ rule: 'dues.monthly.regular', fromMonth: '2027-01' })).toContain('existe déjà');
    // what the proposal's own check found leads to the field as well
    const tooMuch = await propose({ rule: 'money.spending-limit', value: '999999' });
    expect(tooMuch).toContain('href="#value-c"');
    expect(tooMuch).toContain('aria-describedby="value-c-error"');
    expect(tooMuch).not.toContain('payload');
    const nobody = await sendForm(union, tess, '/p/ru', { ...form, citation: '' });
    expect([nobody.status, nobody.text.includes('This is too short.')]).toEqual([400, true]);
  });

  it('is changed by nobody who is neither treasurer nor secretary', async () => {
    const form = { rule: 'meeting.quorum', value: '7', fromMonth: '2027-02', citation: 'Motion 5' };
    for (const person of [mel, trent, await union.person('casey', ['custodian', 'steward'])]) {
      expect((await sendForm(union, person, '/p/ru', form)).status).toBe(404);
      expect((await pageOf(union, person, '/p/ru')).text).not.toContain('action="/p/ru"');
    }
    const sol = await union.person('sol', ['secretary']);
    expect((await sendForm(union, sol, '/p/ru', form)).location).toBe('/p/pr?asked=true');
  });
});
