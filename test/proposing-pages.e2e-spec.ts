import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('asking for a merge, an erasure and other keys', () => {
  let union: TestUnion;
  let browser: Browser;
  let secretary: Page;
  let custodian: Page;
  let sol: Person;
  let casey: Person;
  const ids = new Map<string, string>();

  const openAs = async (person: Person, locale = 'en-CA'): Promise<Page> => {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';
  const worker = async (chosenName: string, pronouns: string): Promise<void> => {
    const { body } = await sol.post('/api/v1/workers', { chosenName, pronouns });
    ids.set(pronouns, String(body['id']));
  };
  const idOf = (pronouns: string): string => ids.get(pronouns) ?? '';
  const send = (person: Person, path: string, form: Record<string, string>): Promise<Response> =>
    fetch(union.address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `session=${person.token}`, origin: union.address },
      body: new URLSearchParams(form),
    });
  const approve = async (kind: string): Promise<void> => {
    await custodian.goto(`${union.address}/p/pr`);
    await custodian.click(`text=${kind}`);
    await custodian.check('input[name=sure]');
    await custodian.click('button:has-text("Approve")');
    expect(await says(custodian)).toContain('Approved by casey');
  };

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    sol = await union.person('sol', ['secretary']);
    casey = await union.person('casey', ['custodian']);
    await worker('Robin', 'they/them');
    await worker('Robin', 'ils');
    await worker('Wren', 'she/her');
    secretary = await openAs(sol);
    custodian = await openAs(casey);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('lets the secretary tell two of one name apart, see both, and choose which one stays', async () => {
    await secretary.goto(`${union.address}/p/pr`);
    await secretary.click('text=Merge two records of one person');
    await secretary.fill('#search', 'robin');
    await secretary.click('button:has-text("Search")');
    await secretary.selectOption('#keepId', { label: 'Robin, ils' });
    await secretary.selectOption('#mergeId', { label: 'Robin, they/them' });
    await secretary.click('button:has-text("See both")');
    const seen = await says(secretary);
    expect(seen).toMatch(/stays.*Robin \(ils\).*joined.*Robin \(they\/them\)/);
    await secretary.click('text=Keep the other one instead');
    expect(await says(secretary)).toMatch(/stays.*Robin \(they\/them\).*joined.*Robin \(ils\)/);
    await secretary.click('button:has-text("Propose")');
    expect(await says(secretary)).toContain('It now waits for a second person');
    await approve('Join two records of one person');
    const merged = await union.db.query<{ merged_into: string }[]>(
      'SELECT merged_into FROM workers WHERE id = $1',
      [idOf('ils')],
    );
    expect(merged).toEqual([{ merged_into: idOf('they/them') }]);
  });

  it('says on the page what is wrong with merging a record with itself or with one’s own', async () => {
    const wren = idOf('she/her');
    for (const [mergeId, sentence] of [
      [wren, 'one and the same record'],
      [sol.workerId, 'One of the two records is your own'],
    ] as const) {
      const answer = await send(sol, '/p/nc', { keepId: wren, mergeId });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)]);
    }
  });

  it('lets the secretary propose to erase somebody who asked in person', async () => {
    await secretary.goto(`${union.address}/p/pr`);
    await secretary.click('text=Erase a person');
    await secretary.fill('#search', 'wren');
    await secretary.click('button:has-text("Search")');
    await secretary.fill('#reason', 'Asked in person at the meeting of 12 November.');
    await secretary.click('button:has-text("Propose")');
    expect(await says(secretary)).toContain('It now waits for a second person');
    await custodian.goto(`${union.address}/p/pr`);
    await custodian.click('text=Erase a person');
    expect(await says(custodian)).toContain('Asked in person at the meeting of 12 November.');
    await approve('Erase a person');
    const [row] = await union.db.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [idOf('she/her')],
    );
    expect(row?.chosen_name).toMatch(/^№ \d+$/);
  });

  it('says on the page that an officer hands the office over first', async () => {
    const answer = await send(sol, '/p/nd', { workerId: casey.workerId, reason: 'asked' });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('hand the office over first'),
    ]);
  });

  it('lets a custodian propose other keys on the page of the keys, which then says what waits', async () => {
    await custodian.goto(`${union.address}/p/k`);
    await custodian.fill('#reason', 'A laptop was stolen.');
    await custodian.click('button:has-text("Propose to change all keys")');
    expect(await says(custodian)).toContain('It now waits for a second person');
    await custodian.goto(`${union.address}/p/k`);
    expect(await says(custodian)).toMatch(/was proposed on November 21, 2026 and waits for a second person/);
    expect(await custodian.locator('form[action="/p/k/r"]').count()).toBe(0);
    await custodian.goto(`${union.address}/p/k?language=fr`);
    expect(await says(custodian)).toContain('attend une deuxième personne');
    await secretary.goto(`${union.address}/p/pr`);
    await secretary.click('text=Change all keys');
    expect(await says(secretary)).toContain('A laptop was stolen.');
    await secretary.check('input[name=sure]');
    await secretary.click('button:has-text("Approve")');
    await custodian.goto(`${union.address}/p/k?language=en`);
    expect(await says(custodian)).toContain('A change of keys was agreed');
    const again = await send(casey, '/p/k/r', { reason: 'again' });
    expect([again.status, await again.text()]).toEqual([
      422,
      expect.stringContaining('A change of keys is agreed on already'),
    ]);
  });

  it('is not there for anybody else', async () => {
    const member = await union.person('mel');
    const trustee = await union.person('toni', ['trustee']);
    const forms = {
      '/p/nc': { keepId: idOf('they/them'), mergeId: member.workerId },
      '/p/nd': { workerId: member.workerId, reason: 'no reason' },
      '/p/k/r': { reason: 'no reason' },
    };
    for (const person of [member, trustee])
      for (const [path, form] of Object.entries(forms)) {
        expect([path, (await send(person, path, form)).status]).toEqual([path, 404]);
      }
    const linksOf = async ({ token }: Person): Promise<string[]> => {
      const { text } = await union.stranger.get('/p/pr', { cookie: `session=${token}` });
      return ['/p/m', '/p/nc', '/p/nd', '/p/k'].filter((path) => text.includes(`href="${path}"`));
    };
    expect(await linksOf(trustee)).toEqual(['/p/m']);
    expect(await linksOf(sol)).toEqual(['/p/m', '/p/nc', '/p/nd']);
    expect(await linksOf(casey)).toEqual(['/p/m', '/p/k']);
  });
});
