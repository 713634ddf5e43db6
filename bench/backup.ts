import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup, restoreBackup, runningCluster } from '../src/backup/index.js';
import { bytesOf } from '../src/backup/tree.js';
import { withClient } from '../src/database/embedded/connection.js';
import { startEmbedded } from '../src/database/embedded.js';
import { type Figure, median } from './figures.js';

const rows = 2_000_000;
const rounds = 3;

/** A database of some hundred MB on the disk: sealed while it runs, and restored, beside tar, gzip and openssl. */
export async function measure(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kitroom-bench-backup-'));
  const dataDir = join(folder, 'data');
  const keyDir = join(folder, 'keys');
  const server = await startEmbedded({ dataDir });
  try {
    await mkdir(keyDir);
    await writeFile(join(keyDir, 'keyring'), '');
    await withClient(server.adminUrl.replace(/\/postgres$/, '/kitroom'), async (client) => {
      // as rows are: some repeats, some does not
      await client.query(`CREATE TABLE entries AS SELECT number, md5(number::text) AS hash,
        'outreach worker at site ' || number % 40 AS words, random() AS pay FROM generate_series(1, ${rows}) number`);
      await client.query('CREATE INDEX entries_hash ON entries (hash)');
      await client.query('CHECKPOINT');
    });
    return await figures({ folder, dataDir, keyDir });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function figures({ folder, dataDir, keyDir }: Record<'folder' | 'dataDir' | 'keyDir', string>) {
  const megabytes = (await bytesOf(dataDir, [])) / 1024 ** 2;
  const key = { generation: 1, bytes: randomBytes(32), earlier: null };
  const speeds: Record<'make' | 'restore' | 'seal' | 'open', number[]> = {
    make: [],
    restore: [],
    seal: [],
    open: [],
  };
  const memory: number[] = [];
  const note = async (what: keyof typeof speeds, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    speeds[what].push((megabytes * 1000) / (performance.now() - begun));
  };
  for (let round = 0; round < rounds; round += 1) {
    const [file, plain] = [join(folder, 'out', `${round}.sealed`), join(folder, 'out', `${round}.plain`)];
    const order = { cluster: runningCluster(dataDir), keyDir, key, file, now: new Date(), demo: false };
    memory.push(await peakOf(() => note('make', () => makeBackup(order))));
    await note('seal', () =>
      shell(`tar -cf - -C '${dataDir}' . | gzip -1 | openssl enc ${cipher} > '${plain}'`),
    );
    const restored = {
      file,
      key,
      isTrial: true,
      dataDir: join(folder, 'restored'),
      inspect: async () => undefined,
    };
    await note('restore', () => restoreBackup(restored));
    const target = join(folder, 'plain');
    await mkdir(target);
    await note('open', () =>
      shell(
        `openssl enc -d ${cipher} < '${plain}' | gunzip | tar -xf - -C '${target}' && sync -f '${target}'`,
      ),
    );
    await rm(target, { recursive: true });
    process.stderr.write(
      `${Math.round(megabytes)} MB became ${Math.round((await stat(file)).size / 1024 ** 2)} MB\n`,
    );
  }
  const beside = (name: string, ours: number[], baseline: number[], goal: string): Figure => ({
    name,
    unit: 'MB/s',
    ours: median(ours),
    baseline: median(baseline),
    ratio: median(ours) / median(baseline),
    goal,
  });
  return [
    beside(
      'backup of a running server, beside tar | gzip -1 | openssl',
      speeds.make,
      speeds.seal,
      '0.5 of it',
    ),
    beside('restore, started once and counted, beside the reverse', speeds.restore, speeds.open, '0.3 of it'),
    {
      name: 'memory a backup takes',
      unit: 'MB',
      ours: median(memory),
      baseline: null,
      ratio: null,
      goal: '100 MB',
    },
  ];
}

const cipher = '-aes-256-ctr -pbkdf2 -pass pass:bench';

function shell(line: string): Promise<void> {
  const child = spawn('/bin/bash', ['-o', 'pipefail', '-c', line], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    // a server changes files while tar reads them, which tar calls 1
    child.once('close', (status) =>
      status === 0 || status === 1 ? resolve() : reject(new Error(`${status}: ${line}`)),
    );
  });
}

/** Megabytes beyond what was taken before, at the most. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  await work();
  clearInterval(timer);
  return (peak - before) / 1024 ** 2;
}
