import type { Day } from '../../shared/days.js';
import type { DateOrder } from '../../spreadsheets/date-order.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';
import type { BookColumns, BookField } from './columns.rules.js';

/** What is known of the whole file before its rows are read. */
export interface RowSettings {
  columns: BookColumns;
  orders: ReadonlyMap<BookField, DateOrder>;
  mark: DecimalMark | null;
  fileOn: Day;
  currency: string;
}
