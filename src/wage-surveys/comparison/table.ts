import type { Day } from '../../shared/days.js';
import type { FrozenBenefit, FrozenRate, FrozenYardstick } from '../closing/frozen.js';
import type { Dimension } from '../closing/groups.rules.js';
import type { PublishedBenefits, PublishedPay } from '../closing/published.rules.js';
import type { TableKey } from './grid.rules.js';

/** What was published of one shown cell. */
export interface ShownCell {
  withoutEmployer: string | null;
  hourly: PublishedPay;
  effectiveHourly: PublishedPay;
  benefits: PublishedBenefits;
}

/** A cell of a table: with figures, or hidden, which looks the same whatever the reason. */
export interface TableCell {
  key: TableKey;
  shown: ShownCell | null;
  postedRates: FrozenRate[];
  postedBenefits: FrozenBenefit[];
}

/** One table of a closed survey, before it is put in words. */
export interface ClosedTable {
  surveyId: string;
  by: readonly Dimension[];
  asOf: Day;
  currency: string;
  k: number;
  rulesVersion: string;
  yardsticks: readonly FrozenYardstick[];
  /** names of the map by id */
  names: ReadonlyMap<string, string>;
  cells: readonly TableCell[];
  /** the survey is of the demo union: pictures say so */
  synthetic: boolean;
}
