import { Entity, PrimaryColumn } from 'typeorm';

/** A key of a closed survey that is still to be destroyed: the commit and the keyring cannot happen as one. */
@Entity('wage_survey_ending_keys')
export class EndingKey {
  /** owner in the keyring */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'wage_survey_ending_keys_pk' })
  owner!: string;
}
