import type { RatingDirection } from '../core/drives.rules.js';
import { type Rating, ratings, strengthOf } from './assessment.rules.js';

/** How many contacts of one department have one rating today; null is not assessed, or in no department. */
export interface RatingCount {
  departmentId: string | null;
  rating: Rating | null;
  count: number;
}

export interface HeatRow {
  departmentId: string | null;
  /** contacts with a 1, a 2, … a 5, in the drive's own numbers */
  counts: number[];
  notAssessed: number;
  total: number;
  /** those who lead or support among all, not only among the assessed, in thousandths; null without anybody */
  supportPerMille: number | null;
}

const supportsFrom = 4;

/** One row a department, in the order given, whoever is in none last and only when there is anybody; then everybody. */
export function heatMap(
  departmentIds: readonly string[],
  counts: readonly RatingCount[],
  direction: RatingDirection,
): { rows: HeatRow[]; total: HeatRow } {
  const rows = departmentIds.map((id) => heatRow(id, counts, direction));
  const without = heatRow(null, counts, direction);
  if (without.total > 0) rows.push(without);
  const everybody = counts.map((one) => ({ ...one, departmentId: null }));
  return { rows, total: heatRow(null, everybody, direction) };
}

function heatRow(
  departmentId: string | null,
  all: readonly RatingCount[],
  direction: RatingDirection,
): HeatRow {
  const own = all.filter((one) => one.departmentId === departmentId);
  const counts = ratings.map((rating) => sum(own.filter((one) => one.rating === rating)));
  const notAssessed = sum(own.filter(({ rating }) => rating === null));
  const total = notAssessed + counts.reduce((before, count) => before + count, 0);
  const supporting = sum(
    own.filter(({ rating }) => rating !== null && strengthOf(rating, direction) >= supportsFrom),
  );
  const supportPerMille = total === 0 ? null : Math.floor((supporting * 1000) / total);
  return { departmentId, counts, notAssessed, total, supportPerMille };
}

function sum(counts: readonly RatingCount[]): number {
  return counts.reduce((before, { count }) => before + count, 0);
}
