import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { auditCounts, chooseHiding, DisclosureFailure } from '../../disclosure/decide.js';
import type { CellDecision, Lattice } from '../../disclosure/lattice.js';
import { keyText } from '../../disclosure/lattice.js';
import { Problem } from '../../shared/errors.js';
import { benefitFiguresOf } from './benefit-figures.js';
import type { BenefitsByCell } from './benefit-figures.js';
import type { CellFigures, FiguresQuestion } from './figures.js';
import { figuresOf } from './figures.js';
import type { Published, PublishingRules, ShownFigures } from './published.js';
import { publish } from './published.js';

const logger = new Logger('survey-closing');

export interface Decided {
  published: Published[];
  /** false: no choice was cleared in time, or the auditor held something against it, so nothing is shown */
  cleared: boolean;
}

/**
 * Decides once, for all measures and shares, which cells are shown, and computes what is told of those.
 * @throws Problem 503 `survey.hiding_failed` when it could not be decided at all
 */
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
  const shown = await clearedCells(lattice, rules);
  if (shown === undefined) return { published: [], cleared: false };
  return { published: publish(await exactFigures(tx, question, all, shown), rules), cleared: true };
}

/** What may be shown once the auditor has looked at all of it again; undefined when something is not cleared. */
async function clearedCells(lattice: Lattice, rules: PublishingRules): Promise<CellDecision[] | undefined> {
  try {
    const { decisions, cleared } = await chooseHiding(lattice, rules);
    if (!cleared || (await auditCounts(lattice, decisions, rules)).length > 0) return undefined;
    return decisions.filter(({ shown }) => shown);
  } catch (failure) {
    if (!(failure instanceof DisclosureFailure)) throw failure;
    logger.error(whatFailed(failure));
    throw new Problem(503, 'survey.hiding_failed');
  }
}

/** The message of what made the thread die may name cells, so only its place is logged. */
function whatFailed({ message, cause }: DisclosureFailure): string {
  if (!(cause instanceof Error)) return message;
  const where = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`${message} ${cause.name}`, ...where.slice(0, 8)].join('\n');
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
