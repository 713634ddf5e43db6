import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One spreadsheet brought to the map. */
@Entity('map_imports')
@Index('map_imports_file_once', { synchronize: false })
export class MapImport {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'map_imports_pk' })
  id!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** SHA-256: the same file again is refused while this import stands */
  @Column('bytea', { name: 'file_hash' })
  fileHash!: Buffer;

  /** how the file was read: encoding, delimiter, sheet, line of the head, columns not used */
  @Column('jsonb')
  file!: Record<string, unknown>;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}

export const mapRowStatuses = ['created', 'updated', 'unchanged', 'rejected', 'skipped'] as const;
export type MapRowStatus = (typeof mapRowStatuses)[number];

/** What became of one record of the file. */
@Entity('map_import_rows')
export class MapImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'map_import_rows_pk' })
  @ForeignKey('MapImport', { name: 'map_import_rows_import_fk' })
  importId!: string;

  /** where the record begins in the file */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'map_import_rows_pk' })
  line!: number;

  @Column('text')
  status!: MapRowStatus;

  @Column('jsonb')
  errors!: Record<string, unknown>[];

  @Column('jsonb')
  warnings!: Record<string, unknown>[];
}

/** One thing an import created or changed, so that it can be undone exactly. */
@Entity('map_import_effects')
export class MapImportEffect {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'map_import_effects_pk' })
  @ForeignKey('MapImport', { name: 'map_import_effects_import_fk' })
  importId!: string;

  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'map_import_effects_pk' })
  entryId!: string;

  /** table of the entry */
  @Column('text')
  noun!: string;

  /** the entry's version as the import left it: a later one is somebody else's work */
  @Column('integer')
  version!: number;

  /** the columns it changed, as they were; null for what it created */
  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;
}
