import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Credential, makeMember, takeDues } from './support/taking-dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages of who takes dues, on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let treasurer: Page;
  let delegate: Page;
  let trustee: Page;
  let member: Person;
  let credential: Credential;

  const openAs = async (person: Person, locale = 'en-CA'): Promise<Page> => {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env['PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect([name, wide]).toEqual([name, false]);
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    const tam = await union.person('tam', ['treasurer']);
    const dana = await union.person('dana', ['delegate']);
    const tracy = await union.person('tracy', ['trustee']);
    member = await union.person('member');
    await makeMember(union, member);
    treasurer = await openAs(tam);
    delegate = await openAs(dana);
    trustee = await openAs(tracy, 'fr-CA');
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('lets the treasurer give a credential to a delegate of today', async () => {
    await treasurer.goto(`${union.address}/p`);
    await treasurer.click('text=Who takes dues');
    await treasurer.selectOption('select[name=workerId]', { label: 'dana' });
    await treasurer.fill('input[name=sponsorNumber]', '99');
    await treasurer.click('button:has-text("Give")');
    expect(await says(treasurer)).toContain('Whoever answers for a delegate is a member');
    await treasurer.fill('input[name=sponsorNumber]', '1');
    await treasurer.click('button:has-text("Give")');
    expect(await says(treasurer)).toMatch(/1 · dana.*\$0\.00 in hand.*member answers for them/);
    const [row] = await union.db.query<Credential[]>('SELECT id, number FROM delegate_credentials');
    credential = row!;
    await takeDues(union, { credential, from: member, cents: 2200, on: '2026-11-05' });
    await takeDues(union, { credential, from: member, cents: 1101, on: '2026-11-06', method: 'transfer' });
  });

  it('writes down once what is handed over, and says what is wrong', async () => {
    await treasurer.goto(`${union.address}/p/cr`);
    await treasurer.click('summary:has-text("They hand something over")');
    await treasurer.fill('input[name=amount]', '23,00');
    await treasurer.click('button:has-text("I received it")');
    expect(await says(treasurer)).toContain('at most $22.00 can be handed over');
    await treasurer.click('summary:has-text("They hand something over")');
    await treasurer.fill('input[name=amount]', '0');
    await treasurer.click('button:has-text("I received it")');
    expect(await says(treasurer)).toContain('Write an amount above 0 in digits');
    await treasurer.goto(`${union.address}/p/cr`);
    await treasurer.click('summary:has-text("They hand something over")');
    await treasurer.fill('input[name=amount]', '20');
    await picture(treasurer, 'credentials');
    await treasurer.click('button:has-text("I received it")');
    expect(await says(treasurer)).toContain('$2.00 in hand');
  });

  it('lets a delegate look, count and report, and answer what is asked at a line', async () => {
    await delegate.goto(`${union.address}/p`);
    await delegate.click('text=Reports');
    expect(await says(delegate)).toMatch(
      /\$22\.00 taken · receipt 1.*member \(1\) · cash.*You should have \$2\.00/s,
    );
    await delegate.fill('#counted', '2,50');
    await picture(delegate, 'own-report');
    await delegate.click('button:has-text("Report 2026-11")');
    expect(await says(delegate)).toMatch(/By the book\$2\.00Counted\$2\.50Difference\$0\.50/);
    await treasurer.goto(`${union.address}/p/rp`);
    await treasurer.click('text=2026-11, dana');
    await treasurer.click('ul.lines li:first-child summary');
    await treasurer.fill('ul.lines li:first-child input[name=text]', 'Which tier?');
    await treasurer.click('ul.lines li:first-child button');
    await treasurer.check('input[name=sure]');
    await treasurer.click('button:has-text("Accept")');
    expect(await says(treasurer)).toContain('has no answer yet');
    await delegate.reload();
    await delegate.fill('input[name=text]', 'The regular one.');
    await delegate.click('button:has-text("Answer")');
    await treasurer.goto(`${union.address}/p/rp`);
    await treasurer.click('text=2026-11, dana');
    await picture(treasurer, 'report');
    await treasurer.check('input[name=sure]');
    await treasurer.click('button:has-text("Accept")');
    expect(await says(treasurer)).toContain('Accepted');
  });

  it('proposes what goes on, shows it in French to the trustee, and prints with room for two signatures', async () => {
    union.clock.instant = new Date('2026-12-03T15:00:00Z');
    await treasurer.goto(`${union.address}/p/rm`);
    await picture(treasurer, 'to-send-on');
    await treasurer.click('button:has-text("Propose to send it on")');
    expect(await says(treasurer)).toContain('The bank holds $11.01; $19.81 are due');
    await takeDues(union, { credential, from: member, cents: 1100, on: '2026-12-01', method: 'transfer' });
    await treasurer.goto(`${union.address}/p/rm`);
    await treasurer.click('button:has-text("Propose to send it on")');
    expect(await says(treasurer)).toContain('It now waits for a second person');
    await trustee.goto(`${union.address}/p?language=fr`);
    await trustee.goto(`${union.address}/p/pr`);
    await trustee.click('text=Transmettre les cotisations');
    expect(await says(trustee)).toMatch(/19,81\s\$/);
    await trustee.check('input[name=sure]');
    await trustee.click('button:has-text("Approuver")');
    await trustee.goto(`${union.address}/p/rm?month=2026-11`);
    await trustee.click('a[href^="/p/rm/"]');
    expect(await says(trustee)).toMatch(/Membres sans section, jusqu’à 2026-11.*19,81/s);
    expect(await trustee.isVisible('.signatures')).toBe(false);
    await trustee.emulateMedia({ media: 'print' });
    expect(await trustee.isVisible('.signatures')).toBe(true);
    await picture(trustee, 'printed');
  });

  it('speaks French in each of them', async () => {
    await trustee.emulateMedia({ media: 'screen' });
    for (const [path, title] of [
      ['/p/rp', 'Rapports'],
      ['/p/cr', 'Qui perçoit'],
      ['/p/rm', 'À transmettre'],
    ]) {
      await trustee.goto(union.address + path!);
      expect(await trustee.textContent('h1')).toBe(title);
      await picture(trustee, `fr-${title}`);
    }
  });
});
