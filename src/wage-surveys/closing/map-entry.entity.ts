import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const entryKinds = ['employer', 'site', 'jobClass'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The map as it stood when a survey closed: the rows and columns of its tables, under the names of that day. */
@Entity('wage_survey_map_entries')
@Check('wage_survey_map_entries_kind_known', `kind IN ('employer', 'site', 'jobClass')`)
@Check('wage_survey_map_entries_site_with_employer', `(kind = 'site') = (employer_id IS NOT NULL)`)
export class FrozenMapEntry {
  @PrimaryColumn('uuid', { name: 'survey_id', primaryKeyConstraintName: 'wage_survey_map_entries_pk' })
  @ForeignKey('WageSurvey', { name: 'wage_survey_map_entries_survey_fk' })
  surveyId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'wage_survey_map_entries_pk' })
  kind!: EntryKind;

  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'wage_survey_map_entries_pk' })
  entryId!: string;

  @Column('text')
  name!: string;

  /** whose site it is */
  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId!: string | null;

  /** order in every table */
  @Column('integer')
  place!: number;

  /** on the map only because of this survey's answers: pooled in a release */
  @Column('boolean', { name: 'known_from_answers' })
  knownFromAnswers!: boolean;
}
