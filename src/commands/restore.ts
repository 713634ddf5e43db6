import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  BackupsService,
  type BrokenLog,
  brokenLog,
  readBackup,
  refuseFilled,
  restoreBackup,
  restoreCode,
  type RestoredDatabase,
} from '../backup/index.js';
import { BlocksService } from '../audit/index.js';
import { Keyring } from '../keys/keyring.js';
import { Problem } from '../shared/errors.js';
import { say } from '../shared/messages/index.js';
import { Settings } from '../shared/settings.js';
import { backupKey } from './backup.js';
import { operatorOf, withServices } from './context.js';
import { openKeyring } from './serve.js';

interface Facts {
  id: string;
  madeAt: Date;
  generation: number;
  bytes: number;
  sha256: Buffer;
}

/** `kitroom restore <file>`: into an empty DATA_DIR, or with `--check` into a folder that goes away again. */
export async function restore(plain: Settings, path: string, { check }: { check: boolean }): Promise<void> {
  if (plain.databaseUrl) throw new Problem(422, 'backup.own_server');
  const file = resolve(path);
  const { id, madeAt, generation, demo } = await readBackup(file);
  const settings = new Settings(process.env, { demo });
  if (!check) await refuseFilled(settings.dataDir);
  const broken: BrokenLog[] = [];
  const undo = await bringKeyring(settings.keyDir, dirname(file));
  try {
    const key = await backupKey(await openKeyring(settings, { create: false }));
    const facts = { id, madeAt, generation, ...(await fingerprint(file)) };
    const restored = await restoreBackup({
      file,
      dataDir: settings.dataDir,
      key,
      isTrial: check,
      inspect: async (database) => {
        const log = await inspect(database, settings, check ? null : facts);
        if (log) broken.push(log);
      },
    });
    if (check) await recordTried(settings, facts, broken[0] ?? null);
    process.stdout.write(outcome(restored, settings, { check, code: restoreCode(key.bytes, id) }));
  } catch (error) {
    await undo();
    throw error;
  }
  for (const log of broken) {
    // in a disaster the data counts for more than its log; a mere try is there to find things out
    if (check) throw new Problem(422, 'backup.log_differs_tried', { ...log });
    process.stderr.write(`${say('en', 'backup.log_differs', { ...log })}\n`);
  }
}

/** `kitroom restore --tried <code>`: a backup of this machine was restored on another one, which printed the code. */
export async function restoreTold(settings: Settings, code: string): Promise<void> {
  await withServices(settings, { purpose: 'restore' }, async (app) => {
    const key = await backupKey(app.get(Keyring));
    const { madeAt } = await app.get(BackupsService).recordTold(await operatorOf(app), key.bytes, code);
    process.stdout.write(`Recorded: the backup of ${madeAt.toISOString()} was restored elsewhere.\n`);
  });
}

/** The program itself opens what was restored, as it would to serve it. Returns what is wrong with its log. */
async function inspect(
  { dataDir }: RestoredDatabase,
  { keyDir }: Settings,
  facts: Facts | null,
): Promise<BrokenLog | null> {
  const environment = { ...process.env, KEY_DIR: keyDir, DATABASE_URL: '', MIGRATION_DATABASE_URL: '' };
  const there = new Settings(environment, { dataDir, demo: false });
  return withServices(there, { purpose: 'restore' }, async (app) => {
    const actor = await operatorOf(app);
    const log = brokenLog(await app.get(BlocksService).verify({ anchor: null, mostEntries: null }));
    if (facts) await app.get(BackupsService).recordRestored(actor, facts, log);
    return log;
  });
}

async function recordTried(settings: Settings, facts: Facts, log: BrokenLog | null): Promise<void> {
  await withServices(settings, { purpose: 'restore' }, async (app) => {
    await app.get(BackupsService).recordTried(await operatorOf(app), facts, log);
  });
}

function outcome(
  { backup, rows }: RestoredDatabase,
  { dataDir, demo }: Settings,
  { check, code }: { check: boolean; code: string },
): string {
  const counted =
    rows === null
      ? 'its rows were not counted when it was made'
      : `${rows} rows, as counted when it was made`;
  const what = `The backup of ${backup.madeAt.toISOString()} is whole and starts: ${counted}.\n`;
  if (check) return `${what}It was removed again, and the try is recorded.\n`;
  return (
    `${what}It is now in ${dataDir}. Start it with: ${demo ? 'npm run demo' : 'npm start'}\n` +
    `If the union goes on elsewhere and this was a try, tell that machine: npm run kitroom -- restore --tried ${code}\n`
  );
}

/** With only the master key in KEY_DIR, the keyring beside the backup is the newest. Returns how to take it back. */
async function bringKeyring(keyDir: string, folder: string): Promise<() => Promise<void>> {
  const place = join(keyDir, 'keyring');
  if (existsSync(place)) return () => Promise.resolve();
  const beside = join(folder, 'keyring');
  if (!existsSync(beside)) throw new Problem(422, 'backup.no_keyring', { folder: keyDir });
  await mkdir(keyDir, { recursive: true, mode: 0o700 });
  const draft = `${place}.${process.pid}.new`;
  await copyFile(beside, draft);
  await rename(draft, place);
  return () => rm(place, { force: true });
}

async function fingerprint(file: string): Promise<{ bytes: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest() };
}
