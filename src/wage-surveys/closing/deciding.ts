import type { EntityManager } from 'typeorm';
import type { AuditFinding } from '../../disclosure/decide.js';
import { auditCounts, decideHiding } from '../../disclosure/decide.js';
import type { CellDecision, Lattice } from '../../disclosure/lattice.js';
import { keyText } from '../../disclosure/lattice.js';
import { benefitFiguresOf } from './benefit-figures.js';
import type { BenefitsByCell } from './benefit-figures.js';
import type { CellFigures, FiguresQuestion } from './figures.js';
import { figuresOf } from './figures.js';
import type { Published, PublishingRules, ShownFigures } from './published.js';
import { publish } from './published.js';

export interface Decided {
  published: Published[];
  /** false: the auditor held something against the choice, so nothing is shown */
  cleared: boolean;
}

/** Decides once, for all measures and shares, which cells are shown, and computes what is told of those. */
export async function decideFigures(
  tx: EntityManager,
  question: FiguresQuestion,
  rules: PublishingRules,
): Promise<Decided> {
  const all = await figuresOf(tx, question);
  const lattice: Lattice = {
    dimensions: question.dimensions,
    parents: { site: 'employer' },
    cells: all.map(({ key, respondents }) => ({ key, respondents })),
  };
  const decisions = await decideHiding(lattice, rules);
  const found: AuditFinding[] = await auditCounts(lattice, decisions, rules);
  if (found.length > 0) return { published: [], cleared: false };
  const shown = decisions.filter(({ shown }) => shown);
  return { published: publish(await exactFigures(tx, question, all, shown), rules), cleared: true };
}

/** A total that leaves out one employer has figures of its own, without that employer's answers. */
async function exactFigures(
  tx: EntityManager,
  question: FiguresQuestion,
  all: readonly CellFigures[],
  shown: readonly CellDecision[],
): Promise<ShownFigures[]> {
  const found: ShownFigures[] = [];
  for (const without of new Set(shown.map((decision) => decision.without))) {
    const asked = without === undefined ? question : { ...question, without };
    const figures = without === undefined ? all : await figuresOf(tx, asked);
    const benefits = await benefitFiguresOf(tx, asked);
    const own = shown.filter((decision) => decision.without === without);
    found.push(...joined(own, figures, benefits));
  }
  return found;
}

function joined(
  decisions: readonly CellDecision[],
  figures: readonly CellFigures[],
  benefits: BenefitsByCell,
): ShownFigures[] {
  const byKey = new Map(figures.map((cell) => [keyText(cell.key), cell]));
  return decisions.flatMap((decision) => {
    const text = keyText(decision.key);
    const cell = byKey.get(text);
    return cell === undefined ? [] : [{ decision, figures: cell, benefits: benefits.get(text) ?? {} }];
  });
}
