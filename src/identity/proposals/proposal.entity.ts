import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** A dangerous act waiting for a second person. What became of it is read from who and when, never from a status. */
@Entity('proposals')
@Check('proposals_two_people', 'approved_by_worker <> proposed_by_worker')
@Check('proposals_decided_once', 'num_nonnulls(approved_at, refused_at, withdrawn_at) <= 1')
@Check('proposals_approved_by_somebody', '(approved_at IS NULL) = (approved_by_worker IS NULL)')
@Check('proposals_vacancy_whole', '(meeting_on IS NULL) = (meeting_decision_sealed IS NULL)')
@Index('proposals_waiting', { synchronize: false })
export class Proposal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposals_pk' })
  id!: string;

  @Column('text')
  kind!: string;

  /** under the proposal's own key; gone some time after its end */
  @Column('bytea', { name: 'payload_sealed', nullable: true })
  payloadSealed!: Buffer | null;

  /** the workers it is about */
  @Column('uuid', { array: true, default: [] })
  concerns!: string[];

  /** whom it is against: they have no hand in it */
  @Column('uuid', { name: 'kept_out', array: true, default: [] })
  keptOut!: string[];

  /** the drive whose committee alone proposes, decides and sees it */
  @Column('uuid', { name: 'drive_id', nullable: true })
  @Index('proposals_drive')
  @ForeignKey('Drive', { name: 'proposals_drive_fk' })
  driveId!: string | null;

  @Column('uuid', { name: 'proposed_by_worker' })
  @Index('proposals_proposed_by')
  @ForeignKey('Worker', { name: 'proposals_proposed_by_worker_fk' })
  proposedByWorker!: string;

  @Column('uuid', { name: 'proposed_by_account' })
  @Index('proposals_proposed_by_account')
  @ForeignKey('Account', { name: 'proposals_proposed_by_account_fk' })
  proposedByAccount!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** the day of the meeting that decided, when the approving office stands empty */
  @Column('date', { name: 'meeting_on', nullable: true })
  meetingOn!: Day | null;

  @Column('bytea', { name: 'meeting_decision_sealed', nullable: true })
  meetingDecisionSealed!: Buffer | null;

  @Column('uuid', { name: 'approved_by_worker', nullable: true })
  @Index('proposals_approved_by_worker')
  @ForeignKey('Worker', { name: 'proposals_approved_by_worker_fk' })
  approvedByWorker!: string | null;

  @Column('uuid', { name: 'approved_by_account', nullable: true })
  @Index('proposals_approved_by_account')
  @ForeignKey('Account', { name: 'proposals_approved_by_account_fk' })
  approvedByAccount!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { name: 'refused_by_worker', nullable: true })
  @Index('proposals_refused_by_worker')
  @ForeignKey('Worker', { name: 'proposals_refused_by_worker_fk' })
  refusedByWorker!: string | null;

  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt!: Date | null;

  @Column('bytea', { name: 'refusal_sealed', nullable: true })
  refusalSealed!: Buffer | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  /** what came of it: a mandate, a file, … */
  @Column('uuid', { name: 'result_id', nullable: true })
  resultId!: string | null;
}
