import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { Rating } from '../assessments/assessment.rules.js';

/** An action that everybody is asked for, to see who takes part. */
@Entity('drive_structure_tests')
@Check('drive_structure_tests_rating_on_scale', 'rating BETWEEN 1 AND 5')
export class DriveStructureTest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_structure_tests_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_structure_tests_drive')
  @ForeignKey('Drive', { name: 'drive_structure_tests_drive_fk' })
  driveId!: string;

  /** what was asked, under the drive’s own key */
  @Column('bytea', { name: 'asked_sealed' })
  askedSealed!: Buffer;

  @Column('date', { name: 'held_on' })
  heldOn!: Day;

  /** what taking part says of somebody; null when it says nothing by itself */
  @Column('smallint', { nullable: true })
  rating!: Rating | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('drive_structure_tests_recorded_by')
  @ForeignKey('Worker', { name: 'drive_structure_tests_recorded_by_fk' })
  recordedBy!: string | null;
}
