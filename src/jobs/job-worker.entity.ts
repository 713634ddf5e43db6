import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who works off jobs in the background of a process, and when they were last alive by the database's clock. */
@Entity('job_workers')
export class JobWorker {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'job_workers_pk' })
  name!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
