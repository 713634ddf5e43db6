import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { delegateWithCredential, goTo, initiate, once, pay } from './support/dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const shots = process.env['SHOTS'];

describe('the pages about dues', () => {
  let union: TestUnion;
  let browser: Browser;
  let delegate: Person;
  let member: Person;
  let page: Page;
  const complaints: string[] = [];

  const pageOf = async (person: Person | null, locale = 'en-CA'): Promise<Page> => {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } });
    if (person?.token)
      await context.addCookies([{ name: 'session', value: person.token, url: union.address }]);
    const opened = await context.newPage();
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return opened;
  };
  const shot = async (name: string, shown: Page = page): Promise<void> => {
    const isNarrow = await shown.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
    expect([name, isNarrow]).toEqual([name, true]);
    if (shots) await shown.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  const open = (path: string, shown: Page = page) => shown.goto(union.address + path);
  const text = (shown: Page = page): Promise<string> => shown.innerText('main');
  const received = async (): Promise<number> => {
    const [row] = await union.db.query<{ count: number }[]>('SELECT count(*)::int FROM dues_payments');
    return row!.count;
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    delegate = await delegateWithCredential(union, 'dana');
    member = await union.person('robin');
    await union.person('robert');
    await initiate(delegate, member.workerId);
    goTo(union, '2027-02-10');
    page = await pageOf(delegate);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('let a delegate take a payment in three taps and show the receipt', async () => {
    await open('/p');
    await page.click('text=Take a payment');
    await page.fill('#search', 'rob');
    await shot('pay-1');
    await page.click('text=Find');
    await shot('pay-2');
    await page.click('main a:has-text("robin")');
    await shot('pay-3');
    expect(await page.innerText('.choices button >> nth=0')).toContain('$66.00');
    await page.click('.choices button >> nth=0');
    await shot('pay-4');
    expect(await page.innerText('#number')).toMatch(/^\d+-\d+$/);
    expect(await text()).toContain('December 2026, January 2027, February 2027');
    expect(await text()).toContain('in good standing');
    expect(await page.title()).not.toMatch(/union|dues|robin/i);
  });

  it('count a payment once, however often its page is sent again', async () => {
    const before = await received();
    const number = await page.innerText('#number');
    await page.reload();
    expect(await page.innerText('#number')).toBe(number);
    expect(await received()).toBe(before);
  });

  it('show a member how they stand, the receipt, and nothing that tells on a shared phone', async () => {
    const own = await pageOf(member);
    await open('/p', own);
    await own.click('text=How I stand');
    expect(await text(own)).toContain('You are in good standing.');
    expect(await text(own)).toContain('dana (delegate) recorded a payment of yours');
    expect(await own.title()).not.toMatch(/union|dues|standing|robin/i);
    await shot('status', own);
    await own.click('main ul a >> nth=0');
    expect(await text(own)).toContain('$66.00');
    await shot('receipt', own);
    const address = (await own.getAttribute('.qr ~ p a', 'href')) ?? '';
    expect(new URL(address).pathname).toMatch(/^\/r\/[\w-]{14}$/);
    const stranger = await pageOf(null);
    await stranger.goto(address);
    expect(await text(stranger)).toContain('This receipt was issued.');
    expect(await text(stranger)).toContain('$66.00');
    expect(await stranger.innerText('body')).not.toMatch(/robin|dana/);
    expect(await stranger.context().cookies()).toEqual([]);
    await shot('checked', stranger);
  });

  it('check a code that somebody types, and say that a withdrawn one was withdrawn', async () => {
    const stranger = await pageOf(null, 'fr-CA');
    const { body } = await pay(delegate, member.workerId, { receivedOn: '2027-02-10' });
    await open('/r', stranger);
    await stranger.fill('#code', 'AAAA-BBBB-CCCC');
    await stranger.click('main button');
    expect(await text(stranger)).toContain('Aucun reçu n’a ce code');
    await delegate.post(`/api/v1/dues/payments/${body.id}/reversal`, { reason: 'Twice.' }, once());
    await stranger.fill('#code', body.receipt.code.toLowerCase());
    await stranger.click('main button');
    expect(await text(stranger)).toContain('puis retiré');
    await shot('checked-fr', stranger);
    const [wrong, absent] = await Promise.all(
      ['/r/AAAA-BBBB-CCCC', '/r/AAAA/BBBB'].map((path) => fetch(union.address + path)),
    );
    expect([wrong!.status, wrong!.headers.get('content-type')]).toEqual([
      absent!.status,
      absent!.headers.get('content-type'),
    ]);
  });

  it('show nobody the receipt of somebody else', async () => {
    const { body } = await member.get<{ receipts: { number: string }[] }>('/api/v1/me/status');
    const path = `/p/st/r/${body.receipts[0]!.number}`;
    const other = await pageOf(delegate);
    for (const absent of [path, '/p/st/r/99-99', '/p/st/r/nothing'])
      expect([absent, (await open(absent, other))?.status()]).toEqual([absent, 404]);
  });

  it('make a member on the spot, and let the delegate undo it with a reason', async () => {
    await open('/p/pay?search=robert');
    await shot('join');
    await page.click('button[value=minimum]');
    expect(await page.innerText('#number')).toMatch(/^\d+-\d+$/);
    await open('/p/pay/t');
    await shot('today');
    expect(await text()).toContain('In your hand under number 1');
    await page.click('li:has-text("robert") summary');
    await page.fill('details[open] input[name=reason]', 'They only wanted to look.');
    await page.click('details[open] button');
    expect(await text()).toContain('undone');
    await open('/p/pay?search=robert');
    expect(await text()).toContain('not a member yet');
  });

  it('take another amount, say what is wrong with one, and ask a second person about an old day', async () => {
    const before = await received();
    await open(`/p/pay?of=${member.workerId}`);
    await page.click('text=Another amount');
    await page.fill('#other', 'ten');
    await page.press('#other', 'Enter');
    expect(await page.innerText('[role=alert]')).toContain('Write the amount in digits');
    expect(await received()).toBe(before);
    await page.click('text=Another amount');
    await page.fill('#other', '10,50');
    await page.click('details button:has-text("Take this amount")');
    expect(await text()).toContain('$10.50');
    await open(`/p/pay?of=${member.workerId}&earlier=true`);
    await page.fill('#on', '2027-01-20');
    await page.click('.choices button >> nth=0');
    expect(await page.innerText('[role=alert]')).toContain('a second person has to confirm');
    await page.fill('#reason', 'The phone was broken.');
    await page.click('text=Ask a second person');
    expect(page.url()).toContain('/p/pr');
    expect(await received()).toBe(before + 1);
  });

  it('speak French, and are for those who take dues', async () => {
    const french = await pageOf(delegate, 'fr-CA');
    await open(`/p/pay?of=${member.workerId}&language=fr`, french);
    expect(await text(french)).toContain('Touchez la somme reçue');
    expect(await french.innerText('.choices button >> nth=0')).toContain('$');
    await shot('pay-fr', french);
    const own = await pageOf(member);
    expect((await open('/p/pay', own))?.status()).toBe(404);
    expect(await own.innerText('body')).not.toContain('Take a payment');
    await open('/p/st?language=fr', own);
    expect(await text(own)).toContain('Vous êtes en règle.');
    await shot('status-fr', own);
  });

  it('give the browser nothing to complain of but what was refused', () => {
    expect(complaints.filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([]);
  });
});
