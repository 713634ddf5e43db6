import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A shift of a workplace, as the drive draws its map. */
@Entity('drive_shifts')
export class DriveShift {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_shifts_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_shifts_drive')
  @ForeignKey('Drive', { name: 'drive_shifts_drive_fk' })
  driveId!: string;

  /** null: at every site of the drive */
  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('drive_shifts_site')
  @ForeignKey('Site', { name: 'drive_shifts_site_fk' })
  siteId!: string | null;

  @Column('text')
  name!: string;
}
