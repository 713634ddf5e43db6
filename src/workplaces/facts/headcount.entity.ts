import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { HeadcountKind } from './headcount.rules.js';

/** How many people an employer has, at one site or in one job class where said, on one day. */
@Entity('headcounts')
@Check('headcounts_people_counted', 'people >= 0')
@Check('headcounts_kind_known', `kind IN ('exact', 'at-least')`)
@Index('headcounts_once', { synchronize: false })
@Index('headcounts_by_day', { synchronize: false })
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], { name: 'headcounts_site_fk' })
export class Headcount {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'headcounts_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'headcounts_employer_fk' })
  employerId!: string;

  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('headcounts_site')
  siteId!: string | null;

  @Column('uuid', { name: 'job_class_id', nullable: true })
  @Index('headcounts_job_class')
  @ForeignKey('JobClass', { name: 'headcounts_job_class_fk' })
  jobClassId!: string | null;

  @Column('integer')
  people!: number;

  @Column('text')
  kind!: HeadcountKind;

  @Column('date', { name: 'counted_on' })
  countedOn!: Day;

  @Column('text')
  source!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
