import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Month } from '../../../shared/months.js';

/** What a committee wrote of a month; one a month. */
@Entity('drive_reports')
@Check('drive_reports_month_whole', `month ~ '^\\d{4}-\\d{2}$'`)
export class DriveReport {
  @PrimaryColumn('uuid', { name: 'drive_id', primaryKeyConstraintName: 'drive_reports_pk' })
  @ForeignKey('Drive', { name: 'drive_reports_drive_fk' })
  driveId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'drive_reports_pk' })
  month!: Month;

  /** under the drive's own key */
  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
