import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type Tier, tiers } from '../dues.rules.js';

/** What tier somebody says is theirs, from a month on. Never changed; a later word counts. */
@Entity('tier_declarations')
@Index('tier_declarations_of', ['membershipId', 'fromMonth'])
@Check('tier_declarations_tier_known', oneOf('tier', tiers))
@Check('tier_declarations_first_of_month', 'extract(day FROM from_month) = 1')
export class TierDeclaration {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'tier_declarations_pk' })
  id!: string;

  @Column('uuid', { name: 'membership_id' })
  @ForeignKey('Membership', { name: 'tier_declarations_membership_fk' })
  membershipId!: string;

  @Column('text')
  tier!: Tier;

  @Column('date', { name: 'from_month' })
  fromMonth!: Day;

  @Column('date', { name: 'declared_on' })
  declaredOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('tier_declarations_recorded_by')
  @ForeignKey('Worker', { name: 'tier_declarations_recorded_by_fk' })
  recordedBy!: string | null;
}
