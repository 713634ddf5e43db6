import { stderr, stdin, stdout } from 'node:process';
import { PanicLockService } from '../identity/index.js';
import { say } from '../shared/messages/index.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';
import { ask } from './prompt.js';

/** `kitroom lock`: what any officer can do on a page, at the machine. A running server obeys within five seconds. */
export async function lock(settings: Settings): Promise<void> {
  await withServices(settings, { purpose: 'lock' }, async (app) => {
    const locks = app.get(PanicLockService);
    if (!(await locks.hasWayBack()) && !(await isMeant())) return;
    await locks.lock(await operatorOf(app));
    stdout.write('Everything is closed. Open it again on the page /p/open.\n');
  });
}

/** Warns of what cannot be undone. Nobody is there to answer a script, which may have little time. */
async function isMeant(): Promise<boolean> {
  stderr.write(`${say('en', 'panic.no_way_back')}\n`);
  if (!stdin.isTTY) return true;
  const answer = await ask('Close everything all the same? (yes/no)');
  return /^(y|yes|o|oui)$/i.test(answer.trim());
}
