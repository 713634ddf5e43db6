import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { RowStatus } from './statuses.rules.js';
import { rowStatuses } from './statuses.rules.js';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** One spreadsheet of workers. Neither the file nor its name is kept: both may name people. */
@Entity('worker_imports')
@Index('worker_imports_file_once', ['fileIndex'], { unique: true })
export class WorkerImport {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'worker_imports_pk' })
  id!: string;

  /** keyed hash of the file: the same file again is refused, and nobody can test a guess of it */
  @Column('bytea', { name: 'file_index' })
  fileIndex!: Buffer;

  /** employers, sites and job classes it put on the map: they go with it when nothing else refers to them */
  @Column('uuid', { name: 'map_entry_ids', array: true, default: [] })
  mapEntryIds!: string[];

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}

/** What became of one record of the file: codes, never content. What waits for a decision is sealed under the import. */
@Entity('worker_import_rows')
@Check('worker_import_rows_status_known', `status IN (${listed(rowStatuses)})`)
@Check('worker_import_rows_sealed_while_in_review', `(values_sealed IS NOT NULL) = (status = 'review')`)
export class WorkerImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'worker_import_rows_pk' })
  @ForeignKey('WorkerImport', { name: 'worker_import_rows_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  /** where the record begins in the file */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'worker_import_rows_pk' })
  line!: number;

  @Column('text')
  status!: RowStatus;

  @Column('integer', { name: 'duplicate_of', nullable: true })
  duplicateOf!: number | null;

  /** the worker this row made or whose job it added */
  @Column('uuid', { name: 'worker_id', nullable: true })
  @Index('worker_import_rows_worker', { where: 'worker_id IS NOT NULL' })
  @ForeignKey('Worker', { name: 'worker_import_rows_worker_fk' })
  workerId!: string | null;

  /** whether the worker was made by this row, rather than known before */
  @Column('boolean', { name: 'made_worker', default: false })
  madeWorker!: boolean;

  /** field and code of each */
  @Column('jsonb', { default: [] })
  errors!: { field: string; code: string }[];

  @Column('jsonb', { default: [] })
  warnings!: { field: string; code: string }[];

  @Column('bytea', { name: 'values_sealed', nullable: true })
  valuesSealed!: Buffer | null;
}
