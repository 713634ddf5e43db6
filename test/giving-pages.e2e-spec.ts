import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { pageOf, sendForm } from './support/forms.js';
import { balanceOf, memberWithCredit } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const today = '2026-11-21';

describe('money to one person', () => {
  let union: TestUnion;
  let browser: Browser;
  let tess: Person;
  let trent: Person;
  let robin: Person;
  let account: string;
  let treasurer: Page;
  let trustee: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';
  const find = async (search: string): Promise<void> => {
    await treasurer.goto(`${union.address}/p`);
    await treasurer.click('text=Money to somebody');
    await treasurer.fill('#search', search);
    await treasurer.click('button:has-text("Find")');
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
    ({ person: robin, account } = await memberWithCredit(union, 'robin', 3_000));
    [treasurer, trustee] = await Promise.all([openAs(tess), openAs(trent)]);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('needs money that was there before, which the treasurer writes down, once', async () => {
    await treasurer.goto(`${union.address}/p/li`);
    await treasurer.click('text=Money that was there before');
    const key = await treasurer.getAttribute('form[action="/p/li/o"] input[name=key]', 'value');
    await treasurer.fill('#amount-o', '970,00');
    await treasurer.fill('#happenedOn-o', '2026-10-01');
    await treasurer.selectOption('#till-o', 'bank');
    await treasurer.click('form[action="/p/li/o"] button');
    await treasurer.click('text=Written down.');
    expect(await says(treasurer)).toContain('$970.00: Opening balances → Bank');
    const again = { key: key ?? '', amount: '970,00', happenedOn: '2026-10-01', till: 'bank' };
    expect((await sendForm(union, tess, '/p/li/o', again)).status).toBe(303);
    expect(await balanceOf(trent, 'assets:bank')).toBe(100_000);
  });

  it('is their own credit back, all of it unless less is typed, with a reason that is theirs to read', async () => {
    await find('robin');
    expect(await says(treasurer)).toContain('Credit: $30.00');
    expect(await treasurer.inputValue('#amount-r')).toBe('30.00');
    expect(await treasurer.title()).toBe('Money to somebody · Kitchen Table (test)');
    await treasurer.fill('#note-r', 'They moved away.');
    await treasurer.click('form[action="/p/lo/r"] button');
    await treasurer.click('text=Written down.');
    expect(await says(treasurer)).toContain('$30.00: Bank → Credit of member 1');
    expect(await balanceOf(trent, account)).toBe(0);
    expect((await robin.get('/api/v1/me/data')).text).toContain('They moved away.');
    await find('1');
    expect(await says(treasurer)).not.toContain('Pay their credit back');
  });

  it('is strike pay, and above what one may spend alone another signs', async () => {
    await find('robin');
    await treasurer.fill('#amount-x', '300');
    await treasurer.fill('#note-x', 'Second week of the picket.');
    await treasurer.click('form[action="/p/lo/x"] button');
    expect(await says(treasurer)).toContain('Above $200.00, or to yourself, two people sign');
    expect(await treasurer.inputValue('#note-x')).toBe('Second week of the picket.');
    await treasurer.click('button:has-text("Ask a second person")');
    expect(await says(treasurer)).toContain('It now waits for a second person');
    await trustee.goto(`${union.address}/p/pr`);
    await trustee.click('a:has-text("Spend money")');
    for (const part of ['Strike pay', '$300.00', 'robin', 'Second week'])
      expect(await says(trustee)).toContain(part);
    await trustee.check('input[name=sure]');
    await trustee.click('button:has-text("Approve")');
    expect(await balanceOf(trent, 'expenses:strike-pay')).toBe(30_000);
    expect((await robin.get('/api/v1/me/data')).text).toContain('Second week of the picket.');
  });

  it('comes back as it was typed, in French too, with a sentence for what is wrong', async () => {
    const refund = {
      ...{ workerId: robin.workerId, key: randomUUID(), from: 'cash-box' },
      ...{ amount: 'douze', happenedOn: today, note: 'Trop payé en octobre.' },
    };
    const french = await sendForm(union, tess, '/p/lo/r?language=fr', refund);
    expect(french.status).toBe(400);
    expect(french.text).toContain('Écrivez en chiffres un montant au-dessus de 0, par exemple 22,50.');
    for (const kept of ['value="douze"', 'value="Trop payé en octobre."', `value="${refund.key}"`])
      expect(french.text).toContain(kept);
    expect(french.text).toMatch(/<option value="cash-box" selected>/);
    const most = await sendForm(union, tess, '/p/lo/r', { ...refund, amount: '0.01', from: 'bank' });
    expect([most.status, most.text.includes('on that day and since, at most $0.00')]).toEqual([422, true]);
    const short = await sendForm(union, tess, '/p/lo/r?language=fr', {
      ...refund,
      amount: '1',
      from: 'bank',
    });
    expect(short.text).toMatch(/au plus 0,00\s\$/);
    const nothing = await sendForm(union, tess, '/p/lo/x', {
      ...{ workerId: robin.workerId, key: randomUUID(), purpose: 'hardship', from: 'bank' },
      ...{ amount: '0', happenedOn: today },
    });
    expect([nothing.status, nothing.text.includes('an amount above 0')]).toEqual([400, true]);
  });

  it('and any other money comes back as it was typed too', async () => {
    const income = {
      ...{ key: randomUUID(), amount: '45.50', happenedOn: '2026-11-22' },
      ...{ kind: 'grants', into: 'petty-cash', note: 'From the city.' },
    };
    const answer = await sendForm(union, tess, '/p/li/i', income);
    expect([answer.status, answer.text.includes('This day is still to come.')]).toEqual([422, true]);
    for (const kept of ['value="45.50"', 'value="2026-11-22"', 'value="From the city."', income.key])
      expect(answer.text).toContain(kept);
    expect(answer.text).toMatch(/<option value="grants" selected>.*<option value="petty-cash" selected>/s);
    const other = await sendForm(union, tess, '/p/li/o', { ...income, till: 'bank' });
    expect([other.status, other.text.includes('This field is not known here')]).toEqual([400, true]);
  });

  it('goes to members alone', async () => {
    await find('trent');
    expect(await says(treasurer)).toContain('this person has no number yet');
    expect(await treasurer.$('form[method=post][action^="/p/lo"]')).toBeNull();
  });

  it('is given by nobody but the treasurer, to whom anybody else who is not there looks absent', async () => {
    const form = {
      ...{ key: randomUUID(), amount: '1', happenedOn: today, from: 'bank' },
      ...{ workerId: robin.workerId, note: 'x' },
    };
    const others = [trent, robin, await union.person('sol', ['secretary', 'delegate', 'steward'])];
    for (const person of others) {
      expect((await pageOf(union, person, '/p/lo')).status).toBe(404);
      expect((await sendForm(union, person, '/p/lo/r', form)).status).toBe(404);
      expect((await pageOf(union, person, '/p')).text).not.toContain('"/p/lo"');
    }
    for (const workerId of [randomUUID(), 'nobody', ''])
      expect((await sendForm(union, tess, '/p/lo/r', { ...form, workerId })).status).toBe(404);
  });

  it('fits a phone in both languages', async () => {
    for (const language of ['en', 'fr']) {
      await treasurer.goto(`${union.address}/p/lo?of=${robin.workerId}&language=${language}`);
      expect(await treasurer.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    expect(await says(treasurer)).toContain('Indemnité de grève ou aide');
  });
});
