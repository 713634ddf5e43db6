import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An answer by code until its survey closes: no person, no time, no sequence. Every night all are rewritten in random
 * order, under new ids, sealed anew.
 */
@Entity('wage_survey_held_answers')
export class HeldAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wage_survey_held_answers_pk' })
  id!: string;

  /** no foreign key: its check would write this answer's transaction number onto the survey's row */
  @Column('uuid', { name: 'survey_id' })
  @Index('wage_survey_held_answers_survey')
  surveyId!: string;

  /** the whole answer as JSON, padded, so that its size tells nothing */
  @Column('bytea')
  sealed!: Buffer;
}
