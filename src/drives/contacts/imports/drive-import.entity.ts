import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list that was brought to a drive; nobody is a contact before it is applied. */
@Entity('drive_imports')
@Check('drive_imports_undone_after', 'undone_at IS NULL OR applied_at IS NOT NULL')
export class DriveImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_imports_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_imports_drive')
  @ForeignKey('Drive', { name: 'drive_imports_drive_fk' })
  driveId!: string;

  @Column('timestamptz', { name: 'brought_at' })
  broughtAt!: Date;

  @Column('uuid', { name: 'brought_by', nullable: true })
  @Index('drive_imports_brought_by')
  @ForeignKey('Worker', { name: 'drive_imports_brought_by_fk' })
  broughtBy!: string | null;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  @Index('drive_imports_applied_by')
  @ForeignKey('Worker', { name: 'drive_imports_applied_by_fk' })
  appliedBy!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  @Index('drive_imports_undone_by')
  @ForeignKey('Worker', { name: 'drive_imports_undone_by_fk' })
  undoneBy!: string | null;

  /** what it put on the map, to be taken back with it */
  @Column('uuid', { name: 'made_departments', array: true, default: () => `'{}'` })
  madeDepartments!: string[];

  @Column('uuid', { name: 'made_shifts', array: true, default: () => `'{}'` })
  madeShifts!: string[];
}
