import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { PostedBasis } from './posted-rate.rules.js';

/** Pay that an employer itself made known: advert, offer, agreement, pay scale, a funder's budget. No person. */
@Entity('posted_rates')
@Check(
  'posted_rates_basis_known',
  `basis IN ('hour', 'shift', 'day', 'week', 'biweek', 'semimonth', 'month', 'year', 'in-kind')`,
)
@Check('posted_rates_amount_positive', 'amount > 0')
@Check('posted_rates_hours_positive', 'hours > 0')
@Check('posted_rates_shift_has_hours', `basis <> 'shift' OR hours IS NOT NULL`)
@Check('posted_rates_in_kind_has_no_hourly', `(basis = 'in-kind') = (hourly IS NULL)`)
@Index('posted_rates_once', { synchronize: false })
@Index('posted_rates_by_day', { synchronize: false })
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], { name: 'posted_rates_site_fk' })
export class PostedRate {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'posted_rates_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'posted_rates_employer_fk' })
  employerId!: string;

  @Column('uuid', { name: 'job_class_id' })
  @Index('posted_rates_job_class')
  @ForeignKey('JobClass', { name: 'posted_rates_job_class_fk' })
  jobClassId!: string;

  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('posted_rates_site')
  siteId!: string | null;

  /** in the union's currency */
  @Column('numeric', { precision: 13, scale: 4 })
  amount!: string;

  @Column('text')
  basis!: PostedBasis;

  /** of the shift or the day, or per week for longer bases; null when not made known */
  @Column('numeric', { precision: 7, scale: 4, nullable: true })
  hours!: string | null;

  /** follows from amount, basis and hours (`posted-rate.rules.ts`); null for what is not money */
  @Column('numeric', { precision: 13, scale: 4, nullable: true })
  hourly!: string | null;

  @Column('date', { name: 'posted_on' })
  postedOn!: Day;

  @Column('text')
  source!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
