import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { benefits, type Benefit } from '../../shared/benefits.js';
import type { Day } from '../../shared/days.js';

/** A benefit that an employer itself said it offers, or does not. */
@Entity('posted_benefits')
@Check('posted_benefits_benefit_known', `benefit IN (${benefits.map((code) => `'${code}'`).join(', ')})`)
@Index('posted_benefits_once', { synchronize: false })
@Index('posted_benefits_by_day', { synchronize: false })
export class PostedBenefit {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'posted_benefits_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'posted_benefits_employer_fk' })
  employerId!: string;

  /** null when it is said of all work there */
  @Column('uuid', { name: 'job_class_id', nullable: true })
  @Index('posted_benefits_job_class')
  @ForeignKey('JobClass', { name: 'posted_benefits_job_class_fk' })
  jobClassId!: string | null;

  @Column('text')
  benefit!: Benefit;

  @Column('boolean')
  offered!: boolean;

  @Column('date', { name: 'posted_on' })
  postedOn!: Day;

  @Column('text')
  source!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
