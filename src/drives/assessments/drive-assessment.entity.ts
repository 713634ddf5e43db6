import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type Rating, ratingBases, type RatingBasis } from './assessment.rules.js';

/** How somebody was rated on a day. It stands; a mistake is voided. */
@Entity('drive_assessments')
@Index('drive_assessments_by_day', ['driveId', 'assessedOn'])
@Index('drive_assessments_contact', ['contactId', 'assessedOn'])
@Check('drive_assessments_rating_on_scale', 'rating BETWEEN 1 AND 5')
@Check('drive_assessments_basis_known', oneOf('basis', ratingBases))
@Check('drive_assessments_counts', 'last_on >= assessed_on')
export class DriveAssessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_assessments_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_assessments_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'contact_id' })
  @ForeignKey('DriveContact', { name: 'drive_assessments_contact_fk' })
  contactId!: string;

  @Column('uuid', { name: 'assessed_by', nullable: true })
  @Index('drive_assessments_assessed_by')
  @ForeignKey('Worker', { name: 'drive_assessments_assessed_by_fk' })
  assessedBy!: string | null;

  @Column('date', { name: 'assessed_on' })
  assessedOn!: Day;

  @Column('smallint')
  rating!: Rating;

  @Column('text')
  basis!: RatingBasis;

  /** the last day on which it counts, by the rule of the day it was given */
  @Column('date', { name: 'last_on' })
  lastOn!: Day;

  @Column('uuid', { name: 'conversation_id', nullable: true })
  @Index('drive_assessments_conversation')
  @ForeignKey('DriveConversation', { name: 'drive_assessments_conversation_fk' })
  conversationId!: string | null;

  @Column('uuid', { name: 'structure_test_id', nullable: true })
  @Index('drive_assessments_structure_test')
  @ForeignKey('DriveStructureTest', { name: 'drive_assessments_structure_test_fk' })
  structureTestId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}
