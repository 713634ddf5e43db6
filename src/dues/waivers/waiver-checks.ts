import type { EntityManager } from 'typeorm';
import { counts, turnOf } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { firstDayOf, monthNamed, monthNumber } from '../../shared/months.js';
import { isWaivable, type WaivedSpan } from './waiver.rules.js';

interface SpanAsked {
  fromMonth: string;
  months: number;
}

export function spanOf({ fromMonth, months }: SpanAsked): WaivedSpan {
  return { from: monthNumber(`${fromMonth}-01`), months };
}

/** `2026-05 – 2026-06` */
export function spanTold(asked: SpanAsked): string {
  const { from, months } = spanOf(asked);
  const last = monthNamed(from + months - 1);
  return months === 1 ? last : `${asked.fromMonth} – ${last}`;
}

/** @throws Problem 422 `waiver.month_too_far` */
export function refuseWrongSpan(asked: SpanAsked, today: Day): void {
  if (!isWaivable(spanOf(asked), monthNumber(today))) throw new Problem(422, 'waiver.month_too_far');
}

/** Each of them is a member today. @throws Problem 422 `waiver.not_a_member` */
export async function refuseNoMember(
  tx: EntityManager,
  workerIds: readonly string[],
  today: Day,
): Promise<void> {
  const [row] = await tx.query<{ members: number }[]>(
    `SELECT count(DISTINCT m.worker_id)::int AS members FROM memberships m CROSS JOIN ${turnOf('m', '$2')}
     WHERE m.worker_id = ANY($1::uuid[]) AND ${counts('m')} AND turn.kind IN ('initiated', 'reinitiated')`,
    [workerIds, today],
  );
  if (row?.members !== workerIds.length) throw new Problem(422, 'waiver.not_a_member');
}

/** A month that is over. @throws Problem 422 `waiver.good_through_to_come` */
export function refuseMonthToCome(month: string, today: Day): void {
  if (firstDayOf(monthNumber(`${month}-01`) + 1) > today)
    throw new Problem(422, 'waiver.good_through_to_come');
}
