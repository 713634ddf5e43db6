import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** Who was in good standing on a day, frozen: voters are counted against it. Never changed. */
@Entity('standing_rolls')
export class StandingRoll {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'standing_rolls_pk' })
  id!: string;

  @Column('date', { name: 'standing_on' })
  standingOn!: Day;

  /** null: the whole union */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @Index('standing_rolls_branch')
  @ForeignKey('Branch', { name: 'standing_rolls_branch_fk' })
  branchId!: string | null;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;

  @Column('uuid', { name: 'taken_by', nullable: true })
  @Index('standing_rolls_taken_by')
  @ForeignKey('Worker', { name: 'standing_rolls_taken_by_fk' })
  takenBy!: string | null;

  /** in good standing by what is known when it was taken */
  @Column('integer', { name: 'good_now' })
  goodNow!: number;

  /** in good standing by what was known on the day itself */
  @Column('integer', { name: 'good_then' })
  goodThen!: number;

  /** SHA-256 over the day and every line in the order of numbers */
  @Column('bytea')
  hash!: Buffer;
}
