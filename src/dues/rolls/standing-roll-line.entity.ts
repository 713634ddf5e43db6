import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One member on a roll who is good by either reading. Never changed. */
@Entity('standing_roll_lines')
export class StandingRollLine {
  @PrimaryColumn('uuid', { name: 'roll_id', primaryKeyConstraintName: 'standing_roll_lines_pk' })
  @ForeignKey('StandingRoll', { name: 'standing_roll_lines_roll_fk' })
  rollId!: string;

  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: 'standing_roll_lines_pk' })
  @Index('standing_roll_lines_membership')
  @ForeignKey('Membership', { name: 'standing_roll_lines_membership_fk' })
  membershipId!: string;

  @Column('boolean', { name: 'good_now' })
  goodNow!: boolean;

  @Column('boolean', { name: 'good_then' })
  goodThen!: boolean;
}
