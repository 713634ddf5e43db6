import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether a contact came to an action. */
@Entity('drive_action_attendances')
export class DriveActionAttendance {
  @PrimaryColumn('uuid', { name: 'action_id', primaryKeyConstraintName: 'drive_action_attendances_pk' })
  @ForeignKey('DriveAction', { name: 'drive_action_attendances_action_fk' })
  actionId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'drive_action_attendances_pk' })
  @Index('drive_action_attendances_contact')
  @ForeignKey('DriveContact', { name: 'drive_action_attendances_contact_fk' })
  contactId!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_action_attendances_drive')
  @ForeignKey('Drive', { name: 'drive_action_attendances_drive_fk' })
  driveId!: string;

  @Column('boolean')
  came!: boolean;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('drive_action_attendances_recorded_by')
  @ForeignKey('Worker', { name: 'drive_action_attendances_recorded_by_fk' })
  recordedBy!: string | null;
}
