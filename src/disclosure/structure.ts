import type { Lattice, LatticeCell, LatticeKey, Line, Structure, StructureCell } from './lattice.js';
import { keyText } from './lattice.js';
import type { DisclosureRules } from './rules.js';

type Dominated = Structure['dominated'][number];

/** The cells of `lattice`, the rests of dominated totals, and every line between them. Throws `RangeError`. */
export function structureOf(lattice: Lattice, rules: DisclosureRules): Structure {
  const employer = lattice.dimensions.indexOf('employer');
  if (employer < 0) throw new RangeError('A lattice needs the dimension employer.');
  if (rules.k < 5) throw new RangeError('k is at least 5.');
  const placed = lattice.cells.filter((cell) => cell.respondents > 0);
  const lines = linesOf(lattice, placed);
  const cells: StructureCell[] = placed.map((cell) => ({ ...cell, barred: cell.respondents < rules.k }));
  const dominated: Dominated[] = [];
  const acrossEmployers = lines
    .filter(({ total, dimension }) => dimension === employer && cells[total]?.key[employer] === null)
    .map(({ total, parts }) => ({ whole: total, parts }));
  for (const { whole, parts } of acrossEmployers) {
    const dominant = dominantOf(cells, whole, parts, rules);
    if (dominant === undefined && parts.length >= rules.minimumEmployers) continue;
    const total = cells[whole] as StructureCell;
    cells[whole] = { ...total, barred: true };
    if (dominant === undefined || parts.length - 1 < rules.minimumEmployers) continue;
    const others = parts.filter((part) => part !== dominant);
    const rest = cells.push(restOf(cells, whole, dominant, { others, employer, k: rules.k })) - 1;
    dominated.push({ whole, rest, dominant });
  }
  const rests = dominated.flatMap(({ whole, rest, dominant }) => {
    const parts = acrossEmployers.find((line) => line.whole === whole)?.parts ?? [];
    return [
      { total: rest, parts: parts.filter((part) => part !== dominant) },
      { total: whole, parts: [rest, dominant] },
    ];
  });
  return {
    cells,
    lines: [...lines, ...rests].map(({ total, parts }) => ({
      total,
      parts,
      overlap: overlapOf(cells, total, parts),
    })),
    dominated,
    acrossEmployers,
  };
}

/** A cell refined by one dimension: `site` splits an employer, everything else splits the total. */
function linesOf(lattice: Lattice, cells: readonly LatticeCell[]) {
  const places = new Map(cells.map((cell, place) => [keyText(cell.key), place]));
  const lines = new Map<string, { total: number; parts: number[]; dimension: number }>();
  const parent = lattice.dimensions.indexOf(lattice.parents.site);
  const site = lattice.dimensions.indexOf('site');
  cells.forEach((cell, place) => {
    checkShape(lattice, cell, { parent, site });
    cell.key.forEach((value, dimension) => {
      if (value === null || (dimension === parent && site >= 0 && cell.key[site] !== null)) return;
      const above = keyText(cell.key.map((other, at) => (at === dimension ? null : other)));
      const total = places.get(above);
      if (total === undefined) throw new RangeError(`The lattice lacks the total ${above}.`);
      const line = lines.get(`${dimension} ${above}`) ?? { total, parts: [], dimension };
      line.parts.push(place);
      lines.set(`${dimension} ${above}`, line);
    });
  });
  if (places.size !== cells.length) throw new RangeError('The lattice holds a cell twice.');
  return [...lines.values()];
}

function checkShape(lattice: Lattice, cell: LatticeCell, at: { parent: number; site: number }) {
  const wholeNumber = Number.isSafeInteger(cell.respondents);
  const orphan = at.site >= 0 && cell.key[at.site] !== null && cell.key[at.parent] === null;
  if (wholeNumber && !orphan && cell.key.length === lattice.dimensions.length) return;
  throw new RangeError(`This is no cell of the lattice: ${keyText(cell.key)}.`);
}

/** The employer that holds more than its share of a total, as a place. */
function dominantOf(
  cells: readonly StructureCell[],
  whole: number,
  parts: readonly number[],
  rules: DisclosureRules,
): number | undefined {
  const limit = (cells[whole]?.respondents ?? 0) * rules.dominance;
  return parts.find((part) => (cells[part]?.respondents ?? 0) > limit);
}

/**
 * The total without its dominant employer. Who works for both is counted by neither the difference nor, surely,
 * by one of the others, so this is the number of people it holds at the least.
 */
function restOf(
  cells: readonly StructureCell[],
  whole: number,
  dominant: number,
  about: { others: readonly number[]; employer: number; k: number },
): StructureCell {
  const count = (place: number) => cells[place]?.respondents ?? 0;
  const respondents = Math.max(count(whole) - count(dominant), ...about.others.map(count));
  const without = cells[dominant]?.key[about.employer] ?? '';
  return { key: cells[whole]?.key as LatticeKey, respondents, without, barred: respondents < about.k };
}

function overlapOf(
  cells: readonly StructureCell[],
  total: number,
  parts: readonly number[],
): Line['overlap'] {
  const sum = parts.reduce((so, part) => so + (cells[part]?.respondents ?? 0), 0);
  const overlap = sum - (cells[total]?.respondents ?? 0);
  if (overlap >= 0) return overlap;
  throw new RangeError(`Some answers of ${keyText(cells[total]?.key ?? [])} have no value in a dimension.`);
}
