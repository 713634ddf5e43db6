import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** Another union is certified here: at the whole employer or at one site, for the bargaining unit described. */
@Entity('certifications')
@Check('certifications_from_before_until', 'until_on >= from_on')
@Index('certifications_once', { synchronize: false })
@Index('certifications_by_day', { synchronize: false })
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], { name: 'certifications_site_fk' })
export class Certification {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'certifications_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'certifications_employer_fk' })
  employerId!: string;

  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('certifications_site')
  siteId!: string | null;

  @Column('text', { name: 'union_name' })
  unionName!: string;

  /** whose work is in it, in the certificate's own words; null when unknown */
  @Column('text', { name: 'bargaining_unit', nullable: true })
  bargainingUnit!: string | null;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  /** the last day; null while it lasts */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: Day | null;

  @Column('text')
  source!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
