import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StatusCounts } from './row-status.rules.js';

/** Some hundred rows of an import, sealed together: a row alone would tell its length. */
@Entity('wage_survey_import_blocks')
export class ImportBlock {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'wage_survey_import_blocks_pk' })
  @ForeignKey('SurveyImport', { name: 'wage_survey_import_blocks_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  /** from 0 */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'wage_survey_import_blocks_pk' })
  place!: number;

  @Column('integer', { name: 'first_line' })
  firstLine!: number;

  @Column('integer', { name: 'last_line' })
  lastLine!: number;

  /** rows by the status they were read with */
  @Column('jsonb')
  statuses!: Partial<StatusCounts>;

  /** the readings */
  @Column('bytea')
  sealed!: Buffer;

  /** of each row only what duplicates and names need, so that the whole wave can be compared quickly */
  @Column('bytea', { name: 'keys_sealed' })
  keysSealed!: Buffer;
}
