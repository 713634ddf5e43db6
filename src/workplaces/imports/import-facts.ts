import { randomUUID } from 'node:crypto';
import type { PlacedRow } from './written.js';
import type { MapField } from './columns.rules.js';

/** A record's fact as the table takes it. */
export interface FactRow {
  line: number;
  values: Record<string, unknown>;
}

interface FactTable {
  table: string;
  /** what makes two facts about the same (`may`: what may be null), and what they then say */
  key: { always: readonly string[]; may: readonly string[] };
  says: readonly string[];
  /** the column of the file to name when they say different things */
  field: MapField;
  rowsOf: (row: PlacedRow, now: Date) => FactRow[];
}

const base = ({ row, employerId }: PlacedRow, now: Date): Record<string, unknown> => ({
  id: randomUUID(),
  employer_id: employerId,
  source: row.source,
  version: 1,
  created_at: now,
});

export const factTables: readonly FactTable[] = [
  {
    table: 'headcounts',
    key: { always: ['employer_id', 'counted_on', 'source'], may: ['site_id', 'job_class_id'] },
    says: ['people', 'kind'],
    field: 'headcount',
    rowsOf: (placed, now) => {
      const { row, siteId, jobClassId } = placed;
      if (row.headcount === null) return [];
      const where = { site_id: siteId, job_class_id: jobClassId, counted_on: row.on };
      return [{ line: row.line, values: { ...base(placed, now), ...where, ...row.headcount } }];
    },
  },
  {
    table: 'posted_rates',
    key: { always: [], may: [] },
    says: [],
    field: 'amount',
    rowsOf: (placed, now) => {
      const { row, siteId, jobClassId } = placed;
      if (row.rate === null) return [];
      const where = { site_id: siteId, job_class_id: jobClassId, posted_on: row.on };
      return [{ line: row.line, values: { ...base(placed, now), ...where, ...row.rate } }];
    },
  },
  {
    table: 'posted_benefits',
    key: { always: ['employer_id', 'benefit', 'posted_on', 'source'], may: ['job_class_id'] },
    says: ['offered'],
    field: 'source',
    rowsOf: (placed, now) =>
      placed.row.benefits.map((offer) => ({
        line: placed.row.line,
        values: {
          ...base(placed, now),
          job_class_id: placed.jobClassId,
          posted_on: placed.row.on,
          ...offer,
        },
      })),
  },
  {
    table: 'certifications',
    key: { always: [], may: [] },
    says: [],
    field: 'unionName',
    rowsOf: (placed, now) => {
      const { row, siteId } = placed;
      if (row.certification === null) return [];
      const { unionName, bargainingUnit, fromOn } = row.certification;
      const values = {
        union_name: unionName,
        bargaining_unit: bargainingUnit,
        from_on: fromOn,
        site_id: siteId,
      };
      return [{ line: row.line, values: { ...base(placed, now), ...values } }];
    },
  },
];
