import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually, lives, startOf } from './processes.js';

const child = spawn('/bin/sleep', ['30']);
afterAll(() => void child.kill('SIGKILL'));

describe('A process', () => {
  it('lives while it runs, and not after it was killed', async () => {
    const identity = { pid: child.pid!, startedAt: startOf(child.pid!)! };
    expect(lives(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(lives(identity)).toBe(false);
  });

  it('is not taken for an earlier one with the same number', () => {
    expect(lives({ pid: process.pid, startedAt: 'another boot:1' })).toBe(false);
    expect(lives({ pid: process.pid, startedAt: startOf(process.pid)! })).toBe(true);
  });

  it('that is only a zombie does not live', async () => {
    // The shell starts a child that ends at once, then becomes a program that never asks for its children.
    const parent = spawn('/bin/sh', ['-c', '/bin/true & echo $!; exec /bin/sleep 30']);
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
    expect(await eventually(() => startOf(Number(pid)) === null, 5000)).toBe(true);
    parent.kill('SIGKILL');
  });

  it.each([0, -1, NaN, 2 ** 30])('numbered %p is nobody', (pid) => {
    expect(startOf(pid)).toBeNull();
  });
});
