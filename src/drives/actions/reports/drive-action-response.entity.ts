import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../shared/checks.js';
import type { Day } from '../../../shared/days.js';
import { type EmployerResponse, employerResponses } from './report.rules.js';

/** What the employer did or said after an action. The last one counts; each stands. */
@Entity('drive_action_responses')
@Check('drive_action_responses_known', oneOf('response', employerResponses))
export class DriveActionResponse {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_action_responses_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_action_responses_drive')
  @ForeignKey('Drive', { name: 'drive_action_responses_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'action_id' })
  @Index('drive_action_responses_action')
  @ForeignKey('DriveAction', { name: 'drive_action_responses_action_fk' })
  actionId!: string;

  @Column('date', { name: 'responded_on' })
  respondedOn!: Day;

  @Column('text')
  response!: EmployerResponse;

  /** in which words, under the drive’s own key */
  @Column('bytea', { name: 'told_sealed', nullable: true })
  toldSealed!: Buffer | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('drive_action_responses_recorded_by')
  @ForeignKey('Worker', { name: 'drive_action_responses_recorded_by_fk' })
  recordedBy!: string | null;
}
