import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../shared/days.js';
import { jobKinds, payBases, type JobKind, type PayBasis } from './job.rules.js';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A worker in a job class at a site, or at an employer only, from a day to a day, both included. */
@Entity('jobs')
@Check('jobs_from_before_until', 'until_on >= from_on')
@Check('jobs_kind_known', `kind IN (${listed(jobKinds)})`)
@Check('jobs_pay_basis_known', `pay_basis IN (${listed(payBases)})`)
@Check(
  'jobs_agreement_only_when_covered',
  'coalesce(covered, false) OR (covered_by IS NULL AND certification_id IS NULL)',
)
@Index('jobs_employer', ['employerId', 'workerId'])
@Index('jobs_site', ['siteId', 'workerId'])
@Index('jobs_job_class', ['jobClassId', 'workerId'])
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], { name: 'jobs_site_fk' })
export class Job {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'jobs_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @Index('jobs_worker')
  @ForeignKey('Worker', { name: 'jobs_worker_fk' })
  workerId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'jobs_employer_fk' })
  employerId!: string;

  @Column('uuid', { name: 'site_id', nullable: true })
  siteId!: string | null;

  @Column('uuid', { name: 'job_class_id' })
  @ForeignKey('JobClass', { name: 'jobs_job_class_fk' })
  jobClassId!: string;

  @Column('text', { default: 'employed' })
  kind!: JobKind;

  @Column('text', { name: 'pay_basis', nullable: true })
  payBasis!: PayBasis | null;

  /** another union's agreement covers this very job: a site can be unionized and the job excluded; null unknown */
  @Column('boolean', { nullable: true })
  covered!: boolean | null;

  /** the other union's name, as told */
  @Column('text', { name: 'covered_by', nullable: true })
  coveredBy!: string | null;

  @Column('uuid', { name: 'certification_id', nullable: true })
  @Index('jobs_certification', { where: 'certification_id IS NOT NULL' })
  @ForeignKey('Certification', { name: 'jobs_certification_fk' })
  certificationId!: string | null;

  @Column('uuid', { name: 'programme_id', nullable: true })
  @Index('jobs_programme', { where: 'programme_id IS NOT NULL' })
  @ForeignKey('FundingProgramme', { name: 'jobs_programme_fk' })
  programmeId!: string | null;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  /** the last day; null while it lasts */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: Day | null;

  /** the import that brought it, while that import can be undone */
  @Column('uuid', { name: 'import_id', nullable: true })
  @Index('jobs_import', { where: 'import_id IS NOT NULL' })
  @ForeignKey('WorkerImport', { name: 'jobs_import_fk' })
  importId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
