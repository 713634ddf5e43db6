import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A real headless Chromium from npm alone; `CHROMIUM_PATH` elsewhere than on Linux. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  return playwright.launch({
    executablePath,
    headless: true,
    args: [...chromium.args, '--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}
