import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnField } from '../reading/fields.rules.js';

/** What this union calls a column: added to the names everybody uses. */
@Entity('wage_survey_column_names')
export class ColumnName {
  /** folded, so that capitals and accents do not count */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'wage_survey_column_names_pk' })
  name!: string;

  @Column('text')
  field!: ColumnField;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
