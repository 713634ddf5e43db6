import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A code not yet used: only its SHA-256, which 80 random bits do not let anybody turn back. Using it deletes it. */
@Entity('wage_survey_codes')
export class AnswerCode {
  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'wage_survey_codes_pk' })
  codeHash!: Buffer;

  @Column('uuid', { name: 'survey_id' })
  @Index('wage_survey_codes_survey')
  @ForeignKey('WageSurvey', { name: 'wage_survey_codes_survey_fk' })
  surveyId!: string;
}
