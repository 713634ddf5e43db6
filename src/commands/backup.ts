import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  backupPurpose,
  BackupsService,
  makeBackup,
  refuseWithoutData,
  runningCluster,
} from '../backup/index.js';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import type { DataKey } from '../shared/sealing.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';
import { askPassphrase } from './prompt.js';

/** `kitroom backup [file]`: one sealed file of everything but the keys, while the server goes on serving. */
export async function backup(settings: Settings, wanted: string | undefined): Promise<void> {
  if (settings.databaseUrl) throw new Problem(422, 'backup.own_server');
  refuseWithoutData(settings.dataDir);
  await withServices(settings, { purpose: 'backup' }, async (app) => {
    const actor = await operatorOf(app);
    const now = app.get(Clock).now();
    const file = fileFor(settings, wanted, now);
    const made = await makeBackup({
      cluster: runningCluster(settings.dataDir),
      keyDir: settings.keyDir,
      key: await backupKey(app.get(Keyring)),
      file,
      now,
      demo: settings.demo,
    });
    await app.get(BackupsService).recordMade(actor, made);
    process.stdout.write(
      `${file} is made: ${(made.bytes / 1024 / 1024).toFixed(1)} MB, sealed, without a key.\n` +
        `${made.keyring} was replaced: the newest keyring, which opens nothing without the master key. Keep no older one.\n` +
        `Copy both to another place. To try it: npm run kitroom -- restore ${file} --check\n`,
    );
  });
}

/** Asks for the key passphrase on a terminal. @throws Problem 503 `keys.locked` where nobody can be asked */
export async function backupKey(keyring: Keyring): Promise<DataKey> {
  if (keyring.isLocked && process.stdin.isTTY) await keyring.unlock(await askPassphrase('the keys'));
  return keyring.purpose(backupPurpose);
}

/** A folder gets a file named by the instant; without a word the folder `backups` beside the data. */
function fileFor({ dataDir }: Settings, wanted: string | undefined, now: Date): string {
  const name = `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.sealed`;
  if (wanted === undefined) return join(dirname(dataDir), 'backups', name);
  const path = resolve(wanted);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, name) : path;
}
