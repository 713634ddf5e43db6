import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { MonthTasks } from '../src/ledger/index.js';
import { startBrowser } from './support/browser.js';
import { pageOf, sendForm } from './support/forms.js';
import { memberWithCredit, recorded } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the book on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let tess: Person;
  let treasurer: Page;
  let trustee: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    tess = await union.person('tess', ['treasurer']);
    await recorded(tess, 'opening-balances', {
      till: 'bank',
      amountCents: 100_000,
      happenedOn: '2026-10-01',
    });
    treasurer = await openAs(tess);
    trustee = await openAs(await union.person('trent', ['trustee']));
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('takes an expense in few fields, as amounts are written here and there', async () => {
    await treasurer.goto(`${union.address}/p`);
    await treasurer.click('text=Record money');
    await treasurer.fill('#amount-x', '12,50');
    await treasurer.selectOption('#purpose-x', 'printing');
    await treasurer.fill('#note-x', 'Paper for the flyers.');
    await treasurer.click('button:has-text("Write down")');
    await treasurer.click('text=Written down.');
    const text = await says(treasurer);
    for (const part of ['$12.50: Bank → Printing', 'Paper for the flyers.', 'No paper was photographed yet.'])
      expect(text).toContain(part);
  });

  it('adds a photographed receipt to it, and shows it to who checks', async () => {
    const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
    await treasurer.setInputFiles('#file', { name: 'slip.pdf', mimeType: 'application/pdf', buffer });
    await treasurer.click('button:has-text("Add")');
    expect(await says(treasurer)).toContain('Paper of');
    await trustee.goto(treasurer.url());
    const href = await trustee.getAttribute('a:has-text("Paper of")', 'href');
    const read = await trustee.request.get(`${union.address}${href}`);
    expect([read.status(), read.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(await trustee.$('#file')).toBeNull();
  });

  it('undoes it, once', async () => {
    await treasurer.fill('#reason', 'Entered twice.');
    await treasurer.click('button:has-text("Undo")');
    expect(await says(treasurer)).toContain('Entered twice.');
    await treasurer.click('text=The entry that this one undoes');
    expect(await says(treasurer)).toContain('This entry was undone already.');
  });

  it('says in plain words that a form was used before, and where a payment is undone', async () => {
    const form = {
      key: randomUUID(),
      amount: '5,00',
      purpose: 'printing',
      happenedOn: '2026-11-21',
      from: 'bank',
    };
    expect((await sendForm(union, tess, '/p/li/x', form)).status).toBe(303);
    const again = async (language: string): Promise<string> =>
      (await sendForm(union, tess, `/p/li/x?language=${language}`, { ...form, amount: '6,00' })).text;
    for (const [language, words] of [
      ['en', 'This form recorded something else before, and nothing now.'],
      ['fr', 'Ce formulaire a déjà servi à inscrire autre chose; rien n’est inscrit cette fois.'],
    ] as const) {
      const text = await again(language);
      expect(text).toContain(words);
      expect(text).not.toContain('Idempotency');
    }
    await memberWithCredit(union, 'robin', 700);
    const [entry] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM ledger_entries WHERE kind = 'payment'`,
    );
    const page = (await pageOf(union, tess, `/p/le/${entry!.id}`)).text;
    expect(page).toContain('Undo it under “Take a payment”, on the page of whoever paid.');
    expect(page).not.toContain('/api/');
  });

  it('asks a second person above the limit', async () => {
    await treasurer.goto(`${union.address}/p/li`);
    await treasurer.fill('#amount-x', '300.00');
    await treasurer.click('button:has-text("Write down")');
    expect(await says(treasurer)).toContain('Above $200.00, or to yourself, two people sign');
    await treasurer.click('button:has-text("Ask a second person")');
    expect(await says(treasurer)).toContain('It now waits for a second person');
    await trustee.goto(`${union.address}/p/pr`);
    await trustee.click('a:has-text("Spend money")');
    await trustee.check('input[name=sure]');
    await trustee.click('button:has-text("Approve")');
    expect(await says(trustee)).toContain('Approved by trent');
  });

  it('comes to zero, account by account and month by month, in both languages', async () => {
    await trustee.goto(`${union.address}/p/tb`);
    const text = await says(trustee);
    for (const part of ['Difference: 0.00', 'Bank702.00', 'Rent300.00', '2026-11'])
      expect(text).toContain(part);
    const width = await trustee.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    await trustee.goto(`${union.address}/p/tb?language=fr`);
    expect(await says(trustee)).toContain('débits et crédits s’égalent');
    await trustee.goto(`${union.address}/p/tb?language=en`);
  });

  it('closes a month when nothing is open any more', async () => {
    union.app.get(MonthTasks).register({
      name: 'a test',
      openFor: (_actor, month) =>
        Promise.resolve(month === 2026 * 12 + 9 ? [{ code: 'money_page.open', href: '/p/tb' }] : []),
    });
    await treasurer.goto(`${union.address}/p/mo?month=2026-10`);
    expect(await treasurer.getAttribute('main ul a', 'href')).toBe('/p/tb');
    await treasurer.goto(`${union.address}/p/mo?month=2026-09`);
    const text = await says(treasurer);
    for (const part of ['Nothing is open for this month.', 'Difference: 0.00']) expect(text).toContain(part);
  });

  it('lists the entries of one account', async () => {
    await treasurer.goto(`${union.address}/p/tb`);
    await treasurer.click('main a:has-text("Rent")');
    expect(await treasurer.$$('main > ul > li')).toHaveLength(1);
  });
});
