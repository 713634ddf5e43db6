import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, median } from './figures.js';

const parts = ['bin', 'src', 'migrations', 'bench', 'package.json', '.swcrc'];
const restMs = 5_000;

/** From the command to the first ready answer: cold (unbuilt, no data) and warm; memory at rest afterwards. */
export async function measure(): Promise<Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'kitroom-start-'));
    try {
      for (const part of parts) await cp(part, join(folder, part), { recursive: true });
      await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
      cold.push((await run(folder)).seconds);
      const second = await run(folder);
      warm.push(second.seconds);
      memory.push(second.megabytes);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const figure = { baseline: null, ratio: null };
  return [
    {
      name: 'start to ready, cold (build and demo data included)',
      unit: 's',
      ours: median(cold),
      ...figure,
      goal: '10 s',
    },
    { name: 'start to ready, warm', unit: 's', ours: median(warm), ...figure, goal: '3 s' },
    {
      name: 'memory at rest, without PostgreSQL',
      unit: 'MB',
      ours: median(memory),
      ...figure,
      goal: '200 MB',
    },
  ];
}

async function run(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const port = await freePort();
  const environment = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: join(folder, 'keys'),
    LOG_LEVEL: 'silent',
  };
  const begun = performance.now();
  const child = spawn(process.execPath, [join(folder, 'bin', 'kitroom.js'), 'demo', '--port', String(port)], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(port);
  const seconds = (performance.now() - begun) / 1000;
  await wait(restMs);
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  child.kill('SIGINT');
  await ended;
  return { seconds, megabytes: kilobytes / 1024 };
}

async function ready(port: number): Promise<void> {
  const givenUpAt = performance.now() + 60_000;
  while (performance.now() < givenUpAt) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(20);
  }
  throw new Error('not ready within a minute');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
