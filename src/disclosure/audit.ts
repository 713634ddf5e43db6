import { ComponentAudit } from './component-audit.js';
import { componentsOf } from './components.js';
import type { AuditLimits, Disclosure } from './disclosure.js';
import type { Structure } from './lattice.js';
import { Polytope } from './polytope.js';

export type { AuditLimits, Disclosure } from './disclosure.js';

/**
 * Takes every shown count as exactly known and requires that each hidden cell and each set of hidden cells that
 * holds 1 to k-1 respondents can be 0, and each such cell k or more (whole numbers, verified by an explicit
 * table). A set can be k or more whenever one of its cells can. Knows nothing of how the hiding was chosen.
 */
export async function audit(
  structure: Structure,
  hidden: readonly boolean[],
  limits: AuditLimits,
): Promise<Disclosure[]> {
  const found: Disclosure[] = [];
  for (const places of componentsOf(structure, hidden)) {
    const secret = places.some((place) => (structure.cells[place]?.respondents ?? 0) < limits.k);
    if (!secret) continue;
    found.push(...(await auditComponent(structure, hidden, places, limits)));
  }
  return found;
}

async function auditComponent(
  structure: Structure,
  hidden: readonly boolean[],
  places: readonly number[],
  limits: AuditLimits,
): Promise<Disclosure[]> {
  const lower = await Polytope.over(structure, hidden, places, limits.dominance);
  const upper = await Polytope.over(structure, hidden, places, 1);
  try {
    const audit = new ComponentAudit(structure, places, { lower, upper }, limits);
    return audit.run();
  } finally {
    lower.dispose();
    upper.dispose();
  }
}
