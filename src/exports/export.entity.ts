import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  exportForms,
  exportKinds,
  type ExportFilter,
  type ExportForm,
  type ExportKind,
} from './export.rules.js';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A file with people in it, sealed to the one account that asked for it; blanked after a day. */
@Entity('exports')
@Check('exports_kind_known', `kind IN (${listed(exportKinds)})`)
@Check('exports_form_known', `form IN (${listed(exportForms)})`)
@Index('exports_asked_by', ['askedByAccount', 'madeAt', 'id'])
@Index('exports_expiring', ['expiresAt'], { where: 'deleted_at IS NULL' })
@Index('exports_persons', { synchronize: false })
export class Export {
  /** that of the proposal which asked for it */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exports_pk' })
  id!: string;

  @Column('text')
  kind!: ExportKind;

  @Column('text')
  form!: ExportForm;

  /** empty once the file is gone */
  @Column('jsonb')
  filter!: ExportFilter;

  @Column('uuid', { name: 'asked_by_account' })
  @ForeignKey('Account', { name: 'exports_asked_by_account_fk' })
  askedByAccount!: string;

  @Column('uuid', { name: 'asked_by_worker' })
  @Index('exports_asked_by_worker')
  @ForeignKey('Worker', { name: 'exports_asked_by_worker_fk' })
  askedByWorker!: string;

  /** rows in the file */
  @Column('integer')
  count!: number;

  /** pieces of the file: a missing one does not go unnoticed */
  @Column('integer')
  chunks!: number;

  /** everybody in the file, for the log of each fetch; empty once the file is gone */
  @Column('uuid', { array: true })
  persons!: string[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}

/** A piece of the file, at most 256 KiB before sealing. */
@Entity('export_chunks')
export class ExportChunk {
  @PrimaryColumn('uuid', { name: 'export_id', primaryKeyConstraintName: 'export_chunks_pk' })
  @ForeignKey('Export', { name: 'export_chunks_export_fk', onDelete: 'CASCADE' })
  exportId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'export_chunks_pk' })
  place!: number;

  @Column('bytea')
  sealed!: Buffer;
}
