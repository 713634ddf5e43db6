import type { Task } from './decide.js';
import { auditDecisions, decide } from './engine.js';

/** What a thread does. */
export function perform(task: Task): ReturnType<typeof decide> | ReturnType<typeof auditDecisions> {
  if (task.kind === 'decide') return decide(task.lattice, task.rules, task.milliseconds);
  return auditDecisions(task.lattice, task.decisions, task.rules, task.milliseconds);
}
