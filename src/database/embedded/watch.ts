import { stopPostmaster } from './postmaster.js';
import { lives } from './processes.js';
import type { ProcessIdentity } from './processes.js';

const lookMilliseconds = 1000;
const failuresUntilGivenUp = 10;

/**
 * Keeps a server up: when its process has died (killed for lack of memory, for instance), `relaunch` starts it again.
 * Returns how to stop it for good.
 */
export function keepUp(
  first: ProcessIdentity,
  relaunch: () => Promise<ProcessIdentity>,
): () => Promise<void> {
  let current = first;
  let restarting: Promise<void> | null = null;
  let failures = 0;
  const restart = async () => {
    try {
      current = await relaunch();
      failures = 0;
    } catch {
      // The log of the server has the reason, and whoever asks the database meets it as well.
      if (++failures >= failuresUntilGivenUp) clearInterval(timer);
    } finally {
      restarting = null;
    }
  };
  const timer = setInterval(() => {
    if (!restarting && !lives(current)) restarting = restart();
  }, lookMilliseconds).unref();
  return async () => {
    clearInterval(timer);
    await restarting;
    await stopPostmaster(current);
  };
}
