import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody at a workplace as a drive knows them; the drive's alone, also once they are a worker of the union. */
@Entity('drive_contacts')
@Index('drive_contacts_by_adding', ['driveId', 'addedAt', 'id'])
@Index('drive_contacts_supervisors', ['driveId'], { where: 'is_supervisor' })
export class DriveContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_contacts_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_contacts_drive_fk' })
  driveId!: string;

  /** a name or nickname, under the drive's own key; null once erased */
  @Column('bytea', { name: 'name_sealed', nullable: true })
  nameSealed!: Buffer | null;

  /** how to reach them, under the drive's own key */
  @Column('bytea', { name: 'reach_sealed', nullable: true })
  reachSealed!: Buffer | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  @Index('drive_contacts_department')
  @ForeignKey('DriveDepartment', { name: 'drive_contacts_department_fk' })
  departmentId!: string | null;

  @Column('uuid', { name: 'shift_id', nullable: true })
  @Index('drive_contacts_shift')
  @ForeignKey('DriveShift', { name: 'drive_contacts_shift_fk' })
  shiftId!: string | null;

  @Column('boolean', { name: 'is_supervisor', default: false })
  isSupervisor!: boolean;

  /** on the shield list: nobody is sent to them */
  @Column('boolean', { name: 'is_shielded', default: false })
  isShielded!: boolean;

  /** whether others follow them */
  @Column('boolean', { name: 'is_leader', default: false })
  isLeader!: boolean;

  /** who they are in the union once they joined */
  @Column('uuid', { name: 'worker_id', nullable: true })
  @Index('drive_contacts_worker')
  @ForeignKey('Worker', { name: 'drive_contacts_worker_fk' })
  workerId!: string | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('uuid', { name: 'added_by', nullable: true })
  @Index('drive_contacts_added_by')
  @ForeignKey('Worker', { name: 'drive_contacts_added_by_fk' })
  addedBy!: string | null;

  /** the contact that is kept of two that were one person */
  @Column('uuid', { name: 'merged_into', nullable: true })
  @Index('drive_contacts_merged_into')
  @ForeignKey('DriveContact', { name: 'drive_contacts_merged_into_fk' })
  mergedInto!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
