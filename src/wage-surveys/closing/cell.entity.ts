import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PublishedBenefits, PublishedPay } from './published.js';

/**
 * One shown cell of a closed survey with its published figures: bands and rounded amounts, never an exact count. Hidden
 * cells have no row, whether nobody or too few answered.
 */
@Entity('wage_survey_cells')
export class PublishedCell {
  @PrimaryColumn('uuid', { name: 'survey_id', primaryKeyConstraintName: 'wage_survey_cells_pk' })
  @ForeignKey('WageSurvey', { name: 'wage_survey_cells_survey_fk' })
  surveyId!: string;

  /** the dimensions it is broken down by; it is a total over the survey's others */
  @PrimaryColumn('text', { array: true, primaryKeyConstraintName: 'wage_survey_cells_pk' })
  dimensions!: string[];

  /** its value in each of them: an id of the frozen map, or a word */
  @PrimaryColumn('text', { array: true, primaryKeyConstraintName: 'wage_survey_cells_pk' })
  values!: string[];

  /** a total across employers that leaves out the one with more than half of the respondents: which */
  @Column('text', { name: 'without_employer', nullable: true })
  withoutEmployer!: string | null;

  @Column('jsonb')
  hourly!: PublishedPay;

  @Column('jsonb', { name: 'effective_hourly' })
  effectiveHourly!: PublishedPay;

  @Column('jsonb')
  benefits!: PublishedBenefits;
}
