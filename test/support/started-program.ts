import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The program as its users start it: built, from a shell without a single variable. */
export interface Run {
  child: ChildProcess;
  said: () => string;
  complained: () => string;
  /** until it has printed what matches, or ended */
  until(pattern: RegExp): Promise<string>;
  ended: Promise<number | null>;
}

/** `env -i`: no home, no path, no language. */
export function startProgram(
  folder: string,
  words: string[],
  env: NodeJS.ProcessEnv,
  { input = '', then = 'end' }: { input?: string; then?: 'end' | 'open' } = {},
): Run {
  const program = join(process.cwd(), 'bin', 'kitroom.js');
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const child = spawn(process.execPath, [program, ...words], {
    cwd: home,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).write(input);
  if (then === 'end') child.stdin.end();
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const run: Run = {
    child,
    said: () => said,
    complained: () => complained,
    async until(pattern) {
      for (let tries = 0; tries < 4000 && !pattern.test(said) && !isOver; tries += 1) await wait(50);
      if (!pattern.test(said)) throw new Error(`it never said ${String(pattern)}: ${said}${complained}`);
      return said;
    },
    ended,
  };
  return run;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Process ids of the PostgreSQL servers whose data lies below `place`. */
export function serversBelow(place: string): number[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'postmaster.pid')
    .map(({ parentPath, name }) => Number(readFileSync(join(parentPath, name), 'utf8').split('\n')[0]));
}
