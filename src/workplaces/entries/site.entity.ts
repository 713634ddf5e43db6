import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Where one works. A site belongs to one employer for good. */
@Entity('sites')
@Unique('sites_with_employer', ['id', 'employerId'])
@Index('sites_by_name', { synchronize: false })
export class Site {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'sites_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @Index('sites_employer')
  @ForeignKey('Employer', { name: 'sites_employer_fk' })
  employerId!: string;

  /** as it is shown; always one of its `site_names` */
  @Column('text')
  name!: string;

  /** street address or part of town */
  @Column('text', { nullable: true })
  address!: string | null;

  /** the wage survey whose answers alone made it known; null when a person put it on the map */
  @Column('uuid', { name: 'known_from_survey_id', nullable: true })
  knownFromSurveyId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** Every spelling by which a site is found, its name among them. No two sites of one employer share one. */
@Entity('site_names')
@Unique('site_names_key_once', ['employerId', 'nameKey'])
@ForeignKey('Site', ['siteId', 'employerId'], ['id', 'employerId'], {
  name: 'site_names_site_fk',
  onDelete: 'CASCADE',
})
export class SiteName {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'site_names_pk' })
  id!: string;

  @Column('uuid', { name: 'site_id' })
  @Index('site_names_site')
  siteId!: string;

  /** that of the site: two employers may each have a "Main Street" */
  @Column('uuid', { name: 'employer_id' })
  employerId!: string;

  @Column('text')
  name!: string;

  /** `nameKey` of `src/shared/names.ts` */
  @Column('text', { name: 'name_key' })
  nameKey!: string;
}
