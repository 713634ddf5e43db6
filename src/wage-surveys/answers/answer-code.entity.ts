import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code not yet used: only its SHA-256, which 80 random bits do not let anybody turn back. Using it deletes it. */
@Entity('wage_survey_codes')
export class AnswerCode {
  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'wage_survey_codes_pk' })
  codeHash!: Buffer;

  /** no foreign key: see the answers; and rewriting must wait for nobody who holds the survey */
  @Column('uuid', { name: 'survey_id' })
  @Index('wage_survey_codes_survey')
  surveyId!: string;
}
