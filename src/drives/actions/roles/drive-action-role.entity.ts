import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../shared/checks.js';
import { type ActionRole, actionRoles } from './role.rules.js';

/** What somebody took on in an action: a contact, or somebody who holds something in the drive. */
@Entity('drive_action_roles')
@Check('drive_action_roles_known', oneOf('role', actionRoles))
@Check('drive_action_roles_of_one', 'num_nonnulls(contact_id, worker_id) = 1')
export class DriveActionRole {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_action_roles_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_action_roles_drive')
  @ForeignKey('Drive', { name: 'drive_action_roles_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'action_id' })
  @Index('drive_action_roles_action')
  @ForeignKey('DriveAction', { name: 'drive_action_roles_action_fk' })
  actionId!: string;

  @Column('text')
  role!: ActionRole;

  @Column('uuid', { name: 'contact_id', nullable: true })
  @Index('drive_action_roles_contact')
  @ForeignKey('DriveContact', { name: 'drive_action_roles_contact_fk' })
  contactId!: string | null;

  @Column('uuid', { name: 'worker_id', nullable: true })
  @Index('drive_action_roles_worker')
  @ForeignKey('Worker', { name: 'drive_action_roles_worker_fk' })
  workerId!: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('uuid', { name: 'given_by', nullable: true })
  @Index('drive_action_roles_given_by')
  @ForeignKey('Worker', { name: 'drive_action_roles_given_by_fk' })
  givenBy!: string | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;
}
