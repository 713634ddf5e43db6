import { PanicLockService } from '../identity/index.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';

/** `kitroom lock`: what any officer can do on a page, at the machine. A running server obeys within five seconds. */
export async function lock(settings: Settings): Promise<void> {
  await withServices(settings, { purpose: 'lock' }, async (app) => {
    await app.get(PanicLockService).lock(await operatorOf(app));
  });
  process.stdout.write('Everything is closed. Open it again on the page /p/open.\n');
}
