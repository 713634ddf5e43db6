import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who pays. */
@Entity('employers')
@Index('employers_by_name', { synchronize: false })
export class Employer {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'employers_pk' })
  id!: string;

  /** as it is shown; always one of its `employer_names` */
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

/** Every spelling by which an employer is found, its name among them. No two employers share one. */
@Entity('employer_names')
@Unique('employer_names_key_once', ['nameKey'])
export class EmployerName {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'employer_names_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @Index('employer_names_employer')
  @ForeignKey('Employer', { name: 'employer_names_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text')
  name!: string;

  /** `nameKey` of `src/shared/names.ts` */
  @Column('text', { name: 'name_key' })
  nameKey!: string;
}
