import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who is in a social group. */
@Entity('drive_group_members')
export class DriveGroupMember {
  @PrimaryColumn('uuid', { name: 'group_id', primaryKeyConstraintName: 'drive_group_members_pk' })
  @ForeignKey('DriveGroup', { name: 'drive_group_members_group_fk' })
  groupId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'drive_group_members_pk' })
  @Index('drive_group_members_contact')
  @ForeignKey('DriveContact', { name: 'drive_group_members_contact_fk' })
  contactId!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_group_members_drive')
  @ForeignKey('Drive', { name: 'drive_group_members_drive_fk' })
  driveId!: string;
}
