import { transformFileSync } from '@swc/core';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const root = process.cwd();

/** Compiled source folders, so that a test can run them in processes of its own and kill those. */
export interface Programs {
  /** Starts `code`, a module beside `src/`; its standard output is read line by line. */
  start(code: string, settings?: { args?: string[]; env?: NodeJS.ProcessEnv }): Program;
  /** Kills what still runs and removes everything. */
  end(): void;
}

/** One running program. */
export interface Program {
  pid: number;
  /** The next line it prints; null after the last. */
  line(): Promise<string | null>;
  say(line: string): void;
  /** `kill -9`; resolves when it has ended. */
  kill(): Promise<void>;
}

/** Compiles the given folders below `src`, without going into the folders below them. */
export function compile(folders: string[]): Programs {
  // Inside node_modules, so that packages are found from there.
  const place = join(root, 'node_modules', '.cache', `programs-${randomUUID()}`);
  const running = new Set<ChildProcess>();
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{"type":"module"}');
  for (const folder of folders) compileFolder(folder, place);
  return {
    start(code, { args = [], env = process.env } = {}) {
      const file = join(place, `${randomUUID()}.js`);
      writeFileSync(file, code);
      const child = spawn(process.execPath, [file, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      running.add(child);
      return programOf(child);
    },
    end() {
      for (const child of running) child.kill('SIGKILL');
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function compileFolder(folder: string, place: string): void {
  for (const name of readdirSync(join(root, folder))) {
    if (!/\.tsx?$/.test(name) || name.includes('spec.')) continue;
    const target = join(place, folder, name.replace(/\.tsx?$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(join(root, folder, name), { swcrc: true }).code);
  }
}

function programOf(child: ChildProcess): Program {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    pid: child.pid!,
    line: async () => {
      const next = await lines.next();
      return next.done ? null : next.value;
    },
    say: (line) => void child.stdin!.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
