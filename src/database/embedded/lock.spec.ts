import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, Programs } from '../../../test/support/program.js';
import { compile } from '../../../test/support/program.js';
import { amendLock, readLock, releaseLock, takeLock } from './lock.js';

const base = mkdtempSync(join(tmpdir(), 'kitroom-lock-'));
const newFolder = () => mkdtempSync(join(base, 'data-'));
const dead = (token: string) =>
  JSON.stringify({ pid: 2 ** 30, startedAt: 'long ago', token, purpose: 'serve' });
const rounds = process.env.TEST_LONG ? 2000 : 200;

describe('The lock of a data folder', () => {
  let programs: Programs;
  let takers: Program[];
  beforeAll(() => {
    programs = compile(['src/shared', 'src/shared/messages', 'src/database/embedded']);
    takers = Array.from({ length: 4 }, () => programs.start(taker));
  });
  afterAll(() => {
    programs.end();
    rmSync(base, { recursive: true });
  });

  it('names its holder and what became known later', () => {
    const folder = newFolder();
    const { token } = takeLock(folder, 'serve');
    amendLock(folder, { databasePort: 5000 });
    amendLock(folder, { httpPort: 8080 });
    expect(readLock(folder)).toMatchObject({
      pid: process.pid,
      purpose: 'serve',
      databasePort: 5000,
      httpPort: 8080,
    });
    releaseLock(folder, 'of somebody else');
    expect(readLock(folder)).not.toBeNull();
    releaseLock(folder, token);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while its holder lives, with who that is', () => {
    const folder = newFolder();
    takeLock(folder, 'demo');
    expect(() => takeLock(folder, 'serve')).toThrow(
      expect.objectContaining({
        code: 'start.data_dir_in_use',
        values: { folder, pid: process.pid, purpose: 'demo' },
      }),
    );
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.each([
    ['of a dead holder', { lock: dead('a') }],
    ['that a power cut left empty', { lock: '' }],
    ['whose heir died before it was theirs', { lock: dead('a'), 'lock.heir-a': dead('b') }],
    [
      'whose heirs died one after the other',
      { lock: dead('a'), 'lock.heir-a': dead('b'), 'lock.heir-b': dead('c') },
    ],
  ])('%s is taken over', (_, files: Record<string, string>) => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    takeLock(folder, 'serve');
    expect(readLock(folder)).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it(`goes to exactly one of four who try at once, ${rounds} times over`, async () => {
    for (let round = 0; round < rounds; round++) {
      const folder = newFolder();
      if (round % 4 > 0) writeFileSync(join(folder, 'lock'), dead('a'));
      if (round % 4 > 1) writeFileSync(join(folder, 'lock.heir-a'), dead('b'));
      for (const one of takers) one.say(folder);
      const answers = await Promise.all(takers.map((one) => one.line()));
      expect([round, answers.sort()]).toEqual([round, ['refused', 'refused', 'refused', 'won']]);
      expect(takers.map(({ pid }) => pid)).toContain(readLock(folder)?.pid);
      expect(readdirSync(folder)).toEqual(['lock']);
    }
  });
});

const taker = `
import { createInterface } from 'node:readline';
import { takeLock } from './src/database/embedded/lock.js';
for await (const folder of createInterface({ input: process.stdin })) {
  try {
    takeLock(folder, 'race');
    console.log('won');
  } catch (error) {
    console.log(error.code === 'start.data_dir_in_use' ? 'refused' : error.stack);
  }
}`;
