/** The three kinds of entries that have a name and other spellings of it. */
export const entryKinds = ['employer', 'site', 'jobClass'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface KindTables {
  /** `noun` of the log's `noun.verb` */
  noun: string;
  table: string;
  names: string;
  /** column of `names` that refers to `table` */
  reference: string;
  /** the columns within which a name key is unique */
  unique: string;
}

export const tablesOf: Readonly<Record<EntryKind, KindTables>> = {
  employer: {
    noun: 'employer',
    table: 'employers',
    names: 'employer_names',
    reference: 'employer_id',
    unique: 'name_key',
  },
  site: {
    noun: 'site',
    table: 'sites',
    names: 'site_names',
    reference: 'site_id',
    unique: 'employer_id, name_key',
  },
  jobClass: {
    noun: 'job_class',
    table: 'job_classes',
    names: 'job_class_names',
    reference: 'job_class_id',
    unique: 'name_key',
  },
};
