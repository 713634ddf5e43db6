import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** That so many codes were made on a day; which ones is kept nowhere. Forgotten at closing. */
@Entity('wage_survey_code_batches')
@Check('wage_survey_code_batches_some', 'count > 0')
export class CodeBatch {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'wage_survey_code_batches_pk' })
  id!: string;

  @Column('uuid', { name: 'survey_id' })
  @Index('wage_survey_code_batches_survey')
  @ForeignKey('WageSurvey', { name: 'wage_survey_code_batches_survey_fk' })
  surveyId!: string;

  @Column('integer')
  count!: number;

  @Column('date', { name: 'made_on' })
  madeOn!: Day;
}
