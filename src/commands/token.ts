import { AccountsService, SessionsService } from '../identity/index.js';
import { RulesService } from '../rules/index.js';
import { Problem } from '../shared/errors.js';
import type { Settings } from '../shared/settings.js';
import { withServices } from './context.js';

const usualHours = 1;

/** Prints a bearer token for an account and nothing else. */
export async function token(settings: Settings, account: string, hours: number | undefined): Promise<void> {
  await withServices(settings, { purpose: 'token' }, async (app) => {
    const profile = await app.get(RulesService).profile();
    if (hours !== undefined && !profile?.demo) throw new Problem(422, 'command.demo_only');
    const found = await app.get(AccountsService).named(account);
    const opened = await app.get(SessionsService).open(found, 'command-line', hours ?? usualHours);
    process.stdout.write(`${opened.token}\n`);
  });
}
