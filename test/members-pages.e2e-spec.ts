import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { makeMember, makeMembers } from './support/initiated.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env['PICTURES'];

describe('the pages of members in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  let secretary: Person;
  let member: Person;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 390, height: 800 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  /** In both languages nothing is wider than a phone, and nothing is a code. */
  const looksRight = async (page: Page, name: string): Promise<void> => {
    const path = page.url().split('?')[0]!;
    for (const language of ['fr', 'en']) {
      await page.goto(`${path}?language=${language}`);
      const width = await page.locator('html').evaluate((root) => root.scrollWidth);
      expect([name, language, width <= 390]).toEqual([name, language, true]);
      expect(await page.textContent('main')).not.toMatch(/[a-z]+_[a-z_]*\.|undefined|\{|\bnull\b/);
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${language}.png`, fullPage: true });
    }
  };
  const open = (page: Page, summary: string): Promise<void> => page.click(`summary:has-text("${summary}")`);

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    secretary = await union.person('sade', ['secretary']);
    member = await union.person('robin');
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('let the secretary charter a branch by the numbers of its founders', async () => {
    await makeMembers(union, 3);
    const page = await openAs(secretary);
    await page.goto(`${union.address}/p`);
    await page.click('text=Branches');
    await open(page, 'Charter a branch');
    await page.fill('#name', 'Harbour vans');
    await page.selectOption('#kind', 'job');
    await page.fill('#founders', '1, 2 and 99');
    await page.click('details[open] button');
    expect(await page.textContent('.problem')).toContain('Nobody has the number 99.');
    await open(page, 'Charter a branch');
    await page.fill('#name', 'Harbour vans');
    await page.selectOption('#kind', 'job');
    await page.fill('#founders', '1, 2, 3');
    await page.click('details[open] button');
    expect(await page.textContent('main')).toContain('Harbour vans');
    await looksRight(page, 'branches');
  });

  it('let somebody apply, say how they live, and leave', async () => {
    const page = await openAs(member);
    await page.goto(`${union.address}/p`);
    await page.click('text=My membership');
    await page.selectOption('#branchId', { label: 'Harbour vans' });
    await page.click('button:has-text("Apply")');
    expect(await page.textContent('main')).toContain('applicant since 2026-11-21, Harbour vans');
    await makeMember(union, member.workerId, { on: '2026-11-21' });
    await page.reload();
    await open(page, 'Situation');
    await page.selectOption('#situation', 'student');
    await page.click('details[open] button');
    expect(await page.textContent('main')).toContain('Harbour vans, student');
    await looksRight(page, 'own');
    await page.goto(`${union.address}/p/ms`);
    await open(page, 'Leave');
    await page.check('[name=sure]');
    await page.click('details[open] button');
    expect(await page.textContent('main')).toContain('former member');
  });

  it('show the secretary who is a member, and take back what was a mistake', async () => {
    const page = await openAs(secretary);
    await page.goto(`${union.address}/p/mb`);
    await page.fill('#search', 'robin');
    await page.click('button:has-text("Search")');
    await page.click('a:has-text("robin")');
    expect(await page.textContent('main')).toContain('Number 4');
    const left = page.locator('li', { hasText: 'left' }).locator('details');
    await left.locator('summary').click();
    await left.locator('textarea').fill('A slip of the thumb.');
    await left.locator('button').click();
    expect(await page.textContent('main')).toContain('member since 2026-11-21');
    await open(page, 'Propose a suspension');
    await page.fill('#why', 'Decided on 20 November.');
    await page.fill('#untilOn', '2026-12-31');
    await page.click('details[open] button');
    await looksRight(page, 'member');
    await page.goto(`${union.address}/p/mb`);
    await looksRight(page, 'members');
    await page.goto(`${union.address}/p/pr`);
    expect(await page.textContent('main')).toContain('Suspend somebody');
  });

  it('are closed to others', async () => {
    const page = await openAs(member);
    for (const path of ['/p/mb', `/p/mb/${secretary.workerId}`]) {
      const answer = await page.goto(union.address + path);
      expect([path, answer?.status()]).toEqual([path, 404]);
    }
    await page.goto(`${union.address}/p/br`);
    expect(await page.locator('details').count()).toBe(0);
  });
});
