import { describe, expect, it } from '@jest/globals';

import { organizersRules } from './rules.js';
import type { Task } from './thread.js';
import { DisclosureFailure, inThread } from './thread.js';

const task: Task = {
  kind: 'decide',
  lattice: { dimensions: ['employer'], parents: { site: 'employer' }, cells: [] },
  rules: organizersRules,
  milliseconds: 50_000,
};

/** A thread that does this instead of deciding. */
const doing = (script: string): URL => new URL(`data:text/javascript,${encodeURIComponent(script)}`);

async function failureOf(script: string, milliseconds = task.milliseconds): Promise<DisclosureFailure> {
  const failure: unknown = await inThread({ ...task, milliseconds }, doing(script)).catch(
    (error: unknown) => error,
  );
  if (failure instanceof DisclosureFailure) return failure;
  throw new Error(`no failure, but ${JSON.stringify(failure)}`);
}

describe('a thread that decides nothing', () => {
  it('is a failure when it throws, and the failure says why', async () => {
    const { message, cause } = await failureOf('throw new RangeError("no such cell")');
    expect([message, String(cause)]).toEqual(['The thread died.', 'RangeError: no such cell']);
  });

  it('is a failure when it ends without a word, even if all seems well', async () => {
    expect((await failureOf('process.exit(0)')).message).toContain('without an answer, with exit code 0');
    expect((await failureOf('process.exit(7)')).message).toContain('exit code 7');
  });

  it('is a failure when it is far over its time, and does not go on', async () => {
    const tenSecondsEarlier = -9_700;
    const { message } = await failureOf('setInterval(() => undefined, 1000)', tenSecondsEarlier);
    expect(message).toBe('The thread is far over its time.');
  });

  it('is a failure when it cannot even start', async () => {
    const unreadable = { ...task, lattice: { ...task.lattice, count: () => 5 } };
    await expect(inThread(unreadable)).rejects.toThrow(DisclosureFailure);
  });
});
