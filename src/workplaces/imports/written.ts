import type { FieldError } from '../../shared/errors.js';
import type { MapRow } from './row.rules.js';

/** One thing an import created or changed, and by which record. */
export interface Effect {
  line: number;
  noun: string;
  id: string;
  version: number;
  /** the columns changed, as they were; null for what was created */
  before: Record<string, unknown> | null;
}

/** A record with the entries it names. */
export interface PlacedRow {
  row: MapRow;
  employerId: string | null;
  siteId: string | null;
  jobClassId: string | null;
}

/** What writing found out about records. */
export interface Remark extends FieldError {
  line: number;
}

export interface Written {
  effects: Effect[];
  remarks: Remark[];
}
