import type { Day } from '../../shared/days.js';
import type { FrozenBenefit, FrozenRate, FrozenYardstick } from '../closing/frozen.js';
import type { Dimension } from '../closing/groups.rules.js';
import type { TableKey } from './grid.rules.js';

/** What was published of one shown cell: of its pay by one measure, or of its benefits. */
export interface ShownCell<Figures> {
  withoutEmployer: string | null;
  figures: Figures;
}

/** A cell of a table: with figures, or hidden, which looks the same whatever the reason. */
export interface TableCell<Figures> {
  key: TableKey;
  shown: ShownCell<Figures> | null;
  postedRates: FrozenRate[];
  postedBenefits: FrozenBenefit[];
}

/** One table of a closed survey, before it is put in words. */
export interface ClosedTable<Figures> {
  surveyId: string;
  by: readonly Dimension[];
  asOf: Day;
  currency: string;
  k: number;
  rulesVersion: string;
  yardsticks: readonly FrozenYardstick[];
  /** names of the map by id */
  names: ReadonlyMap<string, string>;
  cells: readonly TableCell<Figures>[];
  /** the survey is of the demo union: pictures say so */
  synthetic: boolean;
}
