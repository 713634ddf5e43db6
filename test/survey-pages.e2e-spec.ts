import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const answers = (employer: string, count: number, from: number): string[] =>
  Array.from(
    { length: count },
    (_, place) => `${employer}-${place};${employer};Kit maker;${from + place * 0.25} $/h;oui`,
  );

/** As a hand-kept sheet: a title above the head, French heads, a doubtful row, a footer. */
const sheet = [
  'Enquête de paie;;;;',
  'Répondant;Employeur;Poste;Salaire;Dentaire',
  ...answers('Quai Nord', 12, 18),
  ...answers('Quai Sud', 11, 20),
  ...answers('Petit Quai', 2, 15),
  'X-1;Quai Nord;Kit maker;950 $/h;oui',
  ';;;;Total',
].join('\r\n');

describe('a survey in a browser', () => {
  let union: TestUnion;
  let browser: Browser;
  let page: Page;
  let survey: string;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 400, height: 800 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const file = { name: 'pay.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet, 'latin1') };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    page = await openAs(await union.person('olive', ['organizer']));
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is started by an organizer', async () => {
    await page.goto(`${union.address}/p`);
    await page.click('text=Pay tables');
    await page.fill('#title', 'Autumn');
    await page.fill('#opensOn', '2026-11-01');
    await page.fill('#closesOn', '2026-12-01');
    await page.click('button:has-text("Start a survey")');
    expect(await page.textContent('h1')).toBe('Autumn');
    survey = page.url();
  });

  it('shows what a file would do, line by line, and keeps nothing of it', async () => {
    await page.setInputFiles('#file', file);
    await page.click('button:has-text("Preview")');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Read as windows-1252, head on line 2.');
    expect(text).toContain('nothing was kept');
    expect(await page.locator('tr.row-review').count()).toBe(1);
    await page.goto(survey);
    expect(await page.locator('text=File 1').count()).toBe(0);
  });

  it('takes the file, a decision about the doubtful row, and the names that are new', async () => {
    await page.setInputFiles('#file', file);
    await page.click('button:has-text("Bring it in")');
    await page.click('tr.row-review button:has-text("Reject")');
    expect(await page.locator('tr.row-review').count()).toBe(0);
    for (const select of await page.locator('select[name^="employer."], select[name^="jobClass."]').all()) {
      await select.selectOption('create');
    }
    await page.click('button:has-text("Save the names")');
    expect(await page.locator('text=Names to confirm').count()).toBe(0);
  });

  it('is closed, and shows the two large employers and not the small one', async () => {
    await page.goto(survey);
    await page.check('input[name=understood]');
    await page.click('button:has-text("Close for good")');
    await page.click('text=Pay compared');
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows.find((row) => row.startsWith('Quai Nord'))).toContain('19.50');
    expect(rows.find((row) => row.startsWith('Quai Sud'))).toContain('21.25');
    expect(rows.find((row) => row.startsWith('Petit Quai'))).toContain('hidden to protect who answered');
    const drawn = await page
      .locator('main img')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(drawn).toBeGreaterThan(300);
  });

  it('compares benefits, and both tables can be had as files in the other language', async () => {
    await page.click('text=CSV');
    await page.goto(`${survey}/b?language=fr`);
    expect(await page.textContent('h1')).toBe('Comparaison des avantages');
    expect(
      await page.locator('main img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(300);
  });

  it('does not exist for a member', async () => {
    const member = await openAs(await union.person('robin'));
    const answer = await member.goto(`${survey}/c`);
    expect(answer?.status()).toBe(404);
    expect(await member.textContent('main')).toContain('There is nothing here for you.');
  });
});
