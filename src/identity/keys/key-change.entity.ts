import { Check, Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A change of all keys that two people agreed on: begun and ended by `kitroom keys rotate`. */
@Entity('key_changes')
@Unique('key_changes_proposal_once', ['proposalId'])
@Check('key_changes_in_order', 'ended_at IS NULL OR begun_at IS NOT NULL')
export class KeyChange {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'key_changes_pk' })
  id!: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId!: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt!: Date;

  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** of the keys it brings */
  @Column('smallint', { nullable: true })
  generation!: number | null;
}

/** The generations of keys in force: one, or two while keys are changed. What another generation sealed is refused. */
@Entity('key_generation')
@Check('key_generation_one', '"only"')
export class KeyGeneration {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'key_generation_pk', default: true })
  only!: boolean;

  @Column('smallint')
  newest!: number;

  @Column('smallint')
  earliest!: number;
}
