import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';

/** How a branch shares its dues with the general treasury from a day on. Versions are added, never changed. */
@Entity('remittance_splits')
@Index('remittance_splits_once', { synchronize: false })
@Index('remittance_splits_branch', ['branchId'])
@Check('remittance_splits_whole', 'general_basis_points BETWEEN 0 AND 10000')
@Check('remittance_splits_odd_cent_known', oneOf('odd_cent', ['general', 'branch']))
@Check('remittance_splits_sub_minimum_counted', 'sub_minimum_general_cents >= 0')
export class RemittanceSplit {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'remittance_splits_pk' })
  id!: string;

  /** null: every branch without one of its own */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @ForeignKey('Branch', { name: 'remittance_splits_branch_fk' })
  branchId!: string | null;

  @Column('date', { name: 'effective_from' })
  effectiveFrom!: Day;

  /** of 10,000 */
  @Column('integer', { name: 'general_basis_points' })
  generalBasisPoints!: number;

  /** of each month paid at the sub-minimum tier */
  @Column('integer', { name: 'sub_minimum_general_cents' })
  subMinimumGeneralCents!: number;

  /** who gets the cent that cannot be split */
  @Column('text', { name: 'odd_cent' })
  oddCent!: string;

  @Column('text')
  citation!: string;

  @Column('boolean')
  verified!: boolean;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('remittance_splits_proposal')
  @ForeignKey('Proposal', { name: 'remittance_splits_proposal_fk' })
  proposalId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
