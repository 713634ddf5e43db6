import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.js';
import { carryOut } from './support/carrying-out.js';
import { branchOf, cover, makeMember } from './support/members.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the pages of meetings, rolls and arrears', () => {
  let union: TestUnion;
  let browser: Browser;
  let secretary: Person;
  let member: Person;
  let page: Page;

  const openAs = async (person: Person): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: person.token ?? '', url: union.address }]);
    return context.newPage();
  };
  const says = async (on: Page = page): Promise<string> => (await on.textContent('main')) ?? '';

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    secretary = await union.person('sol', ['secretary']);
    member = await union.person('mel');
    await branchOf(union, 'East side');
    await makeMember(union, secretary, { on: '2026-09-01' });
    const membership = await makeMember(union, member, { on: '2026-09-01' });
    await cover(union, membership, ['2026-09', '2026-10'], { on: '2026-10-02' });
    page = await openAs(secretary);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('call a meeting and let its member read where it is, in their language', async () => {
    await page.goto(`${union.address}/p`);
    await page.click('text=Meetings');
    await page.fill('#meetsOn', '2026-11-21');
    await page.fill('#place', 'The back room, 18:30: the budget');
    await page.click('button:has-text("Call a meeting")');
    expect(await says()).toContain('Without a roll nobody knows yet who votes');
    const hers = await openAs(member);
    await hers.goto(`${union.address}/p/mt?language=fr`);
    expect(await says(hers)).toContain('Tout le monde');
    expect(await says(hers)).toContain('The back room, 18:30: the budget');
    expect(await hers.title()).not.toMatch(/syndic|union/i);
    expect(await says(hers)).not.toContain('Convoquer');
  });

  it('write down who is there, take the roll, and a decision with its votes', async () => {
    await page.fill('#search', 'mel');
    await page.click('button:has-text("Search")');
    await page.click('button:has-text("Is here")');
    expect(await says()).toContain('Who was there: 1');
    await page.click('button:has-text("Take the roll")');
    expect(await says()).toContain('Voters here: 1. Not enough: 4 more are needed to be 5');
    await page.fill('#text', 'To meet again.');
    await page.fill('#votesFor', '2');
    await page.click('button:has-text("Write it down")');
    expect(await says()).toContain('Votes: 2. Voters written down as present: 1');
    await page.fill('#text', 'To meet again.');
    await page.fill('#votesFor', '1');
    await page.click('button:has-text("Write it down")');
    expect(await says()).toMatch(/To meet again\..*1 for, 0 against, 0 abstained/);
  });

  it('show the roll with the value for the minutes', async () => {
    await page.click('text=Roll of voters');
    const [row] = await union.db.query<{ hash: string }[]>(
      `SELECT encode(hash, 'hex') AS hash FROM standing_rolls`,
    );
    expect(await says()).toContain(row!.hash);
    expect(await says()).toContain('The lines still come to this value');
    expect(await says()).toContain('mel');
    await page.goto(`${union.address}/p/ro`);
    await page.click('button:has-text("Take a roll")');
    expect(await says()).toContain('1 in good standing by what is known');
  });

  it('list arrears of any day', async () => {
    await page.goto(`${union.address}/p/ar`);
    expect(await says()).toMatch(/sol.*\$22\.00.*2026-09, 2026-10/);
    await page.fill('#on', '2026-10-01');
    await page.click('button:has-text("Show")');
    expect(await says()).toMatch(/sol.*\$11\.00.*2026-09.*mel/);
  });

  it('let a member ask for months off in two fields, which another grants', async () => {
    const hers = await openAs(secretary);
    await hers.goto(`${union.address}/p/wv?language=fr`);
    expect(await says(hers)).toContain('2026-09');
    await hers.fill('#months', '2');
    await hers.fill('#reason', 'Moins d’heures.');
    await hers.click('button:has-text("Demander")');
    expect(await says(hers)).toContain('C’est demandé');
    const treasurer = await union.person('tess', ['treasurer']);
    const [row] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM proposals WHERE kind = 'waiver-hardship'`,
    );
    const approved = await treasurer.post(`/api/v1/proposals/${row!.id}/approval`);
    expect(approved.status).toBeLessThan(300);
    await page.goto(`${union.address}/p/ar`);
    expect(await says()).toContain('Nobody owes anything');
  });

  it('are closed to who does not keep them', async () => {
    const closed = await openAs(member);
    for (const path of ['/p/ro', '/p/ar']) {
      const answer = await closed.goto(union.address + path);
      expect([path, answer?.status()]).toEqual([path, 404]);
    }
    const strike = { fromMonth: '2026-11', months: 1, decision: 'Voted.', workerIds: [member.workerId] };
    const proposed = { kind: 'waiver-strike', payload: strike, proposer: member, approver: secretary };
    await expect(carryOut(proposed)).rejects.toThrow('nothing.here');
  });
});
