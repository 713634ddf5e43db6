import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process that reads files in the background, and when it was last alive by the database's clock. */
@Entity('wage_survey_import_workers')
export class ImportWorker {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'wage_survey_import_workers_pk' })
  name!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
