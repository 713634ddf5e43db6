import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FrozenBenefit, FrozenRate, FrozenYardstick } from './frozen.js';

/** By which rules a closed survey's figures were decided, once and for all, and what stood beside them that day. */
@Entity('wage_survey_closings')
export class Closing {
  @PrimaryColumn('uuid', { name: 'survey_id', primaryKeyConstraintName: 'wage_survey_closings_pk' })
  @ForeignKey('WageSurvey', { name: 'wage_survey_closings_survey_fk' })
  surveyId!: string;

  /** of the table of disclosure rules in force */
  @Column('text', { name: 'rules_version' })
  rulesVersion!: string;

  /** the auditor cleared what is shown; if not, or not in time, everything is hidden */
  @Column('boolean')
  cleared!: boolean;

  @Column('jsonb')
  yardsticks!: FrozenYardstick[];

  /** what employers had made known by that day */
  @Column('jsonb', { name: 'posted_rates' })
  postedRates!: FrozenRate[];

  @Column('jsonb', { name: 'posted_benefits' })
  postedBenefits!: FrozenBenefit[];
}
