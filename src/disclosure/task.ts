import { auditDecisions, decide } from './engine.js';
import type { Task } from './thread.js';

/** What a thread does. */
export function perform(task: Task): ReturnType<typeof decide> | ReturnType<typeof auditDecisions> {
  if (task.kind === 'decide') return decide(task.lattice, task.rules, task.milliseconds);
  return auditDecisions(task.lattice, task.decisions, task.rules, task.milliseconds);
}
