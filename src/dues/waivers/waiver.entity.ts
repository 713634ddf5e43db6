import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type WaiverKind, waiverKinds } from '../dues.rules.js';

/** Months that two people decided nobody has to pay. What it covers stands in the months. Never changed. */
@Entity('waivers')
@Check('waivers_kind_known', oneOf('kind', waiverKinds))
@Check('waivers_months_counted', 'months BETWEEN 1 AND 24')
@Check('waivers_hardship_of_one', `(kind = 'hardship') = (membership_id IS NOT NULL)`)
@Check('waivers_general_good_through', `(kind = 'general') = (good_through IS NOT NULL)`)
export class Waiver {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waivers_pk' })
  id!: string;

  @Column('text')
  kind!: WaiverKind;

  /** the first month it is for; those who had paid it get their next ones */
  @Column('date', { name: 'from_month' })
  fromMonth!: Day;

  @Column('smallint')
  months!: number;

  @Column('uuid', { name: 'membership_id', nullable: true })
  @Index('waivers_membership')
  @ForeignKey('Membership', { name: 'waivers_membership_fk' })
  membershipId!: string | null;

  /** of a strike or lockout: whose members; null for everybody */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @Index('waivers_branch')
  @ForeignKey('Branch', { name: 'waivers_branch_fk' })
  branchId!: string | null;

  /** of a general motion: for everybody who was good on this month's last day */
  @Column('date', { name: 'good_through', nullable: true })
  goodThrough!: Day | null;

  @Column('date', { name: 'approved_on' })
  approvedOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('waivers_proposal')
  @ForeignKey('Proposal', { name: 'waivers_proposal_fk' })
  proposalId!: string | null;
}
