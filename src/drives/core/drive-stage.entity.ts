import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type DriveStageName, driveStages } from './drives.rules.js';

/** On which day a drive began a stage. A stage may be begun again. Never changed. */
@Entity('drive_stages')
@Check('drive_stages_stage_known', oneOf('stage', driveStages))
export class DriveStage {
  @PrimaryColumn('uuid', { name: 'drive_id', primaryKeyConstraintName: 'drive_stages_pk' })
  @ForeignKey('Drive', { name: 'drive_stages_drive_fk' })
  driveId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'drive_stages_pk' })
  stage!: DriveStageName;

  @PrimaryColumn('date', { name: 'began_on', primaryKeyConstraintName: 'drive_stages_pk' })
  beganOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
