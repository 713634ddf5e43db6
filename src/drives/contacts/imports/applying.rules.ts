import type { ToldLine } from './line.rules.js';
import type { LineDecision, LineOutcome } from './outcomes.rules.js';

export interface LineToApply {
  line: number;
  outcome: LineOutcome;
  decision: LineDecision | null;
  contactIds: readonly string[];
  /** who was chosen */
  contactId: string | null;
}

/** What becomes of a line: somebody new, somebody known by id, nothing, or it waits for a person. */
export type Application = { make: true } | { fill: string } | { leave: true } | { waits: true };

/** A decision goes before what the comparison thought. */
export function applicationOf({ outcome, decision, contactIds, contactId }: LineToApply): Application {
  if (decision === 'new') return { make: true };
  if (decision === 'leave') return { leave: true };
  if (decision === 'same' && contactId !== null) return { fill: contactId };
  const [known] = contactIds;
  if (outcome === 'new') return { make: true };
  if (outcome === 'same' && known !== undefined) return { fill: known };
  return outcome === 'doubtful' ? { waits: true } : { leave: true };
}

export interface FillableContact {
  hasReach: boolean;
  departmentId: string | null;
  shiftId: string | null;
  isSupervisor: boolean;
}

export const fillable = ['reach_sealed', 'department_id', 'shift_id', 'is_supervisor'] as const;
export type Fillable = (typeof fillable)[number];

/** What a list adds to somebody known: only what was empty, so that nothing written by hand is lost. */
export function filledBy(
  told: Pick<ToldLine, 'reach' | 'department' | 'shift' | 'isSupervisor'>,
  contact: FillableContact,
): Fillable[] {
  const adds: Record<Fillable, boolean> = {
    reach_sealed: told.reach !== null && !contact.hasReach,
    department_id: told.department !== null && contact.departmentId === null,
    shift_id: told.shift !== null && contact.shiftId === null,
    is_supervisor: told.isSupervisor === true && !contact.isSupervisor,
  };
  return fillable.filter((column) => adds[column]);
}
