import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import type { Day } from '../shared/days.js';
import { type MembershipEventKind, membershipEventKinds } from './membership.rules.js';

/** One thing that happened to a membership. Never changed; a mistake is voided by another event. */
@Entity('membership_events')
@Index('membership_events_of', ['membershipId', 'happenedOn'])
@Index('membership_events_few', ['kind', 'happenedOn'], {
  where: `kind IN ('applied', 'withdrew', 'died', 'voided')`,
})
@Check('membership_events_kind_known', oneOf('kind', membershipEventKinds))
@Check('membership_events_end_of_suspension', `(until_on IS NOT NULL) = (kind = 'suspended')`)
@Check('membership_events_happened_before_until', 'until_on >= happened_on')
@Check('membership_events_void_names_another', `(voids IS NOT NULL) = (kind = 'voided')`)
@Check('membership_events_branch_of', `kind <> 'transferred' OR branch_id IS NOT NULL`)
export class MembershipEvent {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'membership_events_pk' })
  id!: string;

  @Column('uuid', { name: 'membership_id' })
  @ForeignKey('Membership', { name: 'membership_events_membership_fk' })
  membershipId!: string;

  @Column('text')
  kind!: MembershipEventKind;

  @Column('date', { name: 'happened_on' })
  happenedOn!: Day;

  /** of a suspension: its last day */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: Day | null;

  /** the branch from this day on, where the event says one */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @Index('membership_events_branch')
  @ForeignKey('Branch', { name: 'membership_events_branch_fk' })
  branchId!: string | null;

  /** the event that was a mistake */
  @Column('uuid', { nullable: true })
  @Index('membership_events_voided_once', { unique: true })
  @ForeignKey('MembershipEvent', { name: 'membership_events_voids_fk' })
  voids!: string | null;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('membership_events_proposal')
  @ForeignKey('Proposal', { name: 'membership_events_proposal_fk' })
  proposalId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** null: the operator at the machine */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('membership_events_recorded_by')
  @ForeignKey('Worker', { name: 'membership_events_recorded_by_fk' })
  recordedBy!: string | null;
}
