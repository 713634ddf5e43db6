import { Worker } from 'node:worker_threads';

import type { CellDecision, Lattice } from './lattice.js';
import type { DisclosureRules } from './rules.js';

/** What a thread is asked to do, within so many milliseconds. */
export type Task = {
  readonly lattice: Lattice;
  readonly rules: DisclosureRules;
  readonly milliseconds: number;
} & ({ readonly kind: 'decide' } | { readonly kind: 'audit'; readonly decisions: readonly CellDecision[] });

/** The thread died or never came back: nothing was decided, and nothing may be concluded. `cause` says why. */
export class DisclosureFailure extends Error {
  override readonly name = 'DisclosureFailure';
}

/** A task keeps to its time by itself; a thread that is this far over it hangs. */
const grace = 10_000;

/**
 * The answer of `file`, run in a thread of its own.
 * @throws DisclosureFailure when the thread cannot start, dies, ends without an answer or is far over its time
 */
export async function inThread<Answer>(
  task: Task,
  file: URL = new URL('./worker.js', import.meta.url),
): Promise<Answer> {
  const worker = startedOn(task, file);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const fail = (message: string, cause?: unknown) => reject(new DisclosureFailure(message, { cause }));
      timer = setTimeout(() => fail('The thread is far over its time.'), task.milliseconds + grace);
      worker.once('message', resolve);
      worker.once('messageerror', (error) => fail('The answer of the thread cannot be read.', error));
      worker.once('error', (error) => fail('The thread died.', error));
      worker.once('exit', (code) => fail(`The thread ended without an answer, with exit code ${code}.`));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function startedOn(task: Task, file: URL): Worker {
  try {
    return new Worker(file, {
      workerData: { task, typescript: import.meta.url.endsWith('.ts') },
      execArgv: [],
    });
  } catch (cause) {
    throw new DisclosureFailure('The thread cannot start.', { cause });
  }
}
