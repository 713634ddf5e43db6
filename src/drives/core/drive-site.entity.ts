import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A site that a drive is about; dropped, never deleted. */
@Entity('drive_sites')
export class DriveSite {
  @PrimaryColumn('uuid', { name: 'drive_id', primaryKeyConstraintName: 'drive_sites_pk' })
  @ForeignKey('Drive', { name: 'drive_sites_drive_fk' })
  driveId!: string;

  @PrimaryColumn('uuid', { name: 'site_id', primaryKeyConstraintName: 'drive_sites_pk' })
  @Index('drive_sites_site')
  @ForeignKey('Site', { name: 'drive_sites_site_fk' })
  siteId!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt!: Date | null;
}
