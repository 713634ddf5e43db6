import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/days.js';

/** That a meeting of a branch authorized a drive. Never changed. */
@Entity('drive_authorizations')
export class DriveAuthorization {
  @PrimaryColumn('uuid', { name: 'drive_id', primaryKeyConstraintName: 'drive_authorizations_pk' })
  @ForeignKey('Drive', { name: 'drive_authorizations_drive_fk' })
  driveId!: string;

  @PrimaryColumn('uuid', { name: 'branch_id', primaryKeyConstraintName: 'drive_authorizations_pk' })
  @Index('drive_authorizations_branch')
  @ForeignKey('Branch', { name: 'drive_authorizations_branch_fk' })
  branchId!: string;

  @PrimaryColumn('date', { name: 'decided_on', primaryKeyConstraintName: 'drive_authorizations_pk' })
  decidedOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
