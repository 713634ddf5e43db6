import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A row that another row of the wave displaces (`duplicate`) or resembles (`suspected`). A projection: written anew
 * from the rows of all files whenever a file comes or goes, a row is decided or a name is.
 */
@Entity('wage_survey_row_links')
@Check('wage_survey_row_links_kind_known', `kind IN ('duplicate', 'suspected')`)
@Check('wage_survey_row_links_status_known', `status IN ('accepted', 'partial')`)
export class RowLink {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'wage_survey_row_links_pk' })
  @ForeignKey('SurveyImport', { name: 'wage_survey_row_links_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'wage_survey_row_links_pk' })
  line!: number;

  @Column('text')
  kind!: 'duplicate' | 'suspected';

  /** what the row is without the other */
  @Column('text')
  status!: 'accepted' | 'partial';

  @Column('uuid', { name: 'of_import_id' })
  @Index('wage_survey_row_links_of_import')
  @ForeignKey('SurveyImport', { name: 'wage_survey_row_links_of_import_fk', onDelete: 'CASCADE' })
  ofImportId!: string;

  @Column('integer', { name: 'of_line' })
  ofLine!: number;
}
