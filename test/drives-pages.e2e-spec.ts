import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { branchOf } from './support/members.js';
import { putOnMap } from './support/places.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages of a drive on a phone', () => {
  let union: TestUnion;
  let browser: Browser;
  let pages: Record<string, Page>;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';
  const home = async (page: Page): Promise<string> => {
    await page.goto(`${union.address}/p`);
    return says(page);
  };
  const decide = async (page: Page): Promise<void> => {
    await page.goto(`${union.address}/p/pr`);
    await page.click('main ul a[href^="/p/pr/"]');
    await page.check('input[name=sure]');
    await page.click('button:has-text("Approve")');
  };
  const isNarrow = (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    await putOnMap(union, { employer: 'Depot', site: 'East door', jobClass: 'Driver' });
    await putOnMap(union, { employer: 'Depot two', site: 'West door', jobClass: 'Loader' });
    await branchOf(union, 'East side');
    pages = {};
    for (const name of ['cato', 'cleo']) pages[name] = await openAs(await union.person(name, ['custodian']));
    for (const name of ['ana', 'bo', 'cy', 'mel']) pages[name] = await openAs(await union.person(name));
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('let two custodians open it, who then see nothing of it', async () => {
    const { cato, cleo } = pages as { cato: Page; cleo: Page };
    await cato.goto(`${union.address}/p/pr`);
    await cato.click('text=Open a drive');
    await cato.fill('#codeName', 'Juniper');
    await cato.check('label:has-text("East door") input');
    await cato.fill('#signInNames', 'ana, bo');
    await cato.click('button:has-text("Propose")');
    expect(await says(cato)).toContain('The first committee is three different people');
    expect(await cato.inputValue('#codeName')).toBe('Juniper');
    expect(await isNarrow(cato)).toBe(true);
    await cato.fill('#signInNames', 'Ana, bo, cy');
    await cato.click('button:has-text("Propose")');
    await cleo.goto(`${union.address}/p/pr`);
    await cleo.click('main ul a[href^="/p/pr/"]');
    expect(await says(cleo)).toMatch(/Juniper.*certification|Juniper.*solidarity/);
    expect(await says(cleo)).toContain('ana, bo, cy');
    await cleo.check('input[name=sure]');
    await cleo.click('button:has-text("Approve")');
    expect(await says(cleo)).toContain('Done. It is shown to you no more.');
    for (const page of [cato, cleo]) {
      expect(await home(page)).not.toContain('Projects');
      await page.goto(`${union.address}/p/dr`);
      expect(await says(page)).not.toContain('Juniper');
      await page.goto(`${union.address}/p/pr?view=decided`);
      expect(await says(page)).not.toContain('Open a drive,');
    }
    expect(await home(pages['mel']!)).not.toContain('Projects');
  });

  it('show the committee its stages, gates and people, in both languages, under a neutral title', async () => {
    const ana = pages['ana']!;
    await home(ana);
    await ana.click('text=Projects');
    await ana.click('text=Juniper');
    expect(await says(ana)).toMatch(/Before “making the demand”:.*signed in the bargaining unit >= 65 %/);
    await ana.click('summary:has-text("Begin a stage")');
    await ana.selectOption('#stage', 'committee');
    await ana.click('form[action$="/s"] button');
    expect(await says(ana)).toContain('building the committee, 2026-11-21');
    await ana.fill('#low', '48');
    await ana.fill('#high', '61');
    await ana.click('form[action$="/e"] button');
    expect(await says(ana)).toContain('Between 48 and 61 people');
    await ana.click('form[action$="/b"] button');
    expect(await says(ana)).toContain('East side, meeting of 2026-11-21');
    await ana.fill('#name', 'west door');
    await ana.click('form[action$="/t"] button');
    expect(await says(ana)).toContain('West door');
    await ana.fill('#name', 'nowhere');
    await ana.click('form[action$="/t"] button');
    expect(await says(ana)).toContain('only sites that are on the map');
    expect(await isNarrow(ana)).toBe(true);
    expect(await ana.title()).not.toMatch(/union|drive|Juniper|organiz/i);
    await ana.goto(`${ana.url().replace(/\/k\/[a-z]$/, '')}?language=fr`);
    expect(await says(ana)).toContain('formation du comité, 2026-11-21');
    expect(await ana.title()).not.toMatch(/syndic|campagne/i);
    await ana.goto(`${ana.url().split('?')[0]}?language=en`);
  });

  it('bring somebody in by two of the committee, and keep the months', async () => {
    const { ana, bo, mel } = pages as { ana: Page; bo: Page; mel: Page };
    await ana.fill('#signInName', 'mel');
    await ana.click('button:has-text("Propose to bring in")');
    expect(await home(mel)).not.toContain('Projects');
    await decide(bo);
    expect(await home(mel)).toContain('Projects');
    await mel.click('text=Projects');
    await mel.click('text=Juniper');
    expect(await says(mel)).toContain('mel: organizer');
    expect(await says(mel)).not.toContain('Begin a stage');
    await bo.goto(mel.url());
    await bo.click('summary:has-text("Write a report")');
    await bo.fill('#text', 'Nine talks.');
    await bo.click('form[action$="/m"] button');
    expect(await says(bo)).toMatch(/2026-11\s*Nine talks\./);
  });

  it('go public by two, and end; whoever leaves is out at once', async () => {
    const { ana, bo, cy, cato } = pages as { ana: Page; bo: Page; cy: Page; cato: Page };
    await bo.click('summary:has-text("Go public")');
    await bo.fill('#publicName', 'East side workers');
    await bo.click('form[action$="/w"] button');
    await decide(ana);
    expect(await home(cato)).toContain('Projects');
    await cato.click('text=Projects');
    await cato.click('text=East side workers');
    expect(await says(cato)).toContain('public since 2026-11-21');
    for (const told of ['Juniper', 'Who is in it', 'Between 48', 'Nine talks'])
      expect(await says(cato)).not.toContain(told);
    await cy.goto(cato.url());
    await cy.click('summary:has-text("Leave")');
    await cy.check('#sure-leave');
    await cy.click('button:has-text("Leave")');
    await cy.goto(cato.url());
    expect(await says(cy)).not.toContain('Juniper');
    await ana.goto(cato.url());
    await ana.click('summary:has-text("End it")');
    await ana.check('#sure-end');
    await ana.click('button:has-text("End it")');
    expect(await says(ana)).toContain('End the project');
  });
});
