import type { MessageCode } from '../../shared/messages/index.js';
import { countsNow } from './counts.rules.js';
import type { VisibleImport } from './import-access.js';
import type { StatusCounts } from './row-status.rules.js';

export const importStates = ['waiting', 'running', 'finished', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** An import without anything that is in it. */
export interface ImportSummary {
  id: string;
  /** brought by whoever asks: only then its report and rows can be read */
  mine: boolean;
  broughtAt: string;
  state: ImportState;
  /** why it failed */
  failure: MessageCode | null;
  rowsDone: number;
  /** null until the whole file was read once */
  rowsTotal: number | null;
  counts: StatusCounts;
}

export function stateOf(row: Pick<VisibleImport, 'started_at' | 'finished_at' | 'failed_at'>): ImportState {
  if (row.finished_at) return 'finished';
  if (row.failed_at) return 'failed';
  return row.started_at ? 'running' : 'waiting';
}

export function summaryOf(row: VisibleImport): ImportSummary {
  return {
    id: row.id,
    mine: row.mine,
    broughtAt: row.created_at.toISOString(),
    state: stateOf(row),
    failure: row.failed_code,
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    counts: countsNow(row.read, row.decided, row.displaced),
  };
}
