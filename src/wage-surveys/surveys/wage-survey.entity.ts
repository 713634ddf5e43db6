import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type Group, leastRespondents } from './groups.rules.js';

/** One wave of wage questions. Its groups and `k` are fixed when it is made; what it shows is fixed at closing. */
@Entity('wage_surveys')
@Unique('wage_surveys_address_once', ['address'])
@Check('wage_surveys_opens_before_closes', 'closes_on >= opens_on')
@Check('wage_surveys_k_protects', `k >= ${leastRespondents}`)
@Check(
  'wage_surveys_groups_known',
  `groups @> '{employer,site,jobClass}' AND groups <@ '{employer,site,jobClass,covered,permanent,gender}'`,
)
@Check('wage_surveys_closed_whole', 'closed_at IS NOT NULL OR closed_by IS NULL')
export class WageSurvey {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'wage_surveys_pk' })
  id!: string;

  /** the word in the address of its answer page: random, short enough to be typed, tells nothing */
  @Column('text')
  address!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'opens_on' })
  opensOn!: Day;

  /** the last day on which codes are taken */
  @Column('date', { name: 'closes_on' })
  closesOn!: Day;

  /** the day whose minimum and living wage the answers are compared with */
  @Column('date', { name: 'as_of' })
  asOf!: Day;

  @Column('text', { array: true })
  groups!: Group[];

  /** fewest respondents of anything shown */
  @Column('integer')
  k!: number;

  /** ISO 4217 */
  @Column('text')
  currency!: string;

  /** ISO 3166-2 */
  @Column('text')
  jurisdiction!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** null: the operator */
  @Column('uuid', { name: 'created_by', nullable: true })
  @Index('wage_surveys_created_by')
  @ForeignKey('Worker', { name: 'wage_surveys_created_by_fk' })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** null: open, or closed by the operator */
  @Column('uuid', { name: 'closed_by', nullable: true })
  @Index('wage_surveys_closed_by')
  @ForeignKey('Worker', { name: 'wage_surveys_closed_by_fk' })
  closedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
