import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whether enough people of an employer have answered, as of the last night. The number itself is never kept. */
@Entity('wage_survey_progress_projection')
export class ProgressProjection {
  @PrimaryColumn('uuid', {
    name: 'survey_id',
    primaryKeyConstraintName: 'wage_survey_progress_projection_pk',
  })
  @ForeignKey('WageSurvey', { name: 'wage_survey_progress_projection_survey_fk' })
  surveyId!: string;

  /** an employer without a row: not enough yet */
  @PrimaryColumn('uuid', {
    name: 'employer_id',
    primaryKeyConstraintName: 'wage_survey_progress_projection_pk',
  })
  employerId!: string;

  @Column('boolean')
  enough!: boolean;
}
