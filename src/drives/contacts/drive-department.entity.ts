import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A department of a workplace, as the drive draws its map. */
@Entity('drive_departments')
export class DriveDepartment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_departments_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_departments_drive')
  @ForeignKey('Drive', { name: 'drive_departments_drive_fk' })
  driveId!: string;

  /** null: at every site of the drive */
  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('drive_departments_site')
  @ForeignKey('Site', { name: 'drive_departments_site_fk' })
  siteId!: string | null;

  @Column('text')
  name!: string;
}
