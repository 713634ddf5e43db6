import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/**
 * When a member is, or will be if nothing more is paid, inactive: written by the rule of standing in the transaction
 * that changes a fact. Lists compare it with their day.
 */
@Entity('inactivity_projection')
@Check('inactivity_projection_from_before_until', 'until_on > from_on')
export class Inactivity {
  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: 'inactivity_projection_pk' })
  @ForeignKey('Membership', { name: 'inactivity_projection_membership_fk' })
  membershipId!: string;

  @PrimaryColumn('date', { name: 'from_on', primaryKeyConstraintName: 'inactivity_projection_pk' })
  fromOn!: Day;

  /** the first day on which it was over; null while it lasts */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: Day | null;
}
