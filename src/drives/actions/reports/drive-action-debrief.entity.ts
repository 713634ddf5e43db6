import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody learned from an action. */
@Entity('drive_action_debriefs')
export class DriveActionDebrief {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_action_debriefs_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_action_debriefs_drive')
  @ForeignKey('Drive', { name: 'drive_action_debriefs_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'action_id' })
  @Index('drive_action_debriefs_action')
  @ForeignKey('DriveAction', { name: 'drive_action_debriefs_action_fk' })
  actionId!: string;

  /** under the drive’s own key; null once its writer was erased */
  @Column('bytea', { name: 'told_sealed', nullable: true })
  toldSealed!: Buffer | null;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('uuid', { name: 'written_by', nullable: true })
  @Index('drive_action_debriefs_written_by')
  @ForeignKey('Worker', { name: 'drive_action_debriefs_written_by_fk' })
  writtenBy!: string | null;
}
