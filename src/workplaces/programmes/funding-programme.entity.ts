import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** A grant with a funder, an end date and the work it pays. Jobs refer to it. */
@Entity('funding_programmes')
@Check('funding_programmes_starts_before_end', 'ends_on >= starts_on')
@Index('funding_programmes_once', { synchronize: false })
@Index('funding_programmes_ending', ['endsOn', 'id'])
export class FundingProgramme {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'funding_programmes_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_key' })
  nameKey!: string;

  /** who gives the money */
  @Column('text')
  funder!: string;

  @Column('text', { name: 'funder_key' })
  funderKey!: string;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: Day | null;

  /** the last day it pays; null when no end was made known */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: Day | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** What a programme pays: an employer's work, a site's, a job class's, or one job class there. */
@Entity('funded_work')
@Check('funded_work_names_something', 'num_nonnulls(employer_id, job_class_id) > 0')
@Check('funded_work_site_with_employer', 'site_id IS NULL OR employer_id IS NOT NULL')
@Index('funded_work_once', { synchronize: false })
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], { name: 'funded_work_site_fk' })
export class FundedWork {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'funded_work_pk' })
  id!: string;

  @Column('uuid', { name: 'programme_id' })
  @ForeignKey('FundingProgramme', { name: 'funded_work_programme_fk' })
  programmeId!: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @Index('funded_work_employer')
  @ForeignKey('Employer', { name: 'funded_work_employer_fk' })
  employerId!: string | null;

  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('funded_work_site')
  siteId!: string | null;

  @Column('uuid', { name: 'job_class_id', nullable: true })
  @Index('funded_work_job_class')
  @ForeignKey('JobClass', { name: 'funded_work_job_class_fk' })
  jobClassId!: string | null;
}
