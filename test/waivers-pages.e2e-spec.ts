import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { pageOf, sendForm } from './support/forms.js';
import { branchOf, cover, makeMember } from './support/members.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('months off for several people', () => {
  let union: TestUnion;
  let browser: Browser;
  let sol: Person;
  let tess: Person;
  let mel: Person;
  let robin: Person;
  let branchId: string;
  let page: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (on: Page = page): Promise<string> => (await on.textContent('main')) ?? '';
  const waivedOf = async ({ workerId }: Person): Promise<string[]> => {
    const rows = await union.db.query<{ month: string }[]>(
      `SELECT to_char(d.month, 'YYYY-MM') AS month FROM dues_months d JOIN memberships m ON m.id = d.membership_id
       WHERE m.worker_id = $1 AND d.waiver_id IS NOT NULL ORDER BY d.month`,
      [workerId],
    );
    return rows.map(({ month }) => month);
  };
  const agree = async (kind: string): Promise<void> => {
    const treasurer = await openAs(tess);
    await treasurer.goto(`${union.address}/p/pr`);
    await treasurer.click(`a:has-text("${kind}")`);
    await treasurer.check('input[name=sure]');
    await treasurer.click('button:has-text("Approve")');
    expect(await says(treasurer)).toContain('Approved by tess');
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    sol = await union.person('sol', ['secretary']);
    tess = await union.person('tess', ['treasurer']);
    mel = await union.person('mel');
    robin = await union.person('robin');
    branchId = await branchOf(union, 'East side');
    await makeMember(union, mel, { on: '2026-09-01', branchId });
    const paid = await makeMember(union, robin, { on: '2026-09-01' });
    await cover(union, paid, ['2026-09', '2026-10', '2026-11'], { on: '2026-10-02' });
    page = await openAs(sol);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('are proposed for those on strike by their numbers, and taken off once another agrees', async () => {
    await page.goto(`${union.address}/p`);
    await page.click('text=Months off for several people');
    expect(await page.title()).not.toMatch(/syndic|union|strike/i);
    await page.fill('#numbers-s', '1, 2\n1');
    await page.fill('#fromMonth-s', '2026-11');
    await page.fill('#decision-s', 'Voted at the picket on 20 November.');
    await page.click('form[action="/p/wo/s"] button');
    expect(await says()).toContain('It now waits for a second person');
    await agree('Waive dues during a strike or lockout');
    expect([await waivedOf(mel), await waivedOf(robin)]).toEqual([['2026-11'], ['2026-12']]);
  });

  it('are proposed for a whole branch', async () => {
    const form = { branchId, fromMonth: '2026-10', months: '1', decision: 'Locked out since 1 October.' };
    const answer = await sendForm(union, tess, '/p/wo/s', { ...form, numbers: '' });
    expect([answer.status, answer.location]).toEqual([303, '/p/pr?asked=true']);
    await page.goto(`${union.address}/p/pr`);
    await page.click('a:has-text("Waive dues during a strike or lockout")');
    for (const part of ['East side', '2026-10', 'Locked out since 1 October.'])
      expect(await says()).toContain(part);
  });

  it('are proposed for everybody by the motion of a meeting', async () => {
    await sol.post('/api/v1/meetings', {
      ...{ kind: 'general', meetsOn: '2026-11-21', place: 'The back room' },
    });
    await page.goto(`${union.address}/p/wo`);
    expect(await page.inputValue('#goodThrough-g')).toBe('2026-10');
    await page.fill('#months-g', '2');
    await page.fill('#decision-g', 'Two months off for everybody, carried.');
    const meeting = await page.textContent('#meetingId-g option:nth-child(2)');
    expect(meeting).toContain('2026-11-21');
    await page.selectOption('#meetingId-g', { index: 1 });
    await page.click('form[action="/p/wo/g"] button');
    expect(await says()).toContain('It now waits for a second person');
    await agree('Waive dues for everybody');
    expect(await waivedOf(robin)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  it('come back as they were typed, in French too, with a sentence for what is wrong', async () => {
    const form = { branchId: '', fromMonth: '2026-10', months: '3', decision: 'Voté le 20 novembre.' };
    const strike = async (changed: Record<string, string>): Promise<string> =>
      (await sendForm(union, sol, '/p/wo/s?language=fr', { ...form, ...changed })).text;
    const unknown = await strike({ numbers: '1, 404 405' });
    expect(unknown).toContain('Personne n’a ces numéros : 404, 405.');
    for (const kept of ['1, 404 405</textarea>', 'value="2026-10"', 'value="3"', 'Voté le 20 novembre.'])
      expect(unknown).toContain(kept);
    expect(await strike({ numbers: 'mel' })).toContain('Ce ne sont pas des numéros de membre : mel.');
    expect(await strike({})).toContain('soit la section, soit les personnes');
    expect(await strike({ numbers: '1', months: 'deux' })).toContain('Donnez un nombre entier.');
    expect(await strike({ numbers: '1', fromMonth: 'octobre' })).toContain('Donnez un mois comme 2026-10.');
    const general = await sendForm(union, sol, '/p/wo/g', {
      ...{ goodThrough: '2026-11', fromMonth: '2026-11', months: '2', decision: 'Carried.', meetingId: '' },
    });
    expect([general.status, general.text.includes('This month is not over')]).toEqual([422, true]);
    expect(general.text).toContain('value="2026-11"');
  });

  it('are asked for one member who cannot pay by the delegate who takes their dues', async () => {
    const dana = await union.person('dana', ['delegate']);
    const delegate = await openAs(dana);
    await delegate.goto(`${union.address}/p/pay?search=mel`);
    await delegate.click('text=They cannot pay just now');
    expect(await delegate.inputValue('#fromMonth-w')).toBe('2026-09');
    await delegate.fill('#months-w', '7');
    await delegate.fill('#reason-w', 'Hours were cut.');
    await delegate.click('form[action="/p/pay/w"] button');
    expect(await says(delegate)).toContain('This number is too high.');
    expect(await delegate.inputValue('#reason-w')).toBe('Hours were cut.');
    await delegate.fill('#months-w', '2');
    await delegate.click('form[action="/p/pay/w"] button');
    expect(await says(delegate)).toContain('It now waits for a second person');
    await agree('Waive dues out of hardship');
    expect((await waivedOf(mel)).slice(0, 2)).toEqual(['2026-09', '2026-10']);
    const form = { of: robin.workerId, fromMonth: '2026-11', months: '1', reason: 'x' };
    for (const person of [tess, sol, robin])
      expect((await sendForm(union, person, '/p/pay/w', form)).status).toBe(404);
    expect((await pageOf(union, tess, `/p/pay?of=${mel.workerId}`)).text).not.toContain('/p/pay/w');
  });

  it('fit a phone in both languages', async () => {
    for (const language of ['en', 'fr']) {
      await page.goto(`${union.address}/p/wo?language=${language}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    expect(await says()).toContain('Pendant une grève ou un lock-out');
  });

  it('are proposed by nobody who keeps neither members nor money', async () => {
    const form = { branchId, fromMonth: '2026-10', months: '1', decision: 'x', goodThrough: '2026-10' };
    for (const person of [mel, await union.person('trent', ['trustee', 'steward', 'delegate'])]) {
      expect((await pageOf(union, person, '/p/wo')).status).toBe(404);
      for (const path of ['/p/wo/s', '/p/wo/g'])
        expect((await sendForm(union, person, path, form)).status).toBe(404);
      expect((await pageOf(union, person, '/p')).text).not.toContain('/p/wo');
    }
  });
});
