import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type Tier, tiers } from '../dues.rules.js';

/**
 * A month of a member that is covered: paid by an entry, or waived. Never changed; a release (below) ends it. The turn
 * lets the database refuse a month that two would cover at once.
 */
@Entity('dues_months')
@Index('dues_months_entry', ['entryId'])
@Index('dues_months_waiver', ['waiverId'])
@Check('dues_months_first_of_month', 'extract(day FROM month) = 1')
@Check('dues_months_paid_or_waived', 'num_nonnulls(entry_id, waiver_id) = 1')
@Check('dues_months_amount_of_paid', '(waiver_id IS NULL) = (amount_cents > 0)')
@Check('dues_months_tier_known', oneOf('tier', tiers))
@Check('dues_months_tier_of_paid', '(entry_id IS NULL) = (tier IS NULL)')
export class DuesMonth {
  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: 'dues_months_pk' })
  @ForeignKey('Membership', { name: 'dues_months_membership_fk' })
  membershipId!: string;

  /** its first day */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'dues_months_pk' })
  month!: Day;

  /** 1, and one more for each release before */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'dues_months_pk' })
  turn!: number;

  @Column('uuid', { name: 'entry_id', nullable: true })
  @ForeignKey('LedgerEntry', { name: 'dues_months_entry_fk' })
  entryId!: string | null;

  @Column('uuid', { name: 'waiver_id', nullable: true })
  @ForeignKey('Waiver', { name: 'dues_months_waiver_fk' })
  waiverId!: string | null;

  /** the receipt day, or the day of the waiver's approval */
  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { nullable: true })
  tier!: Tier | null;

  /** 0 when waived */
  @Column('integer', { name: 'amount_cents' })
  amountCents!: number;
}
