import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { asProgram } from '../src/database/reach.js';
import { WorkersService } from '../src/workers/index.js';
import { startBrowser } from './support/browser.js';
import { codeOf, wait } from './support/codes.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const passphrase = 'seven quiet geese over the harbour';

describe('somebody new, on the pages', () => {
  let union: TestUnion;
  let browser: Browser;
  let page: Page;
  let site: string;
  let secret: string;

  const openAs = async (person: Person | null): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-CA' });
    if (person?.token)
      await context.addCookies([{ name: 'session', value: person.token, url: site, sameSite: 'Strict' }]);
    const opened = await context.newPage();
    opened.setDefaultTimeout(8_000);
    return opened;
  };
  const heading = (): Promise<string | null> => page.textContent('h1');
  const signOut = async (): Promise<void> => {
    await page.goto(`${site}/p`);
    await page.click('button:has-text("Sign out")');
  };
  const signIn = async (): Promise<void> => {
    await page.goto(`${site}/p/sign-in`);
    await page.fill('#name', 'newcomer');
    await page.fill('#passphrase', passphrase);
    await page.click('button:text-is("Sign in")');
  };

  beforeAll(async () => {
    union = await startUnion();
    // browsers make passkeys for a name, and take localhost for one
    site = union.address.replace('127.0.0.1', 'localhost');
    browser = await startBrowser();
    page = await openAs(null);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });

  it('is handed a code by the secretary, and makes an account with it', async () => {
    await asProgram(() => union.app.get(WorkersService).add(union.operator, { chosenName: 'Ari Newcomer' }));
    const secretary = await openAs(await union.person('sol', ['secretary']));
    await secretary.goto(`${site}/p/in`);
    await secretary.fill('#search', 'newcom');
    await secretary.click('button:has-text("Search")');
    await secretary.click('li:has-text("Ari Newcomer") button');
    const code = (await secretary.textContent('#code')) ?? '';
    expect(code).toMatch(/^[A-Y]{5}-[A-Y]{5}$/);
    expect(await secretary.textContent('main')).toContain('/p/join');
    await secretary.goto(`${site}/p/in`);
    expect(await secretary.textContent('main')).toContain('Ari Newcomer, until 2026-11-28');
    await page.goto(`${site}/p/join`);
    await page.fill('#code', code.toLowerCase());
    await page.fill('#name', 'newcomer');
    await page.fill('#passphrase', 'Password123456');
    await page.fill('#again', 'Password123456');
    await page.click('button:has-text("Begin")');
    expect(await page.textContent('.problem')).toContain('one of the first that anybody would try');
    await page.fill('#passphrase', passphrase);
    await page.fill('#again', passphrase);
    await page.click('button:has-text("Begin")');
    expect(await heading()).toBe('Hello, Ari Newcomer');
  });

  it('sets up an app by its picture or by typing, and is shown ten recovery codes', async () => {
    await page.goto(`${site}/p/f`);
    await page.fill('#passphrase-app', passphrase);
    await page.click('button:has-text("Set up an app")');
    expect(await page.locator('.qr svg').count()).toBe(1);
    secret = ((await page.textContent('#secret')) ?? '').replaceAll(' ', '');
    await page.fill('#code', '000000');
    await page.click('button:has-text("It shows this code")');
    expect(await page.textContent('.problem')).toContain('does not count');
    await page.fill('#code', await codeOf(union, secret));
    await page.click('button:has-text("It shows this code")');
    expect(await page.locator('.slips li').count()).toBe(10);
    wait(union);
  });

  it('signs in with passphrase and code, in two steps', async () => {
    await signOut();
    await signIn();
    expect(page.url()).toBe(`${site}/p/sign-in/code`);
    expect(await page.content()).not.toContain(passphrase);
    await page.fill('#code', '111111');
    await page.click('button:text-is("Sign in")');
    expect(await page.textContent('.problem')).toContain('does not count');
    await page.fill('#code', await codeOf(union, secret));
    await page.click('button:text-is("Sign in")');
    expect(await heading()).toBe('Hello, Ari Newcomer');
  });

  it('begins again when the second step took too long', async () => {
    await signOut();
    await signIn();
    wait(union, 6 * 60);
    await page.fill('#code', await codeOf(union, secret));
    await page.click('button:text-is("Sign in")');
    expect(await page.textContent('.problem')).toContain('took too long');
    await signIn();
    await page.fill('#code', await codeOf(union, secret));
    await page.click('button:text-is("Sign in")');
    expect(await heading()).toBe('Hello, Ari Newcomer');
  });

  it('adds a passkey and signs in with it alone', async () => {
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${site}/p/f`);
    await page.fill('#nickname', 'my phone');
    await page.fill('#passphrase-key', passphrase);
    await page.click('button:has-text("Add a passkey")');
    await page.waitForURL(`${site}/p/f`);
    expect(await page.textContent('main')).toContain('my phone');
    await signOut();
    await page.click('button:has-text("Sign in with a passkey")');
    await page.waitForURL(`${site}/p`);
    expect(await heading()).toBe('Hello, Ari Newcomer');
  });

  it('shows it again before anything changes', async () => {
    wait(union, 11 * 60);
    await page.goto(`${site}/p/f`);
    expect(await page.locator('#passphrase-app').count()).toBe(0);
    await page.click('button:has-text("Use my passkey")');
    await page.waitForURL(`${site}/p/f`);
    await page.click('button:has-text("Remove the app")');
    expect(await page.textContent('main')).toContain('A free app on your phone');
  });

  it('changes the passphrase', async () => {
    await page.fill('#current', passphrase);
    await page.fill('#next', 'nine loud crows behind the depot');
    await page.fill('#again', 'another one altogether');
    await page.click('button:has-text("Change it")');
    expect(await page.textContent('.problem')).toContain('differ');
    await page.fill('#current', passphrase);
    await page.fill('#next', 'nine loud crows behind the depot');
    await page.fill('#again', 'nine loud crows behind the depot');
    await page.click('button:has-text("Change it")');
    expect(await page.textContent('main')).toContain('Your passphrase was changed.');
  });

  it('finds every page in French as well, and no script but on the pages of passkeys', async () => {
    for (const path of ['/p/sign-in', '/p/sign-in/code', '/p/join', '/p/f']) {
      await page.goto(`${site}${path}?language=fr`);
      expect(await page.getAttribute('html', 'lang')).toBe('fr');
      expect(await page.locator('script').count()).toBe(0);
    }
  });

  it('can do all but passkeys without scripts', async () => {
    const context = await browser.newContext({ locale: 'en-CA', javaScriptEnabled: false });
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await union.person('plain');
    await page.goto(`${site}/p/sign-in`);
    await page.fill('#name', 'plain');
    await page.fill('#passphrase', 'the passphrase of plain');
    await page.click('button:text-is("Sign in")');
    expect(await heading()).toBe('Hello, plain');
    await signOut();
    await page.click('button:has-text("Sign in with a passkey")');
    expect(await page.textContent('main')).toContain('Use a code instead.');
  });
});
