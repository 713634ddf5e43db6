import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** How many work in the bargaining unit, as far as was known on a day: at least and at most. Never changed. */
@Entity('drive_unit_estimates')
@Index('drive_unit_estimates_by_day', ['driveId', 'estimatedOn'])
@Check('drive_unit_estimates_interval', 'low >= 1 AND high >= low')
export class DriveUnitEstimate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_unit_estimates_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_unit_estimates_drive_fk' })
  driveId!: string;

  @Column('date', { name: 'estimated_on' })
  estimatedOn!: Day;

  @Column('integer')
  low!: number;

  @Column('integer')
  high!: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
