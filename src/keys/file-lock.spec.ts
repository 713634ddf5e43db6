import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { withFileLock } from './file-lock.js';

/** as it is run, for other processes to load */
const built = pathToFileURL('dist/src/keys/file-lock.js').href;

describe('a lock among processes', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kitroom-lock-'));
    path = join(folder, 'lock');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const taken = () => withFileLock(path, () => Promise.resolve('taken'));

  it.each([
    ['nobody, as one leaves it who was killed before writing its number', () => ''],
    ['a process that is gone', async () => `${await gone()} 1 x`],
    ['a number that another process has by now', () => `${process.ppid} 1 x`],
    ['this process before the machine was started again', () => `${process.pid} 1 x`],
  ])('is taken from %s', async (_, text) => {
    await writeFile(path, await text());
    expect(await taken()).toBe('taken');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken even when who cleared it was killed as well', async () => {
    await writeFile(path, '');
    await writeFile(`${path}.clearing`, `${await gone()} 1 x`);
    expect(await taken()).toBe('taken');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is waited for while its holder lives', async () => {
    const held: string[] = [];
    const one = withFileLock(path, async () => {
      const text = await readFile(path, 'utf8');
      await wait(50);
      held.push(text === (await readFile(path, 'utf8')) ? 'one' : 'somebody else');
    });
    const other = withFileLock(path, () => Promise.resolve(held.push('other')));
    await Promise.all([one, other]);
    expect(held).toEqual(['one', 'other']);
  });

  it('of six processes that find a dead holder, one at a time holds it', async () => {
    const log = join(folder, 'log');
    const program = `
      const { withFileLock } = await import(${JSON.stringify(built)});
      const { appendFileSync } = await import('node:fs');
      for (let each = 0; each < 20; each += 1)
        await withFileLock(${JSON.stringify(path)}, async () => {
          appendFileSync(${JSON.stringify(log)}, 'in ');
          await new Promise((done) => setTimeout(done, 1));
          appendFileSync(${JSON.stringify(log)}, 'out ');
        });`;
    await writeFile(path, `${await gone()} 1 x`);
    const ends = await Promise.all(
      Array.from({ length: 6 }, () => end(['--input-type=module', '-e', program])),
    );
    expect(ends.map(({ status }) => status)).toEqual(Array(6).fill(0));
    expect(await readFile(log, 'utf8')).toBe('in out '.repeat(120));
  });

  /** @returns the number of a process that has ended */
  async function gone(): Promise<number> {
    return (await end(['-e', ''])).pid;
  }
});

async function end(words: string[]): Promise<{ pid: number; status: number | null }> {
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  const status = await new Promise<number | null>((ended) => child.once('exit', ended));
  return { pid: child.pid!, status };
}
