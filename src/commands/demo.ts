import { rm } from 'node:fs/promises';
import { demoPeople } from '../demo/people.js';
import { markAsDemo } from '../demo/marker.js';
import { demoShares } from '../demo/paper-shares.js';
import { loadDemoUnion } from '../demo/union.js';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';
import { connect, migrate, ownDatabase } from './database.js';
import { addressOf, listen, openKeyring } from './serve.js';
import { untilStopped } from './signals.js';

/** Serves the synthetic union; what was entered stays until `reset`. */
export async function demo(settings: Settings, { reset }: { reset: boolean }): Promise<void> {
  const database = await ownDatabase(settings, 'demo');
  try {
    if (reset) await startOver(settings, database.ownerUrl);
    await refuseRealUnion(database.ownerUrl);
    await markAsDemo(settings.dataDir);
    await migrate(database);
    let loading = await missing(database.ownerUrl);
    if (loading === 'a part') {
      await startOver(settings, database.ownerUrl);
      await migrate(database);
      loading = 'all';
    }
    await openKeyring(settings, { create: true });
    const app = await listen(settings, database, loading === 'all' ? loadDemoUnion : undefined);
    const shares = await demoShares(app.get(Keyring), app.get(Clock).now());
    process.stdout.write(`${invitation(settings, shares)}\n`);
    await untilStopped();
    await app.close();
  } finally {
    await database.release();
  }
}

/** What a demo lacks: a start that was cut off leaves people without the two surveys that come last. */
async function missing(url: string): Promise<'nothing' | 'a part' | 'all'> {
  const db = await connect(url);
  try {
    const [found] = await db.query<{ unions: number; surveys: number }[]>(
      `SELECT (SELECT count(*)::int FROM union_profile) AS unions, (SELECT count(*)::int FROM wage_surveys) AS surveys`,
    );
    if (!found?.unions) return 'all';
    return found.surveys < 2 ? 'a part' : 'nothing';
  } finally {
    await db.destroy();
  }
}

async function startOver(settings: Settings, url: string): Promise<void> {
  await refuseRealUnion(url);
  const db = await connect(url);
  await db.query(
    'DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  );
  await db.destroy();
  await rm(settings.keyDir, { recursive: true, force: true });
}

/** Neither loads synthetic people among real ones, nor deletes a real union. */
async function refuseRealUnion(url: string): Promise<void> {
  const db = await connect(url);
  try {
    const [table] = await db.query<{ name: string | null }[]>(
      `SELECT to_regclass('public.union_profile') AS name`,
    );
    if (!table?.name) return;
    const real = await db.query<unknown[]>('SELECT 1 FROM union_profile WHERE NOT demo');
    if (real.length > 0) throw new StartFailure('start.not_a_demo');
  } finally {
    await db.destroy();
  }
}

function invitation(settings: Settings, shares: readonly string[]): string {
  const lines = demoPeople.map(({ signInName, passphrase, totpSecret }) =>
    [`  ${signInName.padEnd(12)} ${passphrase.padEnd(32)}`, ...(totpSecret ? [`app ${totpSecret}`] : [])]
      .join(' ')
      .trimEnd(),
  );
  return [
    `Demo union (synthetic people and employers) on ${addressOf(settings)}`,
    ...lines,
    ...(shares.length > 0 ? ['Two paper shares of its master key (synthetic), to try the panic lock:'] : []),
    ...shares.map((share) => `    ${share}`),
    'The code of an app now: npm run -s kitroom -- code <account>',
    'Ctrl-C stops it.',
  ].join('\n');
}
