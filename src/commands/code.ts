import { generate } from 'otplib';
import { demoPeople } from '../demo/people.js';
import { Problem } from '../shared/errors.js';
import type { Settings } from '../shared/settings.js';

/** Prints what the authenticator app of one of the demo's people shows now, and nothing else. */
export async function code(settings: Settings, account: string): Promise<void> {
  if (!settings.demo) throw new Problem(422, 'command.demo_apps_only');
  const withApp = demoPeople.filter(({ totpSecret }) => totpSecret !== undefined);
  const secret = withApp.find(({ signInName }) => signInName === account)?.totpSecret;
  if (secret === undefined) {
    const names = withApp.map(({ signInName }) => signInName).join(', ');
    throw new Problem(422, 'command.no_app', { name: account, names });
  }
  process.stdout.write(`${await generate({ secret })}\n`);
}
