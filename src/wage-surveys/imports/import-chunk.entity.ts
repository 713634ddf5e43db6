import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A piece of an uploaded file that waits for its turn; gone when its rows are read. */
@Entity('wage_survey_import_chunks')
export class ImportChunk {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'wage_survey_import_chunks_pk' })
  @ForeignKey('SurveyImport', { name: 'wage_survey_import_chunks_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  /** from 0 */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'wage_survey_import_chunks_pk' })
  place!: number;

  @Column('bytea')
  sealed!: Buffer;
}
