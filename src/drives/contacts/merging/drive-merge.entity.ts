import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That two contacts are one person; taking it back is added, nothing is lost. */
@Entity('drive_merges')
@Index('drive_merges_gone_once', ['goneId'], { unique: true, where: 'undone_at IS NULL' })
@Check('drive_merges_of_two', 'gone_id <> kept_id')
export class DriveMerge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_merges_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_merges_drive')
  @ForeignKey('Drive', { name: 'drive_merges_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'gone_id' })
  @Index('drive_merges_gone')
  @ForeignKey('DriveContact', { name: 'drive_merges_gone_fk' })
  goneId!: string;

  @Column('uuid', { name: 'kept_id' })
  @Index('drive_merges_kept')
  @ForeignKey('DriveContact', { name: 'drive_merges_kept_fk' })
  keptId!: string;

  @Column('timestamptz', { name: 'merged_at' })
  mergedAt!: Date;

  @Column('uuid', { name: 'merged_by', nullable: true })
  @Index('drive_merges_merged_by')
  @ForeignKey('Worker', { name: 'drive_merges_merged_by_fk' })
  mergedBy!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  @Index('drive_merges_undone_by')
  @ForeignKey('Worker', { name: 'drive_merges_undone_by_fk' })
  undoneBy!: string | null;
}
