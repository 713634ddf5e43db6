import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * What binds a worker to the union, from the application on. What became of it is read from its events. After two
 * workers were merged one of them may have two; the one with the lowest number is theirs.
 */
@Entity('memberships')
@Index('memberships_in_order', { synchronize: false })
@Unique('memberships_number_once', ['number'])
@Check('memberships_number_counts', 'number > 0')
export class Membership {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'memberships_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @Index('memberships_worker')
  @ForeignKey('Worker', { name: 'memberships_worker_fk' })
  workerId!: string;

  /** given at initiation, for life; null for an applicant */
  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
