import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { AuditFinding } from './engine.js';
import type { CellDecision, Lattice } from './lattice.js';
import type { DisclosureRules } from './rules.js';
import { structureOf } from './structure.js';

export type { AuditFinding } from './engine.js';
export type { CellDecision, Lattice, LatticeCell, LatticeKey } from './lattice.js';

/** What a thread is asked to do, within so many milliseconds. */
export type Task = {
  readonly lattice: Lattice;
  readonly rules: DisclosureRules;
  readonly milliseconds: number;
} & ({ readonly kind: 'decide' } | { readonly kind: 'audit'; readonly decisions: readonly CellDecision[] });

const minute = 60_000;

/**
 * Which cells of a closed survey may be shown: one decision for each given cell, in their order, cleared by the
 * count auditor. Cells that are not given have no answers and are hidden like the others. A total across employers
 * may be shown without its dominant one (`without`). Runs in a thread of its own; when time runs out or the thread
 * dies (a warning says why), everything is hidden. Throws `RangeError` for what is no lattice.
 */
export async function decideHiding(
  lattice: Lattice,
  rules: DisclosureRules,
  milliseconds: number = minute,
): Promise<CellDecision[]> {
  structureOf(lattice, rules);
  const answer = await inThread<CellDecision[]>({ kind: 'decide', lattice, rules, milliseconds });
  return answer ?? lattice.cells.map(({ key }) => ({ key, shown: false }));
}

/**
 * Everything the count auditor holds against `decisions`; an empty list clears them. Runs in a thread of its own;
 * when it does not come back in time, one finding says that nothing is cleared.
 */
export async function auditCounts(
  lattice: Lattice,
  decisions: readonly CellDecision[],
  rules: DisclosureRules,
  milliseconds: number = minute,
): Promise<AuditFinding[]> {
  structureOf(lattice, rules);
  const answer = await inThread<AuditFinding[]>({ kind: 'audit', lattice, decisions, rules, milliseconds });
  if (answer !== undefined) return answer;
  const keys = decisions.filter(({ shown }) => !shown).map(({ key }) => key);
  return [{ keys, respondents: 0, side: 'undecided', bound: 0, because: [] }];
}

/** The answer of a thread; undefined if it died or was far over its time. */
function inThread<Answer>(task: Task): Promise<Answer | undefined> {
  const workerData = { task, typescript: import.meta.url.endsWith('.ts') };
  const file = fileURLToPath(new URL('./worker.js', import.meta.url));
  const worker = new Worker(file, { workerData, execArgv: [] });
  return new Promise((resolve) => {
    const settle = (answer: Answer | undefined) => {
      clearTimeout(timer);
      worker.removeAllListeners('exit');
      void worker.terminate().then(() => resolve(answer));
    };
    const timer = setTimeout(() => settle(undefined), task.milliseconds + 10_000);
    worker.once('message', settle);
    worker.once('error', (error) => {
      process.emitWarning(error);
      settle(undefined);
    });
    worker.once('exit', () => settle(undefined));
  });
}
