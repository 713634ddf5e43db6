import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MessageCode } from '../../shared/messages/index.js';
import type { ImportSettings } from './import-settings.dto.js';
import type { StatusCounts } from './row-status.rules.js';

/**
 * One file of wage answers brought to a survey. Everything of the file is sealed under the key
 * `survey-import:<id>`; what stands in the clear are counts, codes and times.
 */
@Entity('wage_survey_imports')
@Unique('wage_survey_imports_number_once', ['surveyId', 'number'])
@Index('wage_survey_imports_file_once', { synchronize: false })
export class SurveyImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wage_survey_imports_pk' })
  id!: string;

  @Column('uuid', { name: 'survey_id' })
  @ForeignKey('WageSurvey', { name: 'wage_survey_imports_survey_fk' })
  surveyId!: string;

  /** order among the files of the survey, from 1: of two answers alike the later file's stays */
  @Column('integer')
  number!: number;

  /** HMAC of the file's bytes; finds the same file brought again and tells nothing else */
  @Column('bytea', { name: 'file_hash' })
  fileHash!: Buffer;

  @Column('uuid', { name: 'brought_by_account' })
  @ForeignKey('Account', { name: 'wage_survey_imports_account_fk' })
  broughtByAccount!: string;

  @Column('uuid', { name: 'brought_by_worker', nullable: true })
  @ForeignKey('Worker', { name: 'wage_survey_imports_worker_fk' })
  broughtByWorker!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  @Column('text', { name: 'failed_code', nullable: true })
  failedCode!: MessageCode | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  /** counts up whenever a worker takes the file; a worker with an older number may write nothing any more */
  @Column('integer', { default: 0 })
  attempt!: number;

  /** null until the whole file was read once */
  @Column('integer', { name: 'rows_total', nullable: true })
  rowsTotal!: number | null;

  @Column('integer', { name: 'rows_done', default: 0 })
  rowsDone!: number;

  @Column('jsonb')
  settings!: ImportSettings;

  /** rows by the status they were read with, before decisions and duplicates */
  @Column('jsonb', { default: {} })
  counts!: Partial<StatusCounts>;

  /** how the file was read, its mapping, its name */
  @Column('bytea', { name: 'report_sealed', nullable: true })
  reportSealed!: Buffer | null;

  /** the names of employers, sites and job classes in the file, and which of them go to "elsewhere" */
  @Column('bytea', { name: 'names_sealed', nullable: true })
  namesSealed!: Buffer | null;
}
