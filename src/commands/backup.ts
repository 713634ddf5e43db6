import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { BlocksService } from '../audit/index.js';
import {
  backupPurpose,
  BackupsService,
  brokenLog,
  makeBackup,
  refuseWithoutData,
  runningCluster,
} from '../backup/index.js';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { say } from '../shared/messages/index.js';
import type { DataKey } from '../shared/sealing.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';
import { passphraseAtHand } from './prompt.js';

/** As many as compare in a few seconds; a whole log is compared by `audit verify` and at each restore. */
const mostEntries = 50_000;

/** `kitroom backup [file]`: one sealed file of everything but the keys, while the server goes on serving. */
export async function backup(settings: Settings, wanted: string | undefined): Promise<void> {
  if (settings.databaseUrl) throw new Problem(422, 'backup.own_server');
  refuseWithoutData(settings.dataDir);
  const now = new Clock().now();
  const file = fileFor(settings, wanted, now);
  await withServices(settings, { purpose: 'backup' }, async (app) => {
    const actor = await operatorOf(app);
    const made = await makeBackup({
      cluster: runningCluster(settings.dataDir),
      keyDir: settings.keyDir,
      key: await backupKey(app.get(Keyring)),
      file,
      now,
      demo: settings.demo,
    });
    const log = brokenLog(await app.get(BlocksService).verify({ anchor: null, mostEntries }));
    await app.get(BackupsService).recordMade(actor, made, log);
    process.stdout.write(
      `${file} is made: ${(made.bytes / 1024 / 1024).toFixed(1)} MB, sealed, without a key.\n` +
        `${made.keyring} was replaced: the newest keyring, which opens nothing without the master key. Keep no older one.\n` +
        `Copy both to another place. To try it: npm run kitroom -- restore ${file} --check\n`,
    );
    if (log) process.stderr.write(`${say('en', 'backup.log_differs_made', { ...log })}\n`);
  });
}

/** Asks for the key passphrase, or takes it from a pipe. @throws Problem 503 `keys.locked` where there is none */
export async function backupKey(keyring: Keyring): Promise<DataKey> {
  const passphrase = keyring.isLocked ? await passphraseAtHand('the keys') : null;
  if (passphrase !== null) await keyring.unlock(passphrase);
  return keyring.purpose(backupPurpose);
}

/**
 * A folder gets a file named by the instant; without a word the folder `backups` beside the data. A folder that is not
 * there is not made: the place of a stick that is not plugged in lies on the system's own disk.
 * @throws Problem 422 `backup.no_folder`
 */
function fileFor({ dataDir }: Settings, wanted: string | undefined, now: Date): string {
  const name = `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.sealed`;
  if (wanted === undefined) return join(dirname(dataDir), 'backups', name);
  const path = resolve(wanted);
  if (isFolder(path)) return join(path, name);
  const isFile = !wanted.endsWith('/') && (extname(path) === '.sealed' || existsSync(path));
  const folder = isFile ? dirname(path) : path;
  if (!isFolder(folder)) throw new Problem(422, 'backup.no_folder', { folder });
  return path;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
