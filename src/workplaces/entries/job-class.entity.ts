import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Union-wide "same work": kit maker, outreach worker, peer worker, … */
@Entity('job_classes')
@Index('job_classes_by_name', { synchronize: false })
export class JobClass {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'job_classes_pk' })
  id!: string;

  /** as it is shown; always one of its `job_class_names` */
  @Column('text')
  name!: string;

  /** the wage survey whose answers alone made it known; null when a person put it on the map */
  @Column('uuid', { name: 'known_from_survey_id', nullable: true })
  knownFromSurveyId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** Every title by which a job class is found, its name among them. No two job classes share one. */
@Entity('job_class_names')
@Unique('job_class_names_key_once', ['nameKey'])
export class JobClassName {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'job_class_names_pk' })
  id!: string;

  @Column('uuid', { name: 'job_class_id' })
  @Index('job_class_names_job_class')
  @ForeignKey('JobClass', { name: 'job_class_names_job_class_fk', onDelete: 'CASCADE' })
  jobClassId!: string;

  @Column('text')
  name!: string;

  /** `nameKey` of `src/shared/names.ts` */
  @Column('text', { name: 'name_key' })
  nameKey!: string;
}
