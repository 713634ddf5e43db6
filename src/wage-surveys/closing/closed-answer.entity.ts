import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Benefit, BenefitAnswer, Gender } from '../reading/fields.rules.js';

/**
 * One answer of a closed survey, rewritten in random order: no person, no time, no import, no words of theirs. Places
 * are ids of the map as it was frozen; null is "elsewhere".
 */
@Entity('wage_survey_answers')
@Check('wage_survey_answers_site_with_employer', 'site_id IS NULL OR employer_id IS NOT NULL')
@Check('wage_survey_answers_pay_not_negative', 'hourly >= 0 AND effective_hourly >= 0')
export class ClosedAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wage_survey_answers_pk' })
  id!: string;

  @Column('uuid', { name: 'survey_id' })
  @Index('wage_survey_answers_survey')
  @ForeignKey('WageSurvey', { name: 'wage_survey_answers_survey_fk' })
  surveyId!: string;

  /** a random number inside the wave: the same for all jobs of one respondent */
  @Column('integer')
  respondent!: number;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId!: string | null;

  @Column('uuid', { name: 'site_id', nullable: true })
  siteId!: string | null;

  @Column('uuid', { name: 'job_class_id', nullable: true })
  jobClassId!: string | null;

  @Column('boolean', { nullable: true })
  covered!: boolean | null;

  @Column('boolean', { nullable: true })
  permanent!: boolean | null;

  @Column('text', { nullable: true })
  gender!: Gender | null;

  @Column('numeric', { precision: 12, scale: 4 })
  hourly!: string;

  /** over paid and unpaid hours */
  @Column('numeric', { name: 'effective_hourly', precision: 12, scale: 4 })
  effectiveHourly!: string;

  @Column('boolean', { name: 'in_kind_or_unpaid' })
  inKindOrUnpaid!: boolean;

  @Column('boolean', { name: 'no_raise_in_two_years', nullable: true })
  noRaiseInTwoYears!: boolean | null;

  @Column('jsonb')
  benefits!: Partial<Record<Benefit, BenefitAnswer>>;
}
