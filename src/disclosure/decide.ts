import type { AuditFinding, Hiding } from './engine.js';
import type { CellDecision, Lattice } from './lattice.js';
import type { DisclosureRules } from './rules.js';
import { structureOf } from './structure.js';
import { inThread } from './thread.js';

export type { AuditFinding, Hiding } from './engine.js';
export type { CellDecision, Lattice, LatticeCell, LatticeKey } from './lattice.js';
export { DisclosureFailure } from './thread.js';

const minute = 60_000;

/**
 * Which cells of a closed survey may be shown: one decision for each given cell, in their order, cleared by the
 * count auditor. Cells that are not given have no answers and are hidden like the others. A total across employers
 * may be shown without its dominant one (`without`). Runs in a thread of its own; what cannot be cleared in time is
 * hidden, in the end everything, and only then `cleared` is false.
 * @throws RangeError for what is no lattice
 * @throws DisclosureFailure when the thread dies or hangs: nothing is decided then
 */
export async function chooseHiding(
  lattice: Lattice,
  rules: DisclosureRules,
  milliseconds: number = minute,
): Promise<Hiding> {
  structureOf(lattice, rules);
  return inThread<Hiding>({ kind: 'decide', lattice, rules, milliseconds });
}

/** The decisions of `chooseHiding` alone, for who need not know why nothing is shown. */
export async function decideHiding(
  lattice: Lattice,
  rules: DisclosureRules,
  milliseconds: number = minute,
): Promise<CellDecision[]> {
  return (await chooseHiding(lattice, rules, milliseconds)).decisions;
}

/**
 * Everything the count auditor holds against `decisions`; an empty list clears them. Runs in a thread of its own;
 * what it has no time for is a finding as well (`undecided`).
 * @throws RangeError for what is no lattice
 * @throws DisclosureFailure when the thread dies or hangs: nothing is cleared then
 */
export async function auditCounts(
  lattice: Lattice,
  decisions: readonly CellDecision[],
  rules: DisclosureRules,
  milliseconds: number = minute,
): Promise<AuditFinding[]> {
  structureOf(lattice, rules);
  return inThread<AuditFinding[]>({ kind: 'audit', lattice, decisions, rules, milliseconds });
}
