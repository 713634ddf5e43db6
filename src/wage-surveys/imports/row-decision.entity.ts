import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person decided about a row whose reading was doubtful. */
@Entity('wage_survey_row_decisions')
@Check('wage_survey_row_decisions_becomes_known', `becomes IN ('accepted', 'partial', 'rejected')`)
export class RowDecision {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'wage_survey_row_decisions_pk' })
  @ForeignKey('SurveyImport', { name: 'wage_survey_row_decisions_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'wage_survey_row_decisions_pk' })
  line!: number;

  /** `partial` for an accepted row with a value that could not be used */
  @Column('text')
  becomes!: 'accepted' | 'partial' | 'rejected';

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('uuid', { name: 'decided_by' })
  @ForeignKey('Account', { name: 'wage_survey_row_decisions_account_fk' })
  decidedBy!: string;
}
