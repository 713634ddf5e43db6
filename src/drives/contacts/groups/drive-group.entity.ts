import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who spends time with whom at work: those who smoke outside, a football team. */
@Entity('drive_groups')
export class DriveGroup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_groups_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_groups_drive')
  @ForeignKey('Drive', { name: 'drive_groups_drive_fk' })
  driveId!: string;

  /** under the drive’s own key */
  @Column('bytea', { name: 'name_sealed' })
  nameSealed!: Buffer;
}
